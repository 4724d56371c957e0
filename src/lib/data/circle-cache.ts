import { byNewest, groupPostSchema, type GroupPost } from '../domain/group-post.ts';
import { groupNoticeSchema, type GroupNotice } from '../domain/group-notice.ts';
import { groupSchema, type Group } from '../domain/group.ts';
import type { GroupId } from '../domain/id.ts';
import { joinRequestSchema, type JoinRequest } from '../domain/join-request.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';

/** What the server told at the last contact. */
export interface ToldCircle {
  readonly groups: readonly Group[];
  /** The newest of all groups together. */
  readonly posts: readonly GroupPost[];
  /** Some of quiet groups, older than those. */
  readonly behind: readonly GroupPost[];
  readonly notices: readonly GroupNotice[];
  readonly requests: readonly JoinRequest[];
}

/**
 * Puts what the server told in the place of what was kept, all in one transaction. What it does not tell any more was
 * taken back, hidden, or is in a group that the person is not in now: it is gone from this device with that.
 */
export async function replaceCircle(db: FootholdDatabase, told: ToldCircle): Promise<void> {
  const tables = [db.circleGroups, db.circlePosts, db.circleNotices, db.circleRequests];
  await db.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
    await db.circleGroups.bulkPut([...told.groups]);
    await db.circlePosts.bulkPut(told.behind.map((post) => ({ ...post, behind: true })));
    await db.circlePosts.bulkPut([...told.posts]);
    await db.circleNotices.bulkPut([...told.notices]);
    await db.circleRequests.bulkPut([...told.requests]);
  });
}

/** For a store that lies here with nobody signed in: then nothing would tell it what others take back. */
export function forgetCircle(db: FootholdDatabase): Promise<void> {
  return replaceCircle(db, { groups: [], posts: [], behind: [], notices: [], requests: [] });
}

/** Family circles first, then in the order of joining. */
export async function listGroups(db: FootholdDatabase): Promise<Group[]> {
  const place = ({ kind, joinedAt, groupId }: Group) => `${kind} ${joinedAt} ${groupId}`;
  return readRows(groupSchema, await db.circleGroups.toArray()).toSorted((one, other) =>
    place(one) < place(other) ? -1 : 1,
  );
}

/** Newest first. */
export async function listPosts(db: FootholdDatabase, groupId: GroupId | null): Promise<GroupPost[]> {
  const kept =
    groupId === null
      ? await db.circlePosts.filter(({ behind }) => behind !== true).toArray()
      : await db.circlePosts.where({ groupId }).toArray();
  return readRows(groupPostSchema, kept).toSorted(byNewest);
}

export async function getPost(db: FootholdDatabase, key: string): Promise<GroupPost | undefined> {
  return readRow(groupPostSchema, await db.circlePosts.get(key));
}

/** Newest first. */
export async function listNotices(db: FootholdDatabase): Promise<GroupNotice[]> {
  return readRows(groupNoticeSchema, await db.circleNotices.orderBy('id').reverse().toArray());
}

export async function listRequests(db: FootholdDatabase): Promise<JoinRequest[]> {
  return readRows(joinRequestSchema, await db.circleRequests.toArray());
}
