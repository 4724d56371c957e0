import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import { aMilestone } from '../../../tests/fixtures/circle-rows.ts';
import type { CalendarDay, Instant } from '../domain/calendar-day.ts';
import type { GroupId } from '../domain/id.ts';
import { elapsedSeconds } from '../domain/session-timer.ts';
import { FootholdDatabase } from './database.ts';
import { listGoals } from './goals.ts';
import { addMilestone, listShares } from './shares.ts';
import { listAllWins } from './wins.ts';
import { listLastSessionsOf } from './sessions.ts';
import { listSteps } from './steps.ts';
import { getProfile } from './profiles.ts';
import { getRunningTimer } from './running-timer.ts';
import { listUnreadableRows } from './unreadable-rows.ts';
import { readWinEntries } from './win-entries.ts';

/** Rows as version 1 of the store kept them. They lie on people's phones. */
interface StoreOfVersion1 {
  readonly profiles: {
    id: string;
    displayName: string;
    welcomedAt: string | null;
    createdAt: string;
    revision: number;
  };
  readonly steps: Record<string, unknown>;
  readonly sessions: Record<string, unknown>;
  readonly runningTimer: {
    key: string;
    timer: { stepId: string; startedAt: string; pausedMs: number; pausedAt: string | null };
  };
}

const createdAt = '2026-11-20T09:00:00.000Z';
const stepId = '6f1f0f5e-6f43-4c8c-9d8e-0f4c2b1a0001';
const OLD: StoreOfVersion1 = {
  profiles: {
    id: '00000000-0000-4000-8000-000000000001',
    displayName: 'Ana',
    welcomedAt: createdAt,
    createdAt,
    revision: 4,
  },
  steps: {
    id: stepId,
    goalId: '6f1f0f5e-6f43-4c8c-9d8e-0f4c2b1a0002',
    kind: 'activity',
    title: 'Stand and cut vegetables',
    difficulty: 30,
    fear: null,
    moodImpact: 5,
    independenceImpact: 6,
    unit: 'minutes',
    ownUnit: '',
    baselineTrials: [10, 12, 11],
    quota: 8,
    status: 'active',
    position: 'a0',
    createdAt,
    revision: 7,
  },
  sessions: {
    id: '6f1f0f5e-6f43-4c8c-9d8e-0f4c2b1a0003',
    stepId,
    heldOn: '2026-11-20',
    startedAt: createdAt,
    endedAt: createdAt,
    activeSeconds: 480,
    quota: 8,
    unit: 'minutes',
    amountDone: 8,
    stopReason: 'quota-reached',
    pain: 3,
    fatigue: null,
    exertion: 2.5,
    satisfaction: 7,
    reflection: '',
    createdAt,
    revision: 8,
  },
  runningTimer: { key: 'timer', timer: { stepId, startedAt: createdAt, pausedMs: 60_000, pausedAt: null } },
};

async function aStoreOfVersion1(browser: {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}): Promise<void> {
  const old = new Dexie('foothold-guest', browser);
  old.version(1).stores({
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
  for (const [table, row] of Object.entries(OLD)) await old.table<unknown>(table).put(row);
  old.close();
}

/** The tables of version 2, as they lie on people's phones. */
const TABLES_OF_VERSION_2 = {
  profiles: 'id',
  lifeValues: 'id',
  goals: 'id',
  steps: 'id, goalId',
  sessions: 'id, stepId, heldOn, [stepId+heldOn]',
  checkIns: 'id, checkedOn',
  schedules: 'id, stepId',
  scheduleChanges: 'id, stepId',
  pauses: 'id',
  exposures: 'id, stepId',
  quotaDecisions: 'id, stepId',
  flareUps: 'id',
  flareUpPlans: 'id',
  obstacles: 'id, stepId',
  surroundings: 'id, stepId',
  earlierTexts: 'id',
  outbox: '++seq, [table+id]',
  refused: 'seq',
  syncState: 'key',
  drafts: 'form',
  runningTimer: 'key',
};

/** A goal as version 2 kept it: nobody asked when it was reached. */
const REACHED_IN_VERSION_2 = {
  id: '6f1f0f5e-6f43-4c8c-9d8e-0f4c2b1a0002',
  title: 'Walk to the shop',
  reason: '',
  target: '',
  targetOn: null,
  lifeValueId: null,
  ability: 7,
  status: 'reached',
  position: 'a0',
  createdAt,
  revision: 5,
};

/** The tables that came with version 3. */
const TABLES_OF_VERSION_3 = {
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
};

/** A win as version 3 kept it. */
const WON_IN_VERSION_3 = {
  id: '6f1f0f5e-6f43-4c8c-9d8e-0f4c2b1a0009',
  source: 'own',
  wonOn: '2026-11-20',
  words: 'I asked for help',
  about: '',
  evidenceKind: null,
  evidenceId: null,
  hidden: false,
  createdAt,
  revision: 9,
};

describe('a store of version 3', () => {
  it('opens with all that was in it, and has room for what is told to groups', async () => {
    const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('foothold-guest', browser);
    old.version(1).stores({ runningTimer: 'key' });
    old.version(2).stores(TABLES_OF_VERSION_2);
    old.version(3).stores(TABLES_OF_VERSION_3);
    await old.table<unknown>('wins').put(WON_IN_VERSION_3);
    await old.table<unknown>('profiles').put(OLD.profiles);
    old.close();
    const db = new FootholdDatabase({ kind: 'guest' }, browser);
    expect(await listUnreadableRows(db)).toEqual([]);
    expect(await listAllWins(db)).toMatchObject([{ words: 'I asked for help' }]);
    const milestone = aMilestone();
    await addMilestone(db, milestone, [milestone.id as string as GroupId], {
      newId: nextId,
      now: milestone.createdAt,
    });
    expect(await listShares(db)).toHaveLength(1);
    for (const cache of ['circleGroups', 'circlePosts', 'circleNotices', 'circleRequests']) {
      expect(await db.table(cache).count()).toBe(0);
    }
    db.close();
  });
});

describe('a store of version 2', () => {
  it('opens with all that was in it, and has room for what came with version 3', async () => {
    const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('foothold-guest', browser);
    old.version(1).stores({ runningTimer: 'key' });
    old.version(2).stores(TABLES_OF_VERSION_2);
    await old.table<unknown>('goals').put(REACHED_IN_VERSION_2);
    await old.table<unknown>('profiles').put(OLD.profiles);
    old.close();
    const db = new FootholdDatabase({ kind: 'guest' }, browser);
    expect(await listUnreadableRows(db)).toEqual([]);
    expect(await listGoals(db)).toMatchObject([{ title: 'Walk to the shop', reachedOn: null }]);
    expect(await getProfile(db)).toMatchObject({ displayName: 'Ana', measuresPutOffOn: null });
    expect(await readWinEntries(db, '2026-11-23' as CalendarDay)).toMatchObject({ measurements: [] });
    db.close();
  });
});

describe('a store of version 1', () => {
  it('opens with all that was in it, and what was not known then is open', async () => {
    const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
    await aStoreOfVersion1(browser);
    const db = new FootholdDatabase({ kind: 'guest' }, browser);
    expect(await listUnreadableRows(db)).toEqual([]);
    expect(await getProfile(db)).toMatchObject({ displayName: 'Ana', increaseShare: 10, safetyAnswer: null });
    expect(await listSteps(db)).toMatchObject([
      { title: 'Stand and cut vegetables', quota: 8, target: null, masteredOn: null },
    ]);
    expect(await listLastSessionsOf(db, stepId as never, 5)).toMatchObject([
      { amountDone: 8, minimum: null, morningPain: null },
    ]);
    expect(await getRunningTimer(db)).toMatchObject({ startedAt: createdAt, breaks: null });
    const timer = await getRunningTimer(db);
    // Ten minutes after the start, one of them paused.
    expect(timer && elapsedSeconds(timer, '2026-11-20T09:10:00.000Z' as Instant)).toBe(540);
    await db.schedules.count();
    db.close();
  });
});
