import type { Instant } from './calendar-day.ts';
import type { Cheer } from './cheer.ts';
import type { Comment } from './comment.ts';
import type { Commitment } from './commitment.ts';
import { byNewest, postKey, TOLD_COMMENTS, type GroupPost, type PostComment } from './group-post.ts';
import type { Group } from './group.ts';
import type { GroupId, PersonId } from './id.ts';
import type { Milestone } from './milestone.ts';
import type { ProgressSummary } from './progress-summary.ts';
import { sharedId, type Share } from './share.ts';

/** What the person did on this device, sent or not. */
export interface OwnActions {
  readonly me: PersonId;
  readonly groups: readonly Group[];
  readonly shares: readonly Share[];
  readonly milestones: readonly Milestone[];
  readonly commitments: readonly Commitment[];
  readonly summaries: readonly ProgressSummary[];
  readonly comments: readonly Comment[];
  readonly cheers: readonly Cheer[];
  readonly blocked: readonly PersonId[];
  /** Ids of rows with changes that wait for the server. */
  readonly waiting: ReadonlySet<string>;
  /** Ids of rows that the server did not take: they are shown where they can be mended, and not as said. */
  readonly refused: ReadonlySet<string>;
  /** The device keeps as many posts as it may: there may be own ones behind them. */
  readonly full: boolean;
}

/**
 * Whether something was said here since the server was asked last: it waits, or was sent and is not told yet. Something that
 * is older than all that was told is not: it may lie behind the page.
 */
function isFresh(
  { id, createdAt }: { id: string; createdAt: Instant },
  oldest: Instant | undefined,
  own: OwnActions,
) {
  if (own.refused.has(id)) return false;
  return own.waiting.has(id) || oldest === undefined || createdAt > oldest;
}

/** What a share links, as others will see it; undefined when it is no longer here. */
function contentOf(share: Share, own: OwnActions) {
  const id = sharedId(share);
  const milestone = own.milestones.find((each) => each.id === id) ?? null;
  const commitment = own.commitments.find((each) => each.id === id) ?? null;
  const summary = own.summaries.find((each) => each.id === id) ?? null;
  return (milestone ?? commitment ?? summary) ? { milestone, commitment, summary } : undefined;
}

/** A share that the server has not heard of yet. */
function waitingPost(share: Share, own: OwnActions): GroupPost | undefined {
  const group = own.groups.find(({ groupId }) => groupId === share.groupId);
  const content = contentOf(share, own);
  if (group === undefined || content === undefined) return undefined;
  const named = { shareOwnerId: own.me, shareId: share.id };
  return {
    ...named,
    ...content,
    key: postKey(named),
    groupId: share.groupId,
    groupName: group.name,
    kind: share.kind,
    postedAt: share.createdAt,
    authorName: group.myName,
    mine: true,
    standing: 'shown',
    cheers: [],
    myCheer: null,
    comments: [],
    waiting: true,
  };
}

function withOwnCheer(post: GroupPost, own: OwnActions): Pick<GroupPost, 'cheers' | 'myCheer'> {
  const cheer = own.cheers.find(
    ({ id, shareOwnerId }) => id === (post.shareId as string) && shareOwnerId === post.shareOwnerId,
  );
  const { myCheer: told } = post;
  if (cheer === undefined || cheer.kind === told || own.refused.has(cheer.id)) {
    return { cheers: post.cheers, myCheer: told };
  }
  const counted = new Map(post.cheers.map(({ kind, count }) => [kind, count]));
  if (told !== null) counted.set(told, (counted.get(told) ?? 1) - 1);
  if (cheer.kind !== null) counted.set(cheer.kind, (counted.get(cheer.kind) ?? 0) + 1);
  return {
    myCheer: cheer.kind,
    cheers: [...counted].flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : [])),
  };
}

function withOwnComments(post: GroupPost, own: OwnActions): PostComment[] {
  const mine = own.comments.filter(
    ({ shareOwnerId, shareId }) => shareOwnerId === post.shareOwnerId && shareId === post.shareId,
  );
  const told = post.comments.filter(
    ({ mine: isMine, id, ownerId }) =>
      !own.blocked.includes(ownerId) && (!isMine || mine.some((each) => each.id === id)),
  );
  const group = own.groups.find(({ groupId }) => groupId === post.groupId);
  const oldest = post.comments.length < TOLD_COMMENTS ? undefined : post.comments.at(0)?.postedAt;
  const unsent = mine
    .filter((comment) => isFresh(comment, oldest, own) && !told.some(({ id }) => id === comment.id))
    .map(({ id, text, createdAt }) => ({
      ...{ id, text, postedAt: createdAt, ownerId: own.me, authorName: group?.myName ?? null },
      ...{ mine: true, standing: 'shown' as const, waiting: true },
    }));
  return [...told, ...unsent];
}

/**
 * The posts that the server told, with what the person did since on top: a comment or a cheer shows at once, what was
 * taken back or whom one blocks is gone at once, also with no network.
 */
export function withOwnActions(
  told: readonly GroupPost[],
  own: OwnActions,
  groupId: GroupId | null,
): GroupPost[] {
  const known = told
    .filter(
      ({ mine, shareId, shareOwnerId }) =>
        !own.blocked.includes(shareOwnerId) && (!mine || own.shares.some(({ id }) => id === shareId)),
    )
    .map((post): GroupPost => {
      const share = post.mine ? own.shares.find(({ id }) => id === post.shareId) : undefined;
      const content = share === undefined ? undefined : contentOf(share, own);
      return { ...post, ...content, ...withOwnCheer(post, own), comments: withOwnComments(post, own) };
    });
  const oldest = own.full ? told.at(-1)?.postedAt : undefined;
  const unsent = own.shares
    .filter((share) => isFresh(share, oldest, own) && (groupId === null || share.groupId === groupId))
    .filter(({ id }) => !known.some(({ shareId }) => shareId === id))
    .flatMap((share) => waitingPost(share, own) ?? []);
  return [...known, ...unsent].toSorted(byNewest);
}
