import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { aCheckIn, aGoal, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { addCheckIn } from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { addSession } from '../data/sessions.ts';
import { listProgressSummaries, listShares, removeShare } from '../data/shares.ts';
import { getSummaryChoice } from '../data/summary-choices.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { ToldSummary } from '../domain/progress-summary.ts';
import type { GroupId } from '../domain/id.ts';
import type { LiveQuery } from './live-query.svelte.ts';
import { Clock } from './clock.svelte.ts';
import { Summaries } from './summaries.svelte.ts';

const FAMILY = '20000000-0000-4000-8000-000000000001' as GroupId;
const PEERS = '20000000-0000-4000-8000-000000000002' as GroupId;
const LAST_WEEK = '2026-11-16' as CalendarDay;
const environment = {
  now: () => Date.parse('2026-11-23T09:00:00Z'),
  monotonic: () => 0,
  newId: () => crypto.randomUUID(),
  utcOffsetAt: () => 0,
};

const NOTHING: ToldSummary = {
  weekOf: LAST_WEEK,
  sessionsDone: null,
  daysActive: null,
  planned: null,
  kept: null,
  stepReached: '',
  painUsual: null,
  moodUsual: null,
  note: '',
};

/** The first answer of a question to the store, as a screen gets it. */
async function answerOf<Value>(query: LiveQuery<Value>): Promise<Value> {
  let answer: Value | undefined;
  const stop = $effect.root(() => {
    $effect(() => {
      answer = query.current;
    });
  });
  await vi.waitFor(() => {
    flushSync();
    expect(answer).toBeDefined();
  });
  stop();
  return answer as Value;
}

let db: FootholdDatabase;
let summaries: Summaries;
beforeEach(async () => {
  db = anAccountStore();
  summaries = new Summaries(db, new Clock(environment), environment);
  const step = aStep(aGoal().id);
  for (const heldOn of ['2026-11-15', '2026-11-17', '2026-11-22'] as CalendarDay[]) {
    await addSession(db, aSession(step.id, { heldOn }));
    await addCheckIn(db, aCheckIn({ checkedOn: heldOn, pain: 7, mood: 3 }));
  }
  await addCheckIn(db, aCheckIn({ checkedOn: '2026-11-18' as CalendarDay, pain: 7, mood: 3 }));
  await db.outbox.clear();
});
afterEach(() => db.close());

describe('a weekly summary', () => {
  it('sends what was ticked, as it was looked at, to one group', async () => {
    const told = { ...NOTHING, sessionsDone: 2, note: 'A good week' };
    await summaries.send(FAMILY, told);
    const [put] = await db.outbox.orderBy('seq').toArray();
    expect(put).toMatchObject({ table: 'progressSummaries' });
    expect(put?.fields).toEqual({ ...told, createdAt: '2026-11-23T09:00:00.000Z' });
    expect(await listShares(db)).toMatchObject([{ kind: 'summary', groupId: FAMILY }]);
  });

  it('remembers what was ticked for a group, and sends nothing by that', async () => {
    await summaries.choose(FAMILY, ['mood-usual']);
    await summaries.choose(PEERS, ['days-active']);
    expect(await listShares(db)).toEqual([]);
    expect(await listProgressSummaries(db)).toEqual([]);
    expect((await getSummaryChoice(db, FAMILY))?.fields).toEqual(['mood-usual']);
    expect((await getSummaryChoice(db, PEERS))?.fields).toEqual(['days-active']);
  });

  it('stops and goes on, and what was ticked stays', async () => {
    await summaries.choose(FAMILY, ['days-active']);
    await summaries.stop(FAMILY, true);
    expect(await getSummaryChoice(db, FAMILY)).toMatchObject({ stopped: true, fields: ['days-active'] });
    await summaries.stop(FAMILY, false);
    expect(await getSummaryChoice(db, FAMILY)).toMatchObject({ stopped: false, fields: ['days-active'] });
  });

  it('goes on when something is ticked anew', async () => {
    await summaries.stop(FAMILY, true);
    await summaries.choose(FAMILY, ['days-active']);
    expect(await getSummaryChoice(db, FAMILY)).toMatchObject({ stopped: false });
  });

  it('that was stopped before anything was ticked has no pain or mood ticked', async () => {
    await summaries.stop(FAMILY, true);
    const choice = await getSummaryChoice(db, FAMILY);
    expect(choice?.fields).not.toContain('pain-usual');
    expect(choice?.fields).not.toContain('mood-usual');
  });
});

describe('the figures that a week has', () => {
  it('are those of its own days', async () => {
    const figures = await answerOf(summaries.figures(LAST_WEEK));
    expect(figures).toMatchObject({ sessionsDone: 2, daysActive: 2, painUsual: 7, moodUsual: 3 });
  });
});

describe('what a group has of the week', () => {
  it('is nothing until it was sent, to this group and of this week', async () => {
    expect(await answerOf(summaries.of(FAMILY))).toMatchObject({
      weekOf: LAST_WEEK,
      sent: false,
      chosen: false,
      stopped: false,
    });
    await summaries.send(PEERS, NOTHING);
    await summaries.send(FAMILY, { ...NOTHING, weekOf: '2026-11-09' as CalendarDay });
    expect((await answerOf(summaries.of(FAMILY))).sent).toBe(false);
    await summaries.send(FAMILY, NOTHING);
    expect((await answerOf(summaries.of(FAMILY))).sent).toBe(true);
  });

  it('is not sent any more after it was taken back', async () => {
    await summaries.send(FAMILY, NOTHING);
    const [share] = await listShares(db);
    await removeShare(db, share!.id);
    expect((await answerOf(summaries.of(FAMILY))).sent).toBe(false);
  });
});
