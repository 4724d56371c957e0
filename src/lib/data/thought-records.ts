import type { ThoughtRecordId } from '../domain/id.ts';
import { thoughtRecordSchema, type ThoughtRecord } from '../domain/thought-record.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** All of them, the newest day first. */
export async function listThoughtRecords(db: FootholdDatabase): Promise<ThoughtRecord[]> {
  return readRows(thoughtRecordSchema, await db.thoughtRecords.orderBy('thoughtOn').reverse().toArray());
}

export async function getThoughtRecord(db: FootholdDatabase, id: string): Promise<ThoughtRecord | undefined> {
  return readRow(thoughtRecordSchema, await db.thoughtRecords.get(id));
}

export function addThoughtRecord(db: FootholdDatabase, row: ThoughtRecord) {
  return insertRow(db, 'thoughtRecords', row);
}

export function changeThoughtRecord(
  db: FootholdDatabase,
  id: ThoughtRecordId,
  changes: Partial<Omit<ThoughtRecord, 'id'>>,
) {
  return changeRow(db, 'thoughtRecords', id, changes);
}

export function removeThoughtRecord(db: FootholdDatabase, id: ThoughtRecordId) {
  return removeRow(db, 'thoughtRecords', id);
}
