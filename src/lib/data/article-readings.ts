import { articleReadingSchema, type ArticleReading } from '../domain/article-reading.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { insertRow } from './write.ts';

/** The keys of the articles that were read. */
export async function readArticleKeys(db: FootholdDatabase): Promise<ReadonlySet<string>> {
  const readings = readRows(articleReadingSchema, await db.articleReadings.toArray());
  return new Set(readings.map(({ articleKey }) => articleKey));
}

export function addArticleReading(db: FootholdDatabase, reading: ArticleReading) {
  return insertRow(db, 'articleReadings', reading);
}
