import { changedFields } from '../domain/changed-fields.ts';
import type { FootholdDatabase } from './database.ts';
import type { ReadableRows } from './export-file.ts';
import { keepSafely } from './storage-problem.ts';
import { readRowOf, type RowOf } from './row-schemas.ts';
import { isBoundToGroups, WRITTEN_TABLE_NAMES, type WrittenTable } from './synced-tables.ts';
import { insertWithin } from './write.ts';

/** What a merge would do, per table: rows that come in, that are here just so, and that are here otherwise. */
export type MergePreview = Record<WrittenTable, { added: number; same: number; different: number }>;

/** Counts before anything is written, so that the person sees what a file or a guest's store would bring. */
export async function previewMerge(db: FootholdDatabase, rows: ReadableRows): Promise<MergePreview> {
  const entries = await Promise.all(
    WRITTEN_TABLE_NAMES.map(async (table) => {
      const count = { added: 0, same: 0, different: 0 };
      if (isBoundToGroups(table)) return [table, count] as const;
      const here = await db.rows(table).bulkGet(rows[table].map((row) => row.id));
      rows[table].forEach((row, index) => {
        const kept = here[index];
        if (kept === undefined) count.added += 1;
        else if (Object.keys(changedFields<object>(kept, row)).length === 0) count.same += 1;
        else count.different += 1;
      });
      return [table, count] as const;
    }),
  );
  return Object.fromEntries(entries) as MergePreview;
}

/**
 * Brings in the rows that are not here yet, parents first, all or none. What is here already stays as it is. What belongs
 * to a group stays out: a file must not share anything again.
 */
export function mergeRows(db: FootholdDatabase, rows: ReadableRows) {
  const tables = WRITTEN_TABLE_NAMES.map((name) => db.rows(name));
  return keepSafely(() =>
    db.transaction('rw', [...tables, db.outbox], async () => {
      for (const table of WRITTEN_TABLE_NAMES) {
        if (!isBoundToGroups(table)) await addMissing(db, table, rows[table]);
      }
    }),
  );
}

async function addMissing<Table extends WrittenTable>(
  db: FootholdDatabase,
  table: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  const known = new Set<string>(await db.rows(table).toCollection().primaryKeys());
  for (const row of rows) {
    if (known.has(row.id)) continue;
    known.add(row.id);
    await insertWithin(db, table, row);
  }
}

async function readableRowsOf<Table extends WrittenTable>(
  db: FootholdDatabase,
  table: Table,
): Promise<RowOf<Table>[]> {
  return (await db.rows(table).toArray()).flatMap((each) => readRowOf(table, each) ?? []);
}

/** All readable rows of a store: what a guest would bring along into an account. */
export async function readableRows(db: FootholdDatabase): Promise<ReadableRows> {
  const entries = await Promise.all(
    WRITTEN_TABLE_NAMES.map(async (table) => [table, await readableRowsOf(db, table)] as const),
  );
  return Object.fromEntries(entries) as ReadableRows;
}

/**
 * Moves a guest's rows, drafts and running timer into an account's store, and only then takes them out of the
 * guest's. Cut off between the two, it can be done again: rows keep their ids, so nothing doubles. Rows that can't
 * be read stay where they are.
 */
export async function adoptGuest(guest: FootholdDatabase, account: FootholdDatabase) {
  const rows = await readableRows(guest);
  const merged = await mergeRows(account, rows);
  if (!merged.ok) return merged;
  return keepSafely(async () => {
    const drafts = await guest.drafts.toArray();
    const timers = await guest.runningTimer.toArray();
    await account.transaction('rw', [account.drafts, account.runningTimer], async () => {
      await account.drafts.bulkPut(drafts);
      await account.runningTimer.bulkPut(timers);
    });
    await guest.transaction('rw', guest.tables, async () => {
      for (const table of WRITTEN_TABLE_NAMES)
        await guest.table(table).bulkDelete(rows[table].map((row) => row.id));
      await guest.drafts.clear();
      await guest.runningTimer.clear();
    });
  });
}

/** Deletes every row of a store, and keeps the store. */
export async function emptyStore(db: FootholdDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}
