import type { FootholdDatabase } from '../data/database.ts';
import { exportAll, parseExportFile, rowsOfFile, type ReadableRows } from '../data/export-file.ts';
import { mergeRows, previewMerge, type MergePreview } from '../data/merge-rows.ts';
import { keepSafely } from '../data/storage-problem.ts';
import { ok } from '../domain/result.ts';
import type { Clock } from './clock.svelte.ts';

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
    const file = await exportAll(this.#db, this.#clock.now());
    return { name: `foothold-${this.#clock.day()}.json`, text: JSON.stringify(file, null, 1) };
  }

  async previewImport(text: string) {
    const file = parseExportFile(text);
    if (!file.ok) return file;
    const { rows, unreadable } = rowsOfFile(file.value);
    const counts = await keepSafely(() => previewMerge(this.#db, rows));
    if (!counts.ok) return counts;
    return ok<ImportPreview>({ rows, counts: counts.value, unreadable });
  }

  import(preview: ImportPreview) {
    return mergeRows(this.#db, preview.rows);
  }
}
