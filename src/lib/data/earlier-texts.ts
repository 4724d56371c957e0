import { earlierTextSchema, type EarlierText } from '../domain/earlier-text.ts';
import type { EarlierTextId } from '../domain/id.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { removeRow } from './write.ts';

/** Texts that another device's edit replaced, newest first. */
export async function listEarlierTexts(db: FootholdDatabase): Promise<EarlierText[]> {
  const texts = readRows(earlierTextSchema, await db.earlierTexts.toArray());
  return texts.sort((one, other) => (one.replacedAt < other.replacedAt ? 1 : -1));
}

export function removeEarlierText(db: FootholdDatabase, id: EarlierTextId) {
  return removeRow(db, 'earlierTexts', id);
}
