import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { checkInSchema, checkInOf, lastTimeBefore, lastTimeFrom, type CheckIn } from '../domain/check-in.ts';
import type { CheckInId } from '../domain/id.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, insertRow, removeWithin } from './write.ts';

/** The check-in that speaks for a day. */
export async function getCheckInOf(db: FootholdDatabase, day: CalendarDay): Promise<CheckIn | undefined> {
  return checkInOf(day, readRows(checkInSchema, await db.checkIns.where('checkedOn').equals(day).toArray()));
}

/** The last time that the person rated a day before this one: where its answers may start from. */
export async function getLastTimeBefore(
  db: FootholdDatabase,
  day: CalendarDay,
): Promise<CheckIn | undefined> {
  return lastTimeBefore(day, await listCheckInsBetween(db, lastTimeFrom(day), addDays(day, -1)));
}

/** Check-ins of the days from `from` to `to`, both included. */
export async function listCheckInsBetween(
  db: FootholdDatabase,
  from: CalendarDay,
  to: CalendarDay,
): Promise<CheckIn[]> {
  return readRows(
    checkInSchema,
    await db.checkIns.where('checkedOn').between(from, to, true, true).toArray(),
  );
}

export function addCheckIn(db: FootholdDatabase, checkIn: CheckIn) {
  return insertRow(db, 'checkIns', checkIn);
}

export function changeCheckIn(db: FootholdDatabase, id: CheckInId, changes: Partial<Omit<CheckIn, 'id'>>) {
  return changeRow(db, 'checkIns', id, changes);
}

/** Deletes what was said about a day: all of it, also when two devices each made a check-in. */
export function removeCheckInsOf(db: FootholdDatabase, day: CalendarDay) {
  return keepSafely(() =>
    db.transaction('rw', [db.checkIns, db.outbox], async () => {
      for (const row of await db.checkIns.where('checkedOn').equals(day).toArray()) {
        await removeWithin(db, 'checkIns', row);
      }
    }),
  );
}
