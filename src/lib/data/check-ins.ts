import type { CalendarDay } from '../domain/calendar-day.ts';
import { checkInOf, type CheckIn } from '../domain/check-in.ts';
import type { CheckInId } from '../domain/id.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow } from './write.ts';

/** The check-in that speaks for a day. */
export async function getCheckInOf(db: FootholdDatabase, day: CalendarDay): Promise<CheckIn | undefined> {
  return checkInOf(day, readRows('checkIns', await db.checkIns.where('checkedOn').equals(day).toArray()));
}

/** The newest check-in before a day: where today's sliders start from. */
export async function getCheckInBefore(db: FootholdDatabase, day: CalendarDay): Promise<CheckIn | undefined> {
  return readRow('checkIns', await db.checkIns.where('checkedOn').below(day).last());
}

/** Check-ins of the days from `from` to `to`, both included. */
export async function listCheckInsBetween(
  db: FootholdDatabase,
  from: CalendarDay,
  to: CalendarDay,
): Promise<CheckIn[]> {
  return readRows('checkIns', await db.checkIns.where('checkedOn').between(from, to, true, true).toArray());
}

export function addCheckIn(db: FootholdDatabase, checkIn: CheckIn) {
  return insertRow(db, 'checkIns', checkIn);
}

export function changeCheckIn(db: FootholdDatabase, id: CheckInId, changes: Partial<Omit<CheckIn, 'id'>>) {
  return changeRow(db, 'checkIns', id, changes);
}
