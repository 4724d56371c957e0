import type { ArticleReading } from '../domain/article-reading.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { insertRow } from './write.ts';

export async function listArticleReadings(db: FootholdDatabase): Promise<ArticleReading[]> {
  return readRows('articleReadings', await db.articleReadings.toArray());
}

export function addArticleReading(db: FootholdDatabase, reading: ArticleReading) {
  return insertRow(db, 'articleReadings', reading);
}
