import { Dexie } from 'dexie';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { GoalId, JournalEntryId, SessionId, StepId } from '../domain/id.ts';
import { journalEntrySchema, type JournalEntry } from '../domain/journal-entry.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** Entries of the days from `from` to `to`, both included, oldest day first. */
export async function listJournalEntriesBetween(
  db: FootholdDatabase,
  from: CalendarDay,
  to: CalendarDay,
): Promise<JournalEntry[]> {
  return readRows(
    journalEntrySchema,
    await db.journalEntries.where('writtenOn').between(from, to, true, true).toArray(),
  );
}

/** All of them, for the search. */
export async function listJournalEntries(db: FootholdDatabase): Promise<JournalEntry[]> {
  return readRows(journalEntrySchema, await db.journalEntries.toArray());
}

/** The newest day with an entry before a day. */
export async function lastJournalDayBefore(
  db: FootholdDatabase,
  day: CalendarDay,
): Promise<CalendarDay | undefined> {
  const keys = await db.journalEntries
    .where('writtenOn')
    .between(Dexie.minKey, day)
    .reverse()
    .limit(1)
    .toArray();
  return readRow(journalEntrySchema, keys[0])?.writtenOn;
}

/** What was written about one goal, step or session. */
export async function listJournalEntriesAbout(
  db: FootholdDatabase,
  about: { goalId: GoalId } | { stepId: StepId } | { sessionId: SessionId },
): Promise<JournalEntry[]> {
  return readRows(journalEntrySchema, await db.journalEntries.where(about).toArray());
}

export async function getJournalEntry(db: FootholdDatabase, id: string): Promise<JournalEntry | undefined> {
  return readRow(journalEntrySchema, await db.journalEntries.get(id));
}

export function addJournalEntry(db: FootholdDatabase, entry: JournalEntry) {
  return insertRow(db, 'journalEntries', entry);
}

export function changeJournalEntry(
  db: FootholdDatabase,
  id: JournalEntryId,
  changes: Partial<Omit<JournalEntry, 'id'>>,
) {
  return changeRow(db, 'journalEntries', id, changes);
}

export function removeJournalEntry(db: FootholdDatabase, id: JournalEntryId) {
  return removeRow(db, 'journalEntries', id);
}
