import type { WeeklyReviewId } from '../domain/id.ts';
import { weeklyReviewSchema, type WeeklyReview } from '../domain/weekly-review.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** All of them, the newest day first. */
export async function listWeeklyReviews(db: FootholdDatabase): Promise<WeeklyReview[]> {
  return readRows(weeklyReviewSchema, await db.weeklyReviews.orderBy('weekOf').reverse().toArray());
}

export async function getWeeklyReview(db: FootholdDatabase, id: string): Promise<WeeklyReview | undefined> {
  return readRow(weeklyReviewSchema, await db.weeklyReviews.get(id));
}

export function addWeeklyReview(db: FootholdDatabase, row: WeeklyReview) {
  return insertRow(db, 'weeklyReviews', row);
}

export function changeWeeklyReview(
  db: FootholdDatabase,
  id: WeeklyReviewId,
  changes: Partial<Omit<WeeklyReview, 'id'>>,
) {
  return changeRow(db, 'weeklyReviews', id, changes);
}

export function removeWeeklyReview(db: FootholdDatabase, id: WeeklyReviewId) {
  return removeRow(db, 'weeklyReviews', id);
}
