import { changedFields } from '../domain/changed-fields.ts';
import type { FootholdDatabase } from './database.ts';
import { carriesTypedText, type Mutation } from './mutation.ts';
import { changeSyncState, type SyncState } from './sync-state.ts';
import type { Kept, RowOf } from './row-schemas.ts';
import { isSaidToOthers, SYNCED_TABLE_NAMES, type SyncedTable } from './synced-tables.ts';

/** A row as the server told it; `row` is null for one that was deleted. */
export interface IncomingChange {
  readonly table: SyncedTable;
  readonly id: string;
  readonly revision: number;
  readonly row: RowOf<SyncedTable> | null;
}

function keyOf(table: string, id: string): string {
  return `${table} ${id}`;
}

/** This device's changes that still wait, by row, oldest first. */
async function waitingByRow(db: FootholdDatabase): Promise<Map<string, Mutation[]>> {
  const waiting = new Map<string, Mutation[]>();
  for (const mutation of await db.outbox.orderBy('seq').toArray()) {
    const key = keyOf(mutation.table, mutation.id);
    waiting.set(key, [...(waiting.get(key) ?? []), mutation]);
  }
  return waiting;
}

/** Puts this device's waiting changes on top of what the server told; undefined when the row is to go. */
function rebased(
  incoming: IncomingChange,
  here: Kept<RowOf<SyncedTable>> | undefined,
  waiting: readonly Mutation[],
): Kept<RowOf<SyncedTable>> | undefined {
  let row: Kept<RowOf<SyncedTable>> | undefined;
  if (incoming.row !== null) {
    row = { ...incoming.row, revision: incoming.revision };
  } else if (
    !isSaidToOthers(incoming.table) &&
    waiting.some((each) => carriesTypedText(each) && each.base < incoming.revision)
  ) {
    // Typed before the delete was seen: the server will revive the row when it hears of the words, so it stays.
    return here;
  }
  for (const mutation of waiting) {
    if (mutation.op === 'delete') row = undefined;
    else if (row !== undefined) row = { ...row, ...mutation.fields };
  }
  return row;
}

/**
 * Takes one page of the server's rows: each comes in, this device's waiting changes go on top, and the cursor moves,
 * all in one transaction. A crash leaves either the old page or the new one.
 */
export async function applyChanges(
  db: FootholdDatabase,
  changes: readonly IncomingChange[],
  progress: Partial<Omit<SyncState, 'key'>>,
): Promise<void> {
  const names = SYNCED_TABLE_NAMES.filter((name) => changes.some((change) => change.table === name));
  const tables = names.map((name) => db.rows(name));
  await db.transaction('rw', [...tables, db.outbox, db.syncState], async () => {
    const waiting = changes.length === 0 ? new Map<string, Mutation[]>() : await waitingByRow(db);
    for (const name of names) {
      const puts: Kept<RowOf<SyncedTable>>[] = [];
      const deletes: string[] = [];
      for (const change of changes) {
        if (change.table !== name) continue;
        const pending = waiting.get(keyOf(name, change.id)) ?? [];
        const here = pending.length === 0 ? undefined : await db.rows(name).get(change.id);
        const row = rebased(change, here, pending);
        if (row === undefined) deletes.push(change.id);
        else puts.push(row);
      }
      await db.rows(name).bulkDelete(deletes);
      await db.table(name).bulkPut(puts);
    }
    await changeSyncState(db, progress);
  });
}

/**
 * Before a page of a server that went back in time is applied: whatever it has differently is noted as a change of
 * this device that waits, so that nothing the person did since the backup is lost. The base 0 makes the server keep
 * the text of others that this replaces.
 */
export async function noteDifferences(
  db: FootholdDatabase,
  changes: readonly IncomingChange[],
): Promise<void> {
  await db.transaction('rw', [...SYNCED_TABLE_NAMES.map((name) => db.rows(name)), db.outbox], async () => {
    const waiting = await waitingByRow(db);
    for (const { table, id, row } of changes) {
      const here = await db.rows(table).get(id);
      if (here === undefined || row === null || table === 'earlierTexts') continue;
      if (waiting.has(keyOf(table, id))) continue;
      const { revision: _, ...mine } = here;
      const fields = changedFields<Record<string, unknown>>({ ...row }, mine);
      if (Object.keys(fields).length > 0) await db.outbox.add({ table, id, op: 'put', base: 0, fields });
    }
  });
}

/** After all pages of a server that went back: rows that it lacks are sent to it again, parents first. */
export async function noteMissing(db: FootholdDatabase, known: ReadonlySet<string>): Promise<void> {
  await db.transaction('rw', [...SYNCED_TABLE_NAMES.map((name) => db.rows(name)), db.outbox], async () => {
    const waiting = await waitingByRow(db);
    for (const table of SYNCED_TABLE_NAMES) {
      if (table === 'earlierTexts') continue;
      for (const kept of await db.rows(table).toArray()) {
        const key = keyOf(table, kept.id);
        if (known.has(key)) continue;
        // The whole row says all that its waiting changes say; alone they could not make it anew.
        await db.outbox.bulkDelete((waiting.get(key) ?? []).map((each) => each.seq));
        const { id, revision: _, ...fields } = kept;
        await db.outbox.add({ table, id, op: 'put', base: 0, fields });
      }
    }
  });
}

/** How `noteMissing` knows a row. */
export function knownKey(change: IncomingChange): string {
  return keyOf(change.table, change.id);
}
