import type { CalendarDay } from '../domain/calendar-day.ts';
import type { WinId } from '../domain/id.ts';
import { winSchema, onTheShelf, type Win } from '../domain/win.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, insertRow, insertWithin, removeRow } from './write.ts';

/** All of them, also those that were taken off the shelf. */
export async function listAllWins(db: FootholdDatabase): Promise<Win[]> {
  return readRows(winSchema, await db.wins.toArray());
}

/** The shelf from a day on, newest first. */
export async function listWinsSince(db: FootholdDatabase, day: CalendarDay): Promise<Win[]> {
  return onTheShelf(readRows(winSchema, await db.wins.where('wonOn').aboveOrEqual(day).toArray()));
}

export async function getWin(db: FootholdDatabase, id: string): Promise<Win | undefined> {
  return readRow(winSchema, await db.wins.get(id));
}

export function addWin(db: FootholdDatabase, win: Win) {
  return insertRow(db, 'wins', win);
}

export function changeWin(db: FootholdDatabase, id: WinId, changes: Partial<Omit<Win, 'id'>>) {
  return changeRow(db, 'wins', id, changes);
}

export function removeWin(db: FootholdDatabase, id: WinId) {
  return removeRow(db, 'wins', id);
}

/** Keeps the found wins that are not here yet, and answers which those are. Another tab may be looking at the same time. */
export function keepFoundWins(db: FootholdDatabase, found: readonly Win[]) {
  return keepSafely(() =>
    db.transaction('rw', [db.wins, db.outbox], async () => {
      const known = new Set(
        (await db.wins.bulkGet(found.map(({ id }) => id))).flatMap((row) => row?.id ?? []),
      );
      const fresh = found.filter(({ id }) => !known.has(id));
      for (const win of fresh) await insertWithin(db, 'wins', win);
      return fresh;
    }),
  );
}
