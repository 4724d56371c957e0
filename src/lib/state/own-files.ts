import type { FootholdDatabase } from '../data/database.ts';
import type { ReadableRows } from '../data/export-file.ts';
import type { MergePreview } from '../data/merge-rows.ts';
import { keepSafely } from '../data/storage-problem.ts';
import { ok } from '../domain/result.ts';
import type { Clock } from './clock.svelte.ts';

/** Fetched when it is asked for: most days nobody does. */
const exportFile = () => import('../data/export-file.ts');
const merge = () => import('../data/merge-rows.ts');

/** What a chosen file would bring, counted before anything is written. */
export interface ImportPreview {
  readonly rows: ReadableRows;
  readonly counts: MergePreview;
  /** Rows of the file that can't be read; they are left out. */
  readonly unreadable: number;
}

/** The person's data as a file of their own, out and back in. */
export class OwnFiles {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;

  constructor(db: FootholdDatabase, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Everything as JSON text, with a name for the file. */
  async exportText(): Promise<{ name: string; text: string }> {
    const { exportAll } = await exportFile();
    const file = await exportAll(this.#db, this.#clock.now());
    return { name: `foothold-${this.#clock.day()}.json`, text: JSON.stringify(file, null, 1) };
  }

  async previewImport(text: string) {
    const { parseExportFile, rowsOfFile } = await exportFile();
    const file = parseExportFile(text);
    if (!file.ok) return file;
    const { rows, unreadable } = rowsOfFile(file.value);
    const { previewMerge } = await merge();
    const counts = await keepSafely(() => previewMerge(this.#db, rows));
    if (!counts.ok) return counts;
    return ok<ImportPreview>({ rows, counts: counts.value, unreadable });
  }

  async import(preview: ImportPreview) {
    const { mergeRows } = await merge();
    return mergeRows(this.#db, preview.rows);
  }
}
