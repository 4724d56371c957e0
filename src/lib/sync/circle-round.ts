import { replaceCircle } from '../data/circle-cache.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { keepSafely } from '../data/storage-problem.ts';
import type { CircleProblem } from '../domain/circle-problem.ts';
import { KEPT_OF_A_GROUP, KEPT_POSTS, type GroupPost } from '../domain/group-post.ts';
import type { GroupId } from '../domain/id.ts';
import { notOk, ok, type Result } from '../domain/result.ts';
import type { CircleGateway } from './circle-gateway.ts';

type Asked = Result<void, CircleProblem>;

/** How the last asking went, for each open store: the round of sync asks, and the page of a group tells of it. */
const asked = new WeakMap<FootholdDatabase, Asked>();

/** How the last asking for this store went: another object after each; undefined before the first. */
export function lastAsked(db: FootholdDatabase): Asked | undefined {
  return asked.get(db);
}

/**
 * Asks for the person's groups and the newest of what was shared there, and puts it in the place of what was kept. What is
 * not told any more is gone here with that. When either can't be had, nothing changes.
 */
export async function refreshCircle(
  db: FootholdDatabase,
  gateway: Pick<CircleGateway, 'myCircle' | 'feed'>,
): Promise<Asked> {
  const outcome = { ...(await askAndReplace(db, gateway)) };
  asked.set(db, outcome);
  return outcome;
}

async function askAndReplace(
  db: FootholdDatabase,
  gateway: Pick<CircleGateway, 'myCircle' | 'feed'>,
): Promise<Asked> {
  const circle = await gateway.myCircle();
  if (!circle.ok) return circle;
  const { groups, notices, requests } = circle.value;
  const feed = await newestOfEach(
    groups.map(({ groupId }) => groupId),
    gateway,
  );
  if (!feed.ok) return feed;
  const told = { groups, ...feed.value, notices, requests };
  // A store that is full or was closed meanwhile keeps what it had; a device that keeps nothing is like one that was not reached.
  const kept = await keepSafely(() => replaceCircle(db, told));
  return kept.ok ? ok(undefined) : notOk({ type: 'offline' });
}

/**
 * The newest of all groups together, and behind them some of those groups that busy ones left no room for: one more request
 * for all quiet groups, and another for those that are quiet beside these.
 */
async function newestOfEach(
  groupIds: readonly GroupId[],
  gateway: Pick<CircleGateway, 'feed'>,
): Promise<Result<{ posts: GroupPost[]; behind: GroupPost[] }, CircleProblem>> {
  if (groupIds.length === 0) return ok({ posts: [], behind: [] });
  const newest = await gateway.feed({ groupIds: null, before: null }, KEPT_POSTS);
  if (!newest.ok) return newest;
  const { posts } = newest.value;
  const kept = new Map(posts.map((post) => [post.key, post]));
  const few = (groupId: GroupId) =>
    [...kept.values()].filter((post) => post.groupId === groupId).length < KEPT_OF_A_GROUP;
  let { more } = newest.value;
  let asking = groupIds;
  while (more && asking.some(few) && (asking === groupIds || !asking.every(few))) {
    asking = asking.filter(few);
    const page = await gateway.feed({ groupIds: asking, before: null }, KEPT_POSTS);
    if (!page.ok) return page;
    more = page.value.more;
    for (const post of page.value.posts) kept.set(post.key, post);
  }
  const told = new Set(posts.map(({ key }) => key));
  return ok({ posts, behind: [...kept.values()].filter(({ key }) => !told.has(key)) });
}

/** Whether there is anything of groups on this device that a contact could change. Somebody without groups is not asked for. */
export async function hasCircle(db: FootholdDatabase): Promise<boolean> {
  const counts = await Promise.all([
    db.circleGroups.count(),
    db.circlePosts.count(),
    db.circleNotices.count(),
    db.circleRequests.count(),
  ]);
  return counts.some((count) => count > 0);
}
