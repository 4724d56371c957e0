import { replaceCircle } from '../data/circle-cache.ts';
import type { FootholdDatabase } from '../data/database.ts';
import type { CircleProblem } from '../domain/circle-problem.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CircleGateway } from './circle-gateway.ts';

/** So many posts are kept on the device, to be read with no network. Older ones are asked for. */
export const KEPT_POSTS = 50;

/**
 * Asks for the person's groups and the newest of what was shared there, and puts it in the place of what was kept. What is
 * not told any more is gone here with that. When either can't be had, nothing changes.
 */
export async function refreshCircle(
  db: FootholdDatabase,
  gateway: Pick<CircleGateway, 'myCircle' | 'feed'>,
): Promise<Result<void, CircleProblem>> {
  const circle = await gateway.myCircle();
  if (!circle.ok) return circle;
  const { groups, notices, requests } = circle.value;
  const feed =
    groups.length === 0
      ? ok({ posts: [], more: false })
      : await gateway.feed({ groupId: null, before: null }, KEPT_POSTS);
  if (!feed.ok) return feed;
  await replaceCircle(db, { groups, posts: feed.value.posts, notices, requests });
  return ok(undefined);
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
