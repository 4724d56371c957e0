import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import {
  commitmentIdSchema,
  groupIdSchema,
  milestoneIdSchema,
  progressSummaryIdSchema,
  shareIdSchema,
  type CommitmentId,
  type GroupId,
  type MilestoneId,
  type ProgressSummaryId,
  type ShareId,
} from './id.ts';
import { onDemand } from './on-demand.ts';

/** What can be shared. */
export const SHARE_KINDS = ['milestone', 'commitment', 'summary'] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];
export const shareKindSchema = z.enum(SHARE_KINDS);

export const shareSchema = onDemand(() =>
  z.object({
    id: shareIdSchema,
    kind: z.enum(SHARE_KINDS),
    milestoneId: z.nullable(milestoneIdSchema),
    commitmentId: z.nullable(commitmentIdSchema),
    summaryId: z.nullable(progressSummaryIdSchema),
    groupId: groupIdSchema,
    createdAt: instantSchema,
  }),
);
/** Links one thing to one group. Deleting it takes the thing back from that group. */
export type Share = z.infer<ReturnType<typeof shareSchema>>;

/** What is shared: its kind and its id. */
export type Shared =
  | { readonly kind: 'milestone'; readonly id: MilestoneId }
  | { readonly kind: 'commitment'; readonly id: CommitmentId }
  | { readonly kind: 'summary'; readonly id: ProgressSummaryId };

export function createShare(shared: Shared, groupId: GroupId, given: { id: ShareId; now: Instant }): Share {
  return {
    id: given.id,
    kind: shared.kind,
    milestoneId: shared.kind === 'milestone' ? shared.id : null,
    commitmentId: shared.kind === 'commitment' ? shared.id : null,
    summaryId: shared.kind === 'summary' ? shared.id : null,
    groupId,
    createdAt: given.now,
  };
}

/** The id of what a share links. */
export function sharedId({ milestoneId, commitmentId, summaryId }: Share): string {
  return milestoneId ?? commitmentId ?? summaryId ?? '';
}

/** What to add and what to take back, so that something is shared with just these groups. */
export function changedAudience(
  shares: readonly Share[],
  groupIds: readonly GroupId[],
): { readonly add: readonly GroupId[]; readonly takeBack: readonly Share[] } {
  return {
    add: groupIds.filter((groupId) => !shares.some((share) => share.groupId === groupId)),
    takeBack: shares.filter(({ groupId }) => !groupIds.includes(groupId)),
  };
}
