import { Dexie, type EntityTable, type Table } from 'dexie';
import type { KeptPost } from '../domain/group-post.ts';
import type { Group } from '../domain/group.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import type { GroupNotice } from '../domain/group-notice.ts';
import type { Draft } from './drafts.ts';
import type { Mutation, RefusedMutation } from './mutation.ts';
import { upgradeTimer, type RunningTimer } from './running-timer.ts';
import type { SyncState } from './sync-state.ts';
import type { Kept, RowOf } from './row-schemas.ts';
import type { SyncedTable } from './synced-tables.ts';

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
  declare readonly schedules: KeptTable<'schedules'>;
  declare readonly scheduleChanges: KeptTable<'scheduleChanges'>;
  declare readonly pauses: KeptTable<'pauses'>;
  declare readonly exposures: KeptTable<'exposures'>;
  declare readonly quotaDecisions: KeptTable<'quotaDecisions'>;
  declare readonly flareUps: KeptTable<'flareUps'>;
  declare readonly flareUpPlans: KeptTable<'flareUpPlans'>;
  declare readonly obstacles: KeptTable<'obstacles'>;
  declare readonly surroundings: KeptTable<'surroundings'>;
  declare readonly journalEntries: KeptTable<'journalEntries'>;
  declare readonly thoughtRecords: KeptTable<'thoughtRecords'>;
  declare readonly setbackReviews: KeptTable<'setbackReviews'>;
  declare readonly measurements: KeptTable<'measurements'>;
  declare readonly weeklyReviews: KeptTable<'weeklyReviews'>;
  declare readonly maintenancePlans: KeptTable<'maintenancePlans'>;
  declare readonly wins: KeptTable<'wins'>;
  declare readonly articleReadings: KeptTable<'articleReadings'>;
  declare readonly summaryChoices: KeptTable<'summaryChoices'>;
  declare readonly milestones: KeptTable<'milestones'>;
  declare readonly commitments: KeptTable<'commitments'>;
  declare readonly progressSummaries: KeptTable<'progressSummaries'>;
  declare readonly shares: KeptTable<'shares'>;
  declare readonly comments: KeptTable<'comments'>;
  declare readonly cheers: KeptTable<'cheers'>;
  declare readonly reports: KeptTable<'reports'>;
  declare readonly blocks: KeptTable<'blocks'>;
  declare readonly earlierTexts: KeptTable<'earlierTexts'>;
  declare readonly outbox: Table<Mutation, number, NewMutation>;
  declare readonly refused: Table<RefusedMutation, number>;
  declare readonly syncState: EntityTable<SyncState, 'key'>;
  declare readonly drafts: EntityTable<Draft, 'form'>;
  declare readonly runningTimer: EntityTable<RunningTimer, 'key'>;
  declare readonly circleGroups: EntityTable<Group, 'groupId'>;
  declare readonly circlePosts: EntityTable<KeptPost, 'key'>;
  declare readonly circleNotices: EntityTable<GroupNotice, 'id'>;
  declare readonly circleRequests: EntityTable<JoinRequest, 'requestId'>;

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
    // Rows of version 1 lack the fields that came with it; the schemas know what they mean without them.
    this.version(2)
      .upgrade(async (transaction) => {
        await transaction.table('runningTimer').toCollection().modify(upgradeTimer);
      })
      .stores({
        sessions: 'id, stepId, heldOn, [stepId+heldOn]',
        schedules: 'id, stepId',
        scheduleChanges: 'id, stepId',
        pauses: 'id',
        exposures: 'id, stepId',
        quotaDecisions: 'id, stepId',
        flareUps: 'id',
        flareUpPlans: 'id',
        obstacles: 'id, stepId',
        surroundings: 'id, stepId',
      });
    this.version(3).stores({
      exposures: 'id, stepId, committedOn',
      quotaDecisions: 'id, stepId, decidedOn',
      journalEntries: 'id, writtenOn, stepId, goalId, sessionId',
      thoughtRecords: 'id, thoughtOn',
      setbackReviews: 'id, happenedOn',
      measurements: 'id, measuredOn',
      weeklyReviews: 'id, weekOf',
      maintenancePlans: 'id',
      wins: 'id, wonOn',
      articleReadings: 'id',
    });
    // Beside the person's own rows: what others told in their groups, as the server let it out last. It is replaced at
    // every contact, so that what was taken back is gone from here too.
    this.version(4).stores({
      summaryChoices: 'id',
      milestones: 'id',
      commitments: 'id, dueOn',
      progressSummaries: 'id',
      shares: 'id, groupId, milestoneId, commitmentId, summaryId',
      comments: 'id, shareId',
      cheers: 'id',
      reports: 'id',
      blocks: 'id',
      circleGroups: 'groupId',
      circlePosts: 'key, groupId',
      circleNotices: 'id',
      circleRequests: 'requestId',
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
