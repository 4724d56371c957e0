import { changedFields } from '../domain/changed-fields.ts';
import type { Result } from '../domain/result.ts';
import { notOk } from '../domain/result.ts';
import type { FootholdDatabase } from './database.ts';
import { keepSafely, type StorageProblem } from './storage-problem.ts';
import type { Kept, RowOf } from './row-schemas.ts';
import type { SyncedTable, WrittenTable } from './synced-tables.ts';

export type WriteProblem = StorageProblem | { type: 'gone' };

/** Inside a transaction over the table and the outbox. */
export async function insertWithin<Table extends WrittenTable>(
  db: FootholdDatabase,
  table: Table,
  row: RowOf<Table>,
): Promise<void> {
  await db.rows(table).add({ ...row, revision: 0 });
  if (!db.syncs) return;
  const { id, ...fields } = row;
  await db.outbox.add({ table, id, op: 'put', base: 0, fields });
}

/** Inside a transaction over the table and the outbox. */
export async function changeWithin<Table extends WrittenTable>(
  db: FootholdDatabase,
  table: Table,
  row: Kept<RowOf<Table>>,
  changes: Partial<RowOf<Table>>,
): Promise<void> {
  const changed = changedFields<RowOf<Table>>(row, changes);
  if (Object.keys(changed).length === 0) return;
  await db.rows(table).put({ ...row, ...changed });
  if (!db.syncs) return;
  await db.outbox.add({ table, id: row.id, op: 'put', base: row.revision, fields: changed });
}

/** Inside a transaction over the table and the outbox. */
export async function removeWithin(
  db: FootholdDatabase,
  table: SyncedTable,
  row: { readonly id: string; readonly revision: number },
): Promise<void> {
  await db.rows(table).delete(row.id);
  if (!db.syncs) return;
  await db.outbox.add({ table, id: row.id, op: 'delete', base: row.revision, fields: {} });
}

/** Keeps a new row and the change that tells the server of it, both or neither. */
export function insertRow<Table extends WrittenTable>(
  db: FootholdDatabase,
  table: Table,
  row: RowOf<Table>,
): Promise<Result<void, StorageProblem>> {
  return keepSafely(() =>
    db.transaction('rw', [db.rows(table), db.outbox], () => insertWithin(db, table, row)),
  );
}

/** Keeps what changed of a row, both here and for the server. `gone`: the row was deleted meanwhile. */
export async function changeRow<Table extends WrittenTable>(
  db: FootholdDatabase,
  table: Table,
  id: string,
  changes: Partial<RowOf<Table>>,
): Promise<Result<void, WriteProblem>> {
  const kept = await keepSafely(() =>
    db.transaction('rw', [db.rows(table), db.outbox], async () => {
      const row = await db.rows(table).get(id);
      if (row === undefined) return false;
      await changeWithin(db, table, row, changes);
      return true;
    }),
  );
  if (!kept.ok) return kept;
  return kept.value ? { ok: true, value: undefined } : notOk({ type: 'gone' });
}

/** Deletes one row here and for the server. Deleting what is already gone is no problem. */
export function removeRow(
  db: FootholdDatabase,
  table: SyncedTable,
  id: string,
): Promise<Result<void, StorageProblem>> {
  return keepSafely(() =>
    db.transaction('rw', [db.rows(table), db.outbox], async () => {
      const row = await db.rows(table).get(id);
      if (row !== undefined) await removeWithin(db, table, row);
    }),
  );
}

/** Keeps the row that a person has only one of: changes it, and makes it first when there is none. */
export function keepOnlyRow<Table extends WrittenTable>(
  db: FootholdDatabase,
  table: Table,
  fresh: RowOf<Table>,
  changes: Partial<RowOf<Table>>,
): Promise<Result<void, StorageProblem>> {
  return keepSafely(() =>
    db.transaction('rw', [db.rows(table), db.outbox], async () => {
      const known = await db.rows(table).get(fresh.id);
      if (known !== undefined) await changeWithin(db, table, known, changes);
      else await insertWithin(db, table, { ...fresh, ...changes });
    }),
  );
}
