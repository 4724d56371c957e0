import * as z from 'zod/mini';
import type { FootholdDatabase } from './database.ts';
import { mutationSchema, type Mutation, type RefusedMutation } from './mutation.ts';
import { changeSyncState } from './sync-state.ts';

/** The oldest changes that wait for the server, in order. A damaged one is set aside where the person sees it. */
export async function nextMutations(db: FootholdDatabase, most: number): Promise<Mutation[]> {
  const stored = await db.outbox.orderBy('seq').limit(most).toArray();
  const readable = stored.filter((each) => z.safeParse(mutationSchema, each).success);
  if (readable.length < stored.length) {
    const damaged = stored.filter((each) => !readable.includes(each));
    await db.transaction('rw', [db.outbox, db.refused], async () => {
      await db.refused.bulkPut(damaged.map((each) => ({ ...each, code: 'damaged', constraint: null })));
      await db.outbox.bulkDelete(damaged.map((each) => each.seq));
    });
  }
  return readable;
}

export function countWaiting(db: FootholdDatabase): Promise<number> {
  return db.outbox.count();
}

/** The SQLSTATE of a row that is there already. */
const IS_THERE = '23505';

/** Two devices shared the same with the same group: the server has the other's share, and it says all that this one would. */
function isSharedAlready({ table, op, code }: RefusedMutation): boolean {
  return table === 'shares' && op === 'put' && code === IS_THERE;
}

/**
 * After a push: what the server took leaves the outbox, what it refused moves to where the person sees it, and how
 * far it got is noted, all in one transaction.
 */
export async function settlePush(
  db: FootholdDatabase,
  answer: { lastSeq: number; refused: readonly RefusedMutation[] },
): Promise<void> {
  const twice = answer.refused.filter(isSharedAlready);
  await db.transaction('rw', [db.shares, db.outbox, db.refused, db.syncState], async () => {
    await db.shares.bulkDelete(twice.map(({ id }) => id));
    await db.refused.bulkPut(answer.refused.filter((each) => !twice.includes(each)));
    await db.outbox.where('seq').belowOrEqual(answer.lastSeq).delete();
    await changeSyncState(db, { acknowledgedSeq: answer.lastSeq });
  });
}
