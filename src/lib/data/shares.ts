import type { Commitment } from '../domain/commitment.ts';
import { dueCommitments, commitmentSchema } from '../domain/commitment.ts';
import type { CalendarDay, Instant } from '../domain/calendar-day.ts';
import type { CommitmentId, GroupId, MilestoneId, ShareId } from '../domain/id.ts';
import { milestoneSchema, type Milestone } from '../domain/milestone.ts';
import { progressSummarySchema, type ProgressSummary } from '../domain/progress-summary.ts';
import { changedAudience, createShare, shareSchema, type Share, type Shared } from '../domain/share.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, insertWithin, removeRow, removeWithin } from './write.ts';

type Given = { newId: () => string; now: Instant };

export async function listShares(db: FootholdDatabase): Promise<Share[]> {
  return readRows(shareSchema, await db.shares.toArray());
}

export async function listMilestones(db: FootholdDatabase): Promise<Milestone[]> {
  return readRows(milestoneSchema, await db.milestones.toArray());
}

export async function getMilestone(db: FootholdDatabase, id: string): Promise<Milestone | undefined> {
  return readRow(milestoneSchema, await db.milestones.get(id));
}

export async function listCommitments(db: FootholdDatabase): Promise<Commitment[]> {
  return readRows(commitmentSchema, await db.commitments.toArray());
}

export async function listProgressSummaries(db: FootholdDatabase): Promise<ProgressSummary[]> {
  return readRows(progressSummarySchema, await db.progressSummaries.toArray());
}

/** Commitments that wait for an answer. One that was taken back from everybody waits for none. */
export function listDueCommitments(db: FootholdDatabase, today: CalendarDay): Promise<Commitment[]> {
  return db.transaction('r', db.shares, db.commitments, async () => {
    const shared = new Set((await listShares(db)).map(({ commitmentId }) => commitmentId));
    const due = readRows(commitmentSchema, await db.commitments.where('dueOn').belowOrEqual(today).toArray());
    return dueCommitments(
      due.filter(({ id }) => shared.has(id)),
      today,
    );
  });
}

/** Milestones and shares as they stood at one moment. */
export function listMilestonesWithShares(
  db: FootholdDatabase,
): Promise<{ milestones: Milestone[]; shares: Share[] }> {
  return db.transaction('r', db.milestones, db.shares, async () => ({
    milestones: await listMilestones(db),
    shares: await listShares(db),
  }));
}

/** The transaction is over the shares, what they link, and the outbox. */
async function addShares(
  db: FootholdDatabase,
  shared: Shared,
  groupIds: readonly GroupId[],
  { newId, now }: Given,
): Promise<void> {
  for (const groupId of groupIds) {
    await insertWithin(db, 'shares', createShare(shared, groupId, { id: newId() as ShareId, now }));
  }
}

/** Keeps a milestone and shares it, both or neither. */
export function addMilestone(
  db: FootholdDatabase,
  milestone: Milestone,
  groupIds: readonly GroupId[],
  given: Given,
) {
  return keepSafely(() =>
    db.transaction('rw', [db.milestones, db.shares, db.outbox], async () => {
      await insertWithin(db, 'milestones', milestone);
      await addShares(db, { kind: 'milestone', id: milestone.id }, groupIds, given);
    }),
  );
}

export function addCommitment(
  db: FootholdDatabase,
  commitment: Commitment,
  groupIds: readonly GroupId[],
  given: Given,
) {
  return keepSafely(() =>
    db.transaction('rw', [db.commitments, db.shares, db.outbox], async () => {
      await insertWithin(db, 'commitments', commitment);
      await addShares(db, { kind: 'commitment', id: commitment.id }, groupIds, given);
    }),
  );
}

export function addProgressSummary(
  db: FootholdDatabase,
  summary: ProgressSummary,
  groupId: GroupId,
  given: Given,
) {
  return keepSafely(() =>
    db.transaction('rw', [db.progressSummaries, db.shares, db.outbox], async () => {
      await insertWithin(db, 'progressSummaries', summary);
      await addShares(db, { kind: 'summary', id: summary.id }, [groupId], given);
    }),
  );
}

export function changeMilestone(db: FootholdDatabase, id: MilestoneId, changes: Partial<Milestone>) {
  return changeRow(db, 'milestones', id, changes);
}

export function changeCommitment(db: FootholdDatabase, id: CommitmentId, changes: Partial<Commitment>) {
  return changeRow(db, 'commitments', id, changes);
}

/** Shares something with just these groups: adds what is missing, takes back the rest. */
export function setAudience(
  db: FootholdDatabase,
  milestoneId: MilestoneId,
  groupIds: readonly GroupId[],
  given: Given,
) {
  return keepSafely(() =>
    db.transaction('rw', [db.shares, db.outbox], async () => {
      const kept = await db.shares.where({ milestoneId }).toArray();
      const { add, takeBack } = changedAudience(kept, groupIds);
      for (const share of kept) if (takeBack.includes(share)) await removeWithin(db, 'shares', share);
      await addShares(db, { kind: 'milestone', id: milestoneId }, add, given);
    }),
  );
}

export function removeShare(db: FootholdDatabase, id: ShareId) {
  return removeRow(db, 'shares', id);
}

const COLUMN = {
  milestones: 'milestoneId',
  commitments: 'commitmentId',
  progressSummaries: 'summaryId',
} as const;

/** Deletes what was shared, and takes it back from everybody. The server does the second by itself too. */
export function removeShared(db: FootholdDatabase, table: keyof typeof COLUMN, id: string) {
  return keepSafely(() =>
    db.transaction('rw', [db.rows(table), db.shares, db.outbox], async () => {
      for (const share of await db.shares.where(COLUMN[table]).equals(id).toArray()) {
        await removeWithin(db, 'shares', share);
      }
      const row = await db.rows(table).get(id);
      if (row !== undefined) await removeWithin(db, table, row);
    }),
  );
}
