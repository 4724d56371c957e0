import type { FootholdDatabase } from './database.ts';
import { readRowOf } from './row-schemas.ts';
import { WRITTEN_TABLE_NAMES, type WrittenTable } from './synced-tables.ts';

export interface UnreadableRow {
  readonly table: WrittenTable;
  /** As it lies in the store, to be shown and exported. */
  readonly stored: unknown;
}

/** Rows that lie in the store but can't be read: damaged, or written by other hands. They stay until looked at. */
export async function listUnreadableRows(db: FootholdDatabase): Promise<UnreadableRow[]> {
  const found: UnreadableRow[] = [];
  for (const table of WRITTEN_TABLE_NAMES) {
    for (const stored of await db.table<unknown>(table).toArray()) {
      if (readRowOf(table, stored) === undefined) found.push({ table, stored });
    }
  }
  return found;
}
