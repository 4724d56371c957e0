import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aGroup, aPost, CircleServer, TROUBLES } from '../../../tests/fixtures/circle-server.ts';
import { aMilestone } from '../../../tests/fixtures/circle-rows.ts';
import { aGuestStore, anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { listGroups, listPosts } from '../data/circle-cache.ts';
import { addComment } from '../data/comments-and-cheers.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { keepBlock } from '../data/reports-and-blocks.ts';
import { addMilestone } from '../data/shares.ts';
import type { Instant } from '../domain/calendar-day.ts';
import { createComment } from '../domain/comment.ts';
import { KEPT_POSTS, type GroupPost } from '../domain/group-post.ts';
import type { Group } from '../domain/group.ts';
import type { CommentId, PersonId, ShareId } from '../domain/id.ts';
import { Circle } from './circle.svelte.ts';
import { Clock } from './clock.svelte.ts';

const NOW = '2026-11-24T09:00:00.000Z' as Instant;
const environment = {
  now: () => Date.parse(NOW),
  monotonic: () => 0,
  newId: () => crypto.randomUUID(),
  utcOffsetAt: () => 0,
};

let db: FootholdDatabase;
let server: CircleServer;
let circle: Circle;
const ends: (() => void)[] = [];
function openCircle(store: FootholdDatabase): Circle {
  return new Circle(store, new Clock(environment), environment, server.online);
}
beforeEach(() => {
  db = anAccountStore();
  server = new CircleServer();
  circle = openCircle(db);
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  db.close();
  vi.useRealTimers();
});

/** A busy machine takes its time. */
const soon = <Value>(check: () => Value) => vi.waitFor(check, { timeout: 10_000 });

/** Reads as a page does: again after each change, until the test ends. */
function shown<Value>(read: () => Value): { value: Value } {
  const seen = { value: undefined as Value };
  ends.push(
    $effect.root(() => {
      $effect(() => {
        seen.value = read();
      });
    }),
  );
  flushSync();
  return seen;
}

/** Posts of a group, one a minute, the first of them the newest. */
function manyPosts(group: Group, count: number): GroupPost[] {
  return Array.from({ length: count }, (_, index) =>
    aPost(group, {
      postedAt: new Date(Date.parse('2026-11-23T08:00:00Z') - index * 60_000).toISOString() as Instant,
    }),
  );
}

describe('what others told', () => {
  it('is on the device once it was asked for, and gone from it when it is not told any more', async () => {
    const [family, peers] = [aGroup({ kind: 'family' }), aGroup()];
    server.groups = [family, peers];
    server.posts = [aPost(family), aPost(peers)];
    await circle.refresh();
    expect(await listPosts(db, null)).toHaveLength(2);
    server.groups = [family];
    await circle.refresh();
    expect(await listGroups(db)).toEqual([family]);
    expect((await listPosts(db, null)).map(({ groupId }) => groupId)).toEqual([family.groupId]);
    server.groups = [];
    await circle.refresh();
    expect(await listPosts(db, null)).toEqual([]);
  });

  it.each(Object.entries(TROUBLES))('stays as it was, and the page says so, with %s', async (_, trouble) => {
    server.groups = [aGroup()];
    server.posts = [aPost(server.groups[0]!)];
    await circle.refresh();
    expect(circle.trouble).toBeUndefined();
    server.trouble = trouble;
    await circle.refresh();
    expect(circle.trouble).toBeDefined();
    expect(await listPosts(db, null)).toHaveLength(1);
    server.trouble = undefined;
    await circle.refresh();
    expect(circle.trouble).toBeUndefined();
  });

  it('is asked for also when the round of sync before it came to nothing', async () => {
    server.groups = [aGroup()];
    await circle.refresh();
    server.groups = [];
    server.syncNow.mockResolvedValueOnce(undefined);
    await circle.refresh();
    expect(await listGroups(db)).toEqual([]);
  });

  it('is not asked for by a guest', async () => {
    const guest = aGuestStore();
    const ofGuest = openCircle(guest);
    await ofGuest.refresh();
    ends.push(ofGuest.watch());
    expect(ofGuest.hasAccount).toBe(false);
    expect(server.calls).toEqual([]);
    guest.close();
  });

  it('is asked for once by two at the same time', async () => {
    await Promise.all([circle.refresh(), circle.refresh()]);
    expect(server.asked('my_circle')).toBe(1);
  });
});

describe('older posts', () => {
  async function withOlder(count = KEPT_POSTS + 30) {
    const group = aGroup();
    server.groups = [group];
    server.posts = manyPosts(group, count);
    await circle.refresh();
    const feed = circle.feed(group.groupId);
    const seen = shown(() => feed.current);
    await soon(() => expect(seen.value).toHaveLength(Math.min(count, KEPT_POSTS)));
    return { group, feed, seen };
  }

  it('come page by page, each once and none left out', async () => {
    const { group, seen } = await withOlder();
    const more = shown(() => circle.hasOlder(group.groupId));
    await soon(() => expect(more.value).toBe(true));
    expect(await circle.showOlder(group.groupId)).toEqual({ ok: true, value: { more: true } });
    expect(await circle.showOlder(group.groupId)).toEqual({ ok: true, value: { more: false } });
    flushSync();
    expect(more.value).toBe(false);
    expect(seen.value?.map(({ key }) => key)).toEqual(server.posts.map(({ key }) => key));
  });

  it('are not offered when all there is is here', async () => {
    const { group } = await withOlder(KEPT_POSTS - 1);
    expect(shown(() => circle.hasOlder(group.groupId)).value).toBe(false);
  });

  it('of a quiet group are found behind what busy groups filled the device with', async () => {
    const [busy, quiet] = [aGroup(), aGroup()];
    server.groups = [busy, quiet];
    const old = manyPosts(quiet, KEPT_POSTS + 1).map((post) => ({
      ...post,
      postedAt: post.postedAt.replace('2026-11', '2026-10') as Instant,
    }));
    server.posts = [...manyPosts(busy, KEPT_POSTS), ...old];
    await circle.refresh();
    const feed = circle.feed(quiet.groupId);
    const seen = shown(() => feed.current);
    const more = shown(() => circle.hasOlder(quiet.groupId));
    await soon(() => expect(more.value).toBe(true));
    await soon(() => expect(seen.value).toHaveLength(KEPT_POSTS));
    await circle.showOlder(quiet.groupId);
    flushSync();
    expect(seen.value?.map(({ key }) => key)).toEqual(old.map(({ key }) => key));
  });

  it('are not skipped for an own post that waits under a clock of long ago', async () => {
    const { group, seen } = await withOlder();
    const share = { newId: () => crypto.randomUUID(), now: '2020-01-01T00:00:00.000Z' as Instant };
    await addMilestone(db, aMilestone(), [group.groupId], share);
    await soon(() => expect(seen.value).toHaveLength(KEPT_POSTS + 1));
    await circle.showOlder(group.groupId);
    await circle.showOlder(group.groupId);
    flushSync();
    expect(seen.value).toHaveLength(KEPT_POSTS + 31);
  });

  it('stay where they are through a look, without what was taken back meanwhile', async () => {
    const { group, seen } = await withOlder();
    await circle.showOlder(group.groupId);
    const [gone] = server.posts.splice(KEPT_POSTS + 5, 1);
    const post = circle.post(gone!.key);
    const onPage = shown(() => post.current);
    await soon(() => expect(onPage.value?.key).toBe(gone?.key));
    server.posts.unshift(aPost(group, { postedAt: NOW }));
    await circle.refresh();
    await soon(() => expect(seen.value).toHaveLength(KEPT_POSTS + 20));
    flushSync();
    expect(seen.value?.some(({ key }) => key === gone?.key)).toBe(false);
    expect(onPage.value).toBeNull();
  });

  it('can be opened, and are still there after the look that opening is', async () => {
    const { group } = await withOlder();
    await circle.showOlder(group.groupId);
    const old = server.posts[KEPT_POSTS + 3]!;
    const post = circle.post(old.key);
    const onPage = shown(() => post.current);
    await circle.refresh();
    await soon(() => expect(onPage.value?.key).toBe(old.key));
    flushSync();
    expect(onPage.value?.key).toBe(old.key);
  });

  it('are gone with their group', async () => {
    const { group, seen } = await withOlder();
    await circle.showOlder(group.groupId);
    server.groups = [];
    await circle.refresh();
    await soon(() => expect(seen.value).toEqual([]));
  });

  it('stay when the look does not get through', async () => {
    const { group, seen } = await withOlder();
    await circle.showOlder(group.groupId);
    server.trouble = TROUBLES['no network'];
    await circle.refresh();
    flushSync();
    expect(seen.value).toHaveLength(KEPT_POSTS + 20);
  });

  it('carry what was done here, and are without whom one blocks', async () => {
    const { group, seen } = await withOlder();
    await circle.showOlder(group.groupId);
    const [one, other] = [server.posts[KEPT_POSTS + 1]!, server.posts[KEPT_POSTS + 2]!];
    await addComment(
      db,
      createComment({ text: 'How lovely' }, one, { id: crypto.randomUUID() as CommentId, now: NOW }),
    );
    await keepBlock(db, other.shareOwnerId as PersonId, true, NOW);
    await soon(() => {
      expect(seen.value?.find(({ key }) => key === one.key)?.comments).toHaveLength(1);
      expect(seen.value?.some(({ key }) => key === other.key)).toBe(false);
    });
  });

  it('say what stood in the way', async () => {
    const { group } = await withOlder();
    server.trouble = TROUBLES['no network'];
    expect(await circle.showOlder(group.groupId)).toEqual({ ok: false, error: { type: 'offline' } });
  });
});

describe('a post', () => {
  it('is null when it is not there', async () => {
    const post = circle.post('nobody_nothing');
    const onPage = shown(() => post.current);
    expect(onPage.value).toBeUndefined();
    await soon(() => expect(onPage.value).toBeNull());
  });
});

describe('what is new', () => {
  it('is told to the server as seen, and asked for again after it', async () => {
    server.groups = [aGroup({ newPosts: 2 })];
    await circle.refresh();
    server.answers['mark_seen'] = null;
    const { groupId } = server.groups[0]!;
    server.groups = [{ ...server.groups[0]!, newPosts: 0 }];
    await circle.markSeen(groupId);
    expect((await listGroups(db)).map(({ newPosts }) => newPosts)).toEqual([0]);
  });

  it('stays new when that can not be told now', async () => {
    server.groups = [aGroup({ newPosts: 2 })];
    await circle.refresh();
    server.trouble = TROUBLES['no network'];
    await circle.markSeen(server.groups[0]!.groupId);
    expect((await listGroups(db)).map(({ newPosts }) => newPosts)).toEqual([2]);
  });
});

describe('an open page', () => {
  let visibility: DocumentVisibilityState = 'visible';
  const listeners = new Set<() => void>();
  beforeEach(() => {
    visibility = 'visible';
    vi.stubGlobal('document', {
      get visibilityState() {
        return visibility;
      },
      addEventListener: (_: string, call: () => void) => listeners.add(call),
      removeEventListener: (_: string, call: () => void) => listeners.delete(call),
    });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    for (const end of ends.splice(0)) end();
    vi.unstubAllGlobals();
    listeners.clear();
  });
  function looksAway(away: boolean): void {
    visibility = away ? 'hidden' : 'visible';
    for (const call of [...listeners]) call();
  }
  const asked = (count: number) => soon(() => expect(server.asked('my_circle')).toBe(count));

  it('asks once a minute while somebody looks, and at once when they look again', async () => {
    ends.push(circle.watch());
    await asked(1);
    vi.advanceTimersByTime(60_000);
    await asked(2);
    looksAway(true);
    vi.advanceTimersByTime(600_000);
    await circle.refresh();
    expect(server.asked('my_circle')).toBe(3);
    looksAway(false);
    await asked(4);
  });

  it('asks nothing any more once it is closed', async () => {
    const close = circle.watch();
    await asked(1);
    close();
    vi.advanceTimersByTime(600_000);
    looksAway(false);
    expect(server.asked('my_circle')).toBe(1);
    expect(listeners.size).toBe(0);
  });

  it('does not ask more often when there is no network', async () => {
    server.trouble = TROUBLES['no network'];
    ends.push(circle.watch());
    await asked(1);
    vi.advanceTimersByTime(59_000);
    expect(server.asked('my_circle')).toBe(1);
    expect(server.channels.size).toBe(0);
  });

  it('listens where the server tells at once, while somebody looks, and not when it is closed', async () => {
    server.tellsAtOnce = true;
    const close = circle.watch();
    await soon(() => expect(server.channels.size).toBe(1));
    await asked(1);
    [...server.channels.values()][0]?.();
    await asked(2);
    looksAway(true);
    await soon(() => expect(server.channels.size).toBe(0));
    looksAway(false);
    await soon(() => expect(server.channels.size).toBe(1));
    close();
    await soon(() => expect(server.channels.size).toBe(0));
  });

  it('gives listening up after the first trouble, and goes on asking', async () => {
    server.tellsAtOnce = true;
    ends.push(circle.watch());
    await soon(() => expect(server.channels.size).toBe(1));
    server.says('CHANNEL_ERROR');
    expect(server.channels.size).toBe(0);
    await circle.refresh();
    const before = server.asked('my_circle');
    vi.advanceTimersByTime(60_000);
    await asked(before + 1);
    expect(server.channels.size).toBe(0);
  });

  it('listens also while the page before it is still being closed', async () => {
    server.tellsAtOnce = true;
    ends.push(circle.watch());
    await soon(() => expect(server.channels.size).toBe(1));
    ends.push(circle.watch());
    await soon(() => expect(server.channels.size).toBe(2));
  });
});

describe('a share of one’s own', () => {
  it('stays on screen between the moment it was sent and the moment it is told', async () => {
    const group = aGroup();
    server.groups = [group];
    await circle.refresh();
    const feed = circle.feed(null);
    const seen = shown(() => feed.current);
    const given = { newId: () => crypto.randomUUID() as ShareId, now: NOW };
    await addMilestone(db, aMilestone(), [group.groupId], given);
    await soon(() => expect(seen.value).toHaveLength(1));
    await db.outbox.clear();
    await db.milestones.toCollection().modify({ createdAt: NOW });
    await soon(() => expect(seen.value).toMatchObject([{ milestone: { createdAt: NOW } }]));
  });
});
