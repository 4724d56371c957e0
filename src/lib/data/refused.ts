import type { FootholdDatabase } from './database.ts';
import type { RefusedMutation } from './mutation.ts';
import { keepSafely } from './storage-problem.ts';
import { changeSyncState } from './sync-state.ts';

/** Changes that the server refused, oldest first. */
export function listRefused(db: FootholdDatabase): Promise<RefusedMutation[]> {
  return db.refused.orderBy('seq').toArray();
}

/** Sends a refused change once more, as it stands in the row now. */
export function retryRefused(db: FootholdDatabase, seq: number) {
  return keepSafely(() =>
    db.transaction('rw', [db.refused, db.outbox, ...db.tables.filter(isRowTable)], async () => {
      const refused = await db.refused.get(seq);
      if (refused === undefined) return;
      const { table, id, op, base } = refused;
      const row = await db.rows(table).get(id);
      // A value that was corrected meanwhile goes along; one that was not is tried as it was.
      const fields = Object.fromEntries(
        Object.entries(refused.fields).map(([name, value]) => [
          name,
          row === undefined ? value : (row[name as keyof typeof row] ?? value),
        ]),
      );
      await db.outbox.add({ table, id, op, base, fields });
      await db.refused.delete(seq);
    }),
  );
}

function isRowTable(table: { name: string }): boolean {
  return !['outbox', 'refused', 'syncState', 'drafts', 'runningTimer'].includes(table.name);
}

/**
 * Lets a refused change go. The row is fetched again from the server; one that the server never had goes with it.
 */
export function letGoRefused(db: FootholdDatabase, seq: number) {
  return keepSafely(() =>
    db.transaction('rw', [db.refused, db.outbox, db.syncState, ...db.tables.filter(isRowTable)], async () => {
      const refused = await db.refused.get(seq);
      if (refused === undefined) return;
      const row = await db.rows(refused.table).get(refused.id);
      if (row?.revision === 0) await db.rows(refused.table).delete(refused.id);
      await changeSyncState(db, { cursor: 0 });
      await db.refused.delete(seq);
    }),
  );
}
