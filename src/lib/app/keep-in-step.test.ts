import { afterEach, describe, expect, it, vi } from 'vitest';
import { aGroup, aPost, CircleServer } from '../../../tests/fixtures/circle-server.ts';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { listGroups, listPosts } from '../data/circle-cache.ts';
import type { EngineEnvironment } from '../sync/engine.ts';
import { SyncStatus } from '../state/sync-status.svelte.ts';
import type { FootholdClient } from '../sync/supabase-session.ts';
import { keepInStep } from './keep-in-step.ts';

/** A busy machine takes its time. */
const SLOW = { timeout: 4000 };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Somebody who is signed in on a phone, without network when nothing else is said. */
function setUp(reach: () => Promise<FootholdClient> = () => Promise.reject(new Error('no network'))) {
  const db = anAccountStore();
  const status = new SyncStatus(db);
  const connect = vi.fn(reach);
  const wakes = new Set<() => void>();
  const environment: EngineEnvironment = {
    now: () => 0,
    newId: () => crypto.randomUUID(),
    random: () => 0.5,
    alone: (_, work) => work(),
    isVisible: () => true,
    setTimer: () => () => undefined,
    onWake: (wake) => {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
  };
  const stop = keepInStep(db, status, connect, environment);
  stops.push(stop);
  return { db, status, connect, stop, wakes };
}

describe('an account on this device', () => {
  it('knocks at the server once by itself, and once when the person asks', async () => {
    const { status, connect } = setUp();
    await vi.waitFor(() => expect(connect).toHaveBeenCalledTimes(1));
    await status.syncNow();
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('is left alone by what was still being fetched when it signed out', async () => {
    const { status, connect, stop, wakes } = setUp();
    stop();
    await status.syncNow();
    expect(connect).not.toHaveBeenCalled();
    expect(wakes.size).toBe(0);
  });

  it('hears of groups that another device has joined when it is opened, and then with each round', async () => {
    const server = new CircleServer();
    const epoch = crypto.randomUUID();
    server.answers['sync_push'] = { previousSeq: 0, lastSeq: 0, serverEpoch: epoch, rejected: [] };
    server.answers['sync_pull'] = { rows: [], cursor: 0, revision: 0, lastSeq: 0, serverEpoch: epoch };
    const { db, status } = setUp(() => Promise.resolve(server.client));
    await vi.waitFor(() => expect(server.asked('my_circle')).toBe(1), SLOW);
    await status.syncNow();
    expect(server.asked('my_circle')).toBe(1);
    expect(await listGroups(db)).toEqual([]);
    server.groups = [aGroup()];
    const opened = setUp(() => Promise.resolve(server.client));
    await vi.waitFor(async () => expect(await listGroups(opened.db)).toHaveLength(1), SLOW);
    await opened.status.syncNow();
    expect(server.asked('my_circle')).toBe(3);
  });

  it('is told with each round what is taken back in a group, with no page of it open', async () => {
    const server = new CircleServer();
    const epoch = crypto.randomUUID();
    server.answers['sync_pull'] = { rows: [], cursor: 0, revision: 0, lastSeq: 0, serverEpoch: epoch };
    const group = aGroup();
    server.groups = [group];
    server.posts = [aPost(group)];
    const { db, status } = setUp(() => Promise.resolve(server.client));
    await vi.waitFor(async () => expect(await listPosts(db, null)).toHaveLength(1), SLOW);
    server.posts = [];
    await status.syncNow();
    expect(await listPosts(db, null)).toEqual([]);
    server.groups = [];
    await status.syncNow();
    expect(await listGroups(db)).toEqual([]);
  });
});
