import * as z from 'zod/mini';
import { SYNCED_TABLES, type RowOf, type SyncedTable } from './synced-tables.ts';

/**
 * Parses a row that comes out of the store: what lies on a device may be damaged or written by other hands.
 * Undefined for a row that can't be read; `unreadable-rows.ts` shows those to the person.
 */
export function readRow<Table extends SyncedTable>(table: Table, stored: unknown): RowOf<Table> | undefined {
  const parsed = z.safeParse(SYNCED_TABLES[table].schema(), stored);
  return parsed.success ? (parsed.data as RowOf<Table>) : undefined;
}

export function readRows<Table extends SyncedTable>(
  table: Table,
  stored: readonly unknown[],
): RowOf<Table>[] {
  return stored.flatMap((each) => readRow(table, each) ?? []);
}
