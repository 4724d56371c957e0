import { cheerSchema } from '../domain/cheer.ts';
import { commentSchema } from '../domain/comment.ts';
import { KEPT_POSTS } from '../domain/group-post.ts';
import type { PersonId } from '../domain/id.ts';
import type { OwnActions } from '../domain/own-actions.ts';
import { listGroups } from './circle-cache.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { listBlocks } from './reports-and-blocks.ts';
import { listCommitments, listMilestones, listProgressSummaries, listShares } from './shares.ts';

const TOUCHED = ['shares', 'comments', 'cheers', 'milestones', 'commitments', 'progressSummaries'];

/**
 * What the person did in groups, from this device's own rows and what still waits to be sent, with what `read` reads. In one
 * transaction: all of it as it stood at one moment, and a live query hears of every table of it.
 */
export function readWithOwnActions<Value>(
  db: FootholdDatabase,
  read: () => Promise<Value>,
): Promise<{ told: Value; own: OwnActions }> {
  const tables = [
    ...[db.circleGroups, db.circlePosts, db.shares, db.milestones, db.commitments, db.progressSummaries],
    ...[db.comments, db.cheers, db.blocks, db.outbox, db.refused],
  ];
  return db.transaction('r', tables, async () => ({ told: await read(), own: await readOwnActions(db) }));
}

/** Inside a transaction over all of it, or for a test that asks once. */
export async function readOwnActions(db: FootholdDatabase): Promise<OwnActions> {
  const waiting = await db.outbox.filter(({ table }) => TOUCHED.includes(table)).toArray();
  return {
    me: (db.owner.kind === 'account' ? db.owner.userId : '') as PersonId,
    groups: await listGroups(db),
    shares: await listShares(db),
    milestones: await listMilestones(db),
    commitments: await listCommitments(db),
    summaries: await listProgressSummaries(db),
    comments: readRows(commentSchema, await db.comments.toArray()),
    cheers: readRows(cheerSchema, await db.cheers.toArray()),
    blocked: (await listBlocks(db)).map(({ blockedId }) => blockedId),
    waiting: new Set(waiting.map(({ id }) => id)),
    full: (await db.circlePosts.count()) >= KEPT_POSTS,
    refused: new Set((await db.refused.toArray()).map(({ id }) => id)),
  };
}
