import { describe, expect, it } from 'vitest';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { aCheckIn } from '../../../tests/fixtures/plan-rows.ts';
import { addCheckIn, changeCheckIn, getCheckInOf, getLastTimeBefore } from '../data/check-ins.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { CheckInDraft } from '../domain/check-in.ts';
import { CheckIns } from './check-ins.svelte.ts';
import { Clock } from './clock.svelte.ts';

const TODAY = '2026-11-23' as CalendarDay;
const YESTERDAY = '2026-11-22' as CalendarDay;
const environment = {
  now: () => Date.parse('2026-11-23T09:00:00Z'),
  monotonic: () => 0,
  newId: () => crypto.randomUUID(),
  utcOffsetAt: () => 0,
};

function aStoreOfCheckIns() {
  const db = anAccountStore();
  return { db, checkIns: new CheckIns(db, new Clock(environment), environment) };
}

function draftOf({ id: _, checkedOn: __, createdAt: ___, ...draft } = aCheckIn()): CheckInDraft {
  return draft;
}

describe('a check-in', () => {
  it('is kept for the day that it is about', async () => {
    const { db, checkIns } = aStoreOfCheckIns();
    await checkIns.keep(YESTERDAY, { ...draftOf(), mood: 2 }, undefined);
    expect((await getCheckInOf(db, YESTERDAY))?.mood).toBe(2);
    expect(await getCheckInOf(db, TODAY)).toBeUndefined();
  });

  it('that is changed leaves alone what came in while its form was open', async () => {
    const { db, checkIns } = aStoreOfCheckIns();
    const opened = aCheckIn();
    await addCheckIn(db, opened);
    await changeCheckIn(db, opened.id, { stepCount: 4312 });
    await checkIns.keep(TODAY, { ...draftOf(opened), pain: 2 }, opened);
    expect(await getCheckInOf(db, TODAY)).toMatchObject({ pain: 2, stepCount: 4312 });
  });

  it('is deleted with all that was said about the day, and of that day alone', async () => {
    const { db, checkIns } = aStoreOfCheckIns();
    await addCheckIn(db, aCheckIn({ checkedOn: YESTERDAY }));
    await addCheckIn(db, aCheckIn({ checkedOn: YESTERDAY }));
    await addCheckIn(db, aCheckIn());
    expect((await checkIns.remove(YESTERDAY)).ok).toBe(true);
    expect(await getCheckInOf(db, YESTERDAY)).toBeUndefined();
    expect(await getCheckInOf(db, TODAY)).toBeDefined();
    expect((await db.outbox.toArray()).filter(({ op }) => op === 'delete')).toHaveLength(2);
  });

  it('starts from the last time before its own day', async () => {
    const { db } = aStoreOfCheckIns();
    await addCheckIn(db, aCheckIn({ checkedOn: '2026-11-20' as CalendarDay }));
    await addCheckIn(db, aCheckIn({ checkedOn: YESTERDAY }));
    expect((await getLastTimeBefore(db, TODAY))?.checkedOn).toBe(YESTERDAY);
    expect((await getLastTimeBefore(db, YESTERDAY))?.checkedOn).toBe('2026-11-20');
  });
});
