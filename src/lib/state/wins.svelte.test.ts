import { expect, it } from 'vitest';
import { aGuestStore, anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { aGoal, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { changeSyncState, ensureSyncState } from '../data/sync-state.ts';
import { listAllWins } from '../data/wins.ts';
import type { CalendarDay, Instant } from '../domain/calendar-day.ts';
import { Clock } from './clock.svelte.ts';
import { Wins } from './wins.svelte.ts';

const environment = {
  now: () => Date.parse('2026-11-23T09:00:00Z'),
  monotonic: () => 0,
  newId: () => crypto.randomUUID(),
  utcOffsetAt: () => 0,
};

/** As the server knows it. */
const KEPT = { revision: 1 };
const goal = aGoal();
const step = aStep(goal.id);

/** A session on each of these days of November. */
async function bring(db: FootholdDatabase, days: readonly string[]): Promise<void> {
  await db.goals.put({ ...goal, ...KEPT });
  await db.steps.put({ ...step, ...KEPT });
  const sessions = days.map((day) => aSession(step.id, { heldOn: `2026-11-${day}` as CalendarDay }));
  await db.sessions.bulkPut(sessions.map((session) => ({ ...session, ...KEPT })));
}

async function lookIn(db: FootholdDatabase): Promise<string[]> {
  const looked = await new Wins(db, new Clock(environment), environment).look();
  expect(looked.ok).toBe(true);
  return (await listAllWins(db)).map(({ source }) => source).toSorted();
}

it('a new device looks for no wins until it has all entries: days still to come are no pause', async () => {
  const db = anAccountStore();
  await ensureSyncState(db, environment.newId);
  await bring(db, ['02', '20']);
  expect(await lookIn(db)).toEqual([]);

  await bring(db, ['07', '13']);
  await changeSyncState(db, { lastSyncedAt: '2026-11-23T09:00:00.000Z' as Instant });
  expect(await lookIn(db)).toEqual(['first-session', 'quota-kept']);
});

it('a guest has all entries at any time', async () => {
  const db = aGuestStore();
  await bring(db, ['02', '20']);
  expect(await lookIn(db)).toEqual(['back-again', 'first-session']);
});
