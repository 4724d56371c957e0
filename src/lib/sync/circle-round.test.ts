import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGroup, aPost, CircleServer, TROUBLES } from '../../../tests/fixtures/circle-server.ts';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import {
  forgetCircle,
  getPost,
  listGroups,
  listNotices,
  listPosts,
  listRequests,
} from '../data/circle-cache.ts';
import type { FootholdDatabase } from '../data/database.ts';
import type { Group } from '../domain/group.ts';
import type { Instant } from '../domain/calendar-day.ts';
import { KEPT_POSTS } from '../domain/group-post.ts';
import { CircleGateway } from './circle-gateway.ts';
import { hasCircle, lastAsked, refreshCircle } from './circle-round.ts';

const at = '2026-11-23T08:00:00.000Z' as Instant;
const REQUEST = { requestId: crypto.randomUUID(), groupName: 'Walkers', state: 'waiting', createdAt: at };
const NOTICE = {
  ...{ id: 7, kind: 'removed', groupId: null, groupName: 'Walkers', reason: 'Quiet please' },
  ...{ until: null, actionId: 3, excerpt: '', createdAt: at, readAt: null, appeal: null },
};

let db: FootholdDatabase;
let server: CircleServer;
let gateway: CircleGateway;
beforeEach(() => {
  db = anAccountStore();
  server = new CircleServer();
  gateway = new CircleGateway(server.online.connect, db.owner);
});
afterEach(() => db.close());

describe('what is kept of groups', () => {
  it('is just what was told last', async () => {
    const group = aGroup();
    server.groups = [group];
    server.posts = [aPost(group), aPost(group)];
    server.requests = [REQUEST];
    server.notices = [NOTICE];
    await refreshCircle(db, gateway);
    expect(await listGroups(db)).toEqual([group]);
    expect(await listRequests(db)).toEqual([REQUEST]);
    expect(await listNotices(db)).toEqual([NOTICE]);
    const [gone] = server.posts.splice(0, 1);
    await refreshCircle(db, gateway);
    expect((await listPosts(db, null)).map(({ key }) => key)).toEqual(server.posts.map(({ key }) => key));
    expect(await getPost(db, gone!.key)).toBeUndefined();
  });

  it('is the newest of it, and no more than fits', async () => {
    const group = aGroup();
    server.groups = [group];
    server.posts = Array.from({ length: KEPT_POSTS + 5 }, () => aPost(group));
    await refreshCircle(db, gateway);
    expect(await listPosts(db, null)).toHaveLength(KEPT_POSTS);
  });

  it('holds some of a quiet group beside busy ones, for the page of that group alone', async () => {
    const [busy, calm, quiet] = [aGroup(), aGroup(), aGroup()];
    server.groups = [busy, calm, quiet];
    const postsOf = (group: Group, count: number, day: string) =>
      Array.from({ length: count }, (_, index) =>
        aPost(group, { postedAt: `2026-${day}T08:00:${String(index + 10)}.000Z` as Instant }),
      );
    const old = postsOf(quiet, 3, '08-01');
    server.posts = [...postsOf(busy, 49, '11-20'), ...postsOf(calm, 49, '10-01'), ...old];
    await refreshCircle(db, gateway);
    const keptOf = async (group: Group) => (await listPosts(db, group.groupId)).length;
    expect([await keptOf(busy), await keptOf(calm), await keptOf(quiet)]).toEqual([49, 49, 3]);
    expect(server.asked('group_feed')).toBe(3);
    const together = await listPosts(db, null);
    expect(together).toHaveLength(KEPT_POSTS);
    expect(together.some(({ groupId }) => groupId === quiet.groupId)).toBe(false);
    expect((await getPost(db, old[0]!.key))?.key).toBe(old[0]!.key);
    server.posts = server.posts.filter((post) => !old.includes(post));
    await refreshCircle(db, gateway);
    expect(await keptOf(quiet)).toBe(0);
  });

  it('asks no more than twice for groups that nothing was ever said in', async () => {
    const [busy, silent] = [aGroup(), aGroup()];
    server.groups = [busy, silent];
    server.posts = Array.from({ length: KEPT_POSTS + 5 }, () => aPost(busy));
    await refreshCircle(db, gateway);
    expect(server.asked('group_feed')).toBe(2);
  });

  it('comes to an end with more quiet groups than fit', async () => {
    server.groups = Array.from({ length: 30 }, () => aGroup());
    server.posts = server.groups.flatMap((group) => Array.from({ length: 5 }, () => aPost(group)));
    expect((await refreshCircle(db, gateway)).ok).toBe(true);
    expect(server.asked('group_feed')).toBeLessThan(4);
  });

  it('is without a post that this version can not read, and with all others', async () => {
    const group = aGroup();
    server.groups = [group];
    server.posts = [aPost(group, { kind: 'song' as never }), aPost(group)];
    await refreshCircle(db, gateway);
    expect(await listPosts(db, null)).toHaveLength(1);
  });

  it.each(Object.entries(TROUBLES))('is not touched when either can not be had: %s', async (_, trouble) => {
    const group = aGroup();
    server.groups = [group];
    server.posts = [aPost(group)];
    await refreshCircle(db, gateway);
    const halfway = {
      myCircle: () => gateway.myCircle(),
      feed: (...asked: Parameters<CircleGateway['feed']>) => {
        server.trouble = trouble;
        return gateway.feed(...asked);
      },
    };
    server.groups = [aGroup()];
    expect((await refreshCircle(db, halfway)).ok).toBe(false);
    expect(await listGroups(db)).toEqual([group]);
    expect((await refreshCircle(db, gateway)).ok).toBe(false);
    expect(await listPosts(db, null)).toHaveLength(1);
  });

  it('is not asked for post by post where there is no group', async () => {
    await refreshCircle(db, gateway);
    expect(server.asked('group_feed')).toBe(0);
  });

  it('answers also when the store was closed meanwhile', async () => {
    db.close();
    expect(await refreshCircle(db, gateway)).toEqual({ ok: false, error: { type: 'offline' } });
  });

  it('says how the last asking went', async () => {
    expect(lastAsked(db)).toBeUndefined();
    const first = await refreshCircle(db, gateway);
    expect(lastAsked(db)).toBe(first);
    server.trouble = TROUBLES['no network'];
    await refreshCircle(db, gateway);
    expect(lastAsked(db)).toEqual({ ok: false, error: { type: 'offline' } });
  });

  it('can be let go of', async () => {
    server.groups = [aGroup()];
    server.notices = [NOTICE];
    await refreshCircle(db, gateway);
    await forgetCircle(db);
    expect(await hasCircle(db)).toBe(false);
  });
});

describe('somebody', () => {
  it.each([
    ['is in a group', () => (server.groups = [aGroup()]), true],
    ['asked to join one', () => (server.requests = [REQUEST]), true],
    ['was taken out of the last one, and is told so', () => (server.notices = [NOTICE]), true],
    ['has nothing to do with groups', () => undefined, false],
  ])('who %s is asked for with each round: %#', async (_, given, has) => {
    given();
    await refreshCircle(db, gateway);
    expect(await hasCircle(db)).toBe(has);
  });
});
