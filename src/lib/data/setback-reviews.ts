import type { SetbackReviewId } from '../domain/id.ts';
import { setbackReviewSchema, type SetbackReview } from '../domain/setback-review.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** All of them, the newest day first. */
export async function listSetbackReviews(db: FootholdDatabase): Promise<SetbackReview[]> {
  return readRows(setbackReviewSchema, await db.setbackReviews.orderBy('happenedOn').reverse().toArray());
}

export async function getSetbackReview(db: FootholdDatabase, id: string): Promise<SetbackReview | undefined> {
  return readRow(setbackReviewSchema, await db.setbackReviews.get(id));
}

export function addSetbackReview(db: FootholdDatabase, row: SetbackReview) {
  return insertRow(db, 'setbackReviews', row);
}

export function changeSetbackReview(
  db: FootholdDatabase,
  id: SetbackReviewId,
  changes: Partial<Omit<SetbackReview, 'id'>>,
) {
  return changeRow(db, 'setbackReviews', id, changes);
}

export function removeSetbackReview(db: FootholdDatabase, id: SetbackReviewId) {
  return removeRow(db, 'setbackReviews', id);
}
