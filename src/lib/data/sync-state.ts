import * as z from 'zod/mini';
import { instantSchema } from '../domain/calendar-day.ts';
import type { FootholdDatabase } from './database.ts';

const KEY = 'sync';

/**
 * Which shapes of rows this version of the app can read. Raised with every new synced table or field: a device that
 * was updated then fetches all rows once more, as it could not keep what it did not understand.
 */
const READABLE_SHAPES = 2;

export const syncStateSchema = z.object({
  key: z.literal(KEY),
  /** This installation, for the server's exactly-once count. */
  clientId: z.uuid(),
  /** The revision up to which this device has everything. */
  cursor: z.int().check(z.nonnegative()),
  /** The newest mutation that the server said it has. */
  acknowledgedSeq: z.int().check(z.nonnegative()),
  /** The `READABLE_SHAPES` that the cursor was reached with. */
  shapes: z.int(),
  serverEpoch: z.nullable(z.uuid()),
  /**
   * True from the moment the server was found to have gone back in time until all rows were compared with it. Kept,
   * so that a recovery that was cut off starts again.
   */
  recovering: z.boolean(),
  lastSyncedAt: z.nullable(instantSchema),
  /** What stood in the way at the last try. Kept here so that every tab says the same. */
  trouble: z.nullable(z.enum(['offline', 'sign-in-again', 'server-trouble'])),
});
export type SyncState = z.infer<typeof syncStateSchema>;

function freshSyncState(clientId: string): SyncState {
  return {
    key: KEY,
    clientId,
    cursor: 0,
    acknowledgedSeq: 0,
    shapes: READABLE_SHAPES,
    serverEpoch: null,
    recovering: false,
    lastSyncedAt: null,
    trouble: null,
  };
}

export async function getSyncState(db: FootholdDatabase): Promise<SyncState | undefined> {
  const parsed = z.safeParse(syncStateSchema, await db.syncState.get(KEY));
  return parsed.success ? parsed.data : undefined;
}

/**
 * The sync state, made anew when there is none or it can't be read: a new installation for the server, which then
 * sends everything.
 */
export async function ensureSyncState(db: FootholdDatabase, newId: () => string): Promise<SyncState> {
  return db.transaction('rw', db.syncState, async () => {
    const known = await getSyncState(db);
    if (known?.shapes === READABLE_SHAPES) return known;
    const state =
      known === undefined ? freshSyncState(newId()) : { ...known, cursor: 0, shapes: READABLE_SHAPES };
    await db.syncState.put(state);
    return state;
  });
}

export async function changeSyncState(
  db: FootholdDatabase,
  changes: Partial<Omit<SyncState, 'key'>>,
): Promise<void> {
  await db.syncState.update(KEY, changes);
}

/** Whether this store has all that its account had: true for a guest's, and from the end of the first round of sync on. */
export async function hasBeenInStep(db: FootholdDatabase): Promise<boolean> {
  return !db.syncs || ((await getSyncState(db))?.lastSyncedAt ?? null) !== null;
}
