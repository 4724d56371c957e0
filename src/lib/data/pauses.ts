import type { PauseId } from '../domain/id.ts';
import { pauseSchema, type Pause } from '../domain/pause.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** All pauses, the newest first. */
export async function listPauses(db: FootholdDatabase): Promise<Pause[]> {
  const pauses = readRows(pauseSchema, await db.pauses.toArray());
  return pauses.sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
}

export function addPause(db: FootholdDatabase, pause: Pause) {
  return insertRow(db, 'pauses', pause);
}

export function changePause(db: FootholdDatabase, id: PauseId, changes: Partial<Omit<Pause, 'id'>>) {
  return changeRow(db, 'pauses', id, changes);
}

export function removePause(db: FootholdDatabase, id: PauseId) {
  return removeRow(db, 'pauses', id);
}
