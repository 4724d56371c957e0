import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Draft } from './drafts.ts';
import type { Mutation, RefusedMutation } from './mutation.ts';
import type { RunningTimer } from './running-timer.ts';
import type { SyncState } from './sync-state.ts';
import type { Kept, RowOf, SyncedTable } from './synced-tables.ts';

export type KeptTable<Name extends SyncedTable> = Table<Kept<RowOf<Name>>, string>;
export type NewMutation = Omit<Mutation, 'seq'>;

/** Whose store it is: the guest's, which never leaves the device, or one account's. */
export type StoreOwner = { kind: 'guest' } | { kind: 'account'; userId: string };

function storeName(owner: StoreOwner): string {
  return owner.kind === 'guest' ? 'foothold-guest' : `foothold-${owner.userId}`;
}

/**
 * One person's own rows on this device, with the outbox of changes that wait for the server. Each account has a
 * database of its own, so that a shared device can't mix two people.
 */
export class FootholdDatabase extends Dexie {
  declare readonly profiles: KeptTable<'profiles'>;
  declare readonly lifeValues: KeptTable<'lifeValues'>;
  declare readonly goals: KeptTable<'goals'>;
  declare readonly steps: KeptTable<'steps'>;
  declare readonly sessions: KeptTable<'sessions'>;
  declare readonly checkIns: KeptTable<'checkIns'>;
  declare readonly earlierTexts: KeptTable<'earlierTexts'>;
  declare readonly outbox: Table<Mutation, number, NewMutation>;
  declare readonly refused: Table<RefusedMutation, number>;
  declare readonly syncState: EntityTable<SyncState, 'key'>;
  declare readonly drafts: EntityTable<Draft, 'form'>;
  declare readonly runningTimer: EntityTable<RunningTimer, 'key'>;

  readonly owner: StoreOwner;

  constructor(owner: StoreOwner, options?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super(storeName(owner), { ...options, chromeTransactionDurability: 'strict' });
    this.owner = owner;
    this.version(1).stores({
      profiles: 'id',
      lifeValues: 'id',
      goals: 'id',
      steps: 'id, goalId',
      sessions: 'id, stepId, heldOn',
      checkIns: 'id, checkedOn',
      earlierTexts: 'id',
      outbox: '++seq, [table+id]',
      refused: 'seq',
      syncState: 'key',
      drafts: 'form',
      runningTimer: 'key',
    });
  }

  /** A guest's changes have no server to wait for: their rows alone are the truth until an account adopts them. */
  get syncs(): boolean {
    return this.owner.kind === 'account';
  }

  /** The rows of one synced table. */
  rows<Name extends SyncedTable>(name: Name): KeptTable<Name> {
    return this.table<Kept<RowOf<Name>>, string>(name);
  }
}
