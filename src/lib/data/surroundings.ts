import type { SurroundingId } from '../domain/id.ts';
import { surroundingSchema, type Surrounding } from '../domain/surrounding.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** All changes in the surroundings, in the order in which they were noted. */
export async function listSurroundings(db: FootholdDatabase): Promise<Surrounding[]> {
  const surroundings = readRows(surroundingSchema, await db.surroundings.toArray());
  return surroundings.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

export function addSurrounding(db: FootholdDatabase, surrounding: Surrounding) {
  return insertRow(db, 'surroundings', surrounding);
}

export function changeSurrounding(
  db: FootholdDatabase,
  id: SurroundingId,
  changes: Partial<Omit<Surrounding, 'id'>>,
) {
  return changeRow(db, 'surroundings', id, changes);
}

export function removeSurrounding(db: FootholdDatabase, id: SurroundingId) {
  return removeRow(db, 'surroundings', id);
}
