import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type Instant } from './calendar-day.ts';
import { CHEER_KINDS } from './cheer.ts';
import { COMMITMENT_OUTCOMES } from './commitment.ts';
import { commentIdSchema, groupIdSchema, personIdSchema, shareIdSchema, type GroupId } from './id.ts';
import { onDemand } from './on-demand.ts';
import type { ShareRef } from './share-ref.ts';
import { SHARE_KINDS } from './share.ts';

/** Held: a moderator looks at it first. Hidden: a moderator took it out of sight. Others see what is shown alone. */
export const STANDINGS = ['shown', 'held', 'hidden'] as const;
export type Standing = (typeof STANDINGS)[number];

const commentSchema = z.object({
  ownerId: personIdSchema,
  id: commentIdSchema,
  authorName: z.nullable(z.string()),
  text: z.string(),
  postedAt: instantSchema,
  mine: z.boolean(),
  standing: z.enum(STANDINGS),
});
export type PostComment = z.infer<typeof commentSchema> & {
  /** Written here, and not sent yet. */
  readonly waiting?: boolean;
};

export const groupPostSchema = onDemand(() =>
  z.object({
    key: z.string(),
    shareOwnerId: personIdSchema,
    shareId: shareIdSchema,
    groupId: groupIdSchema,
    groupName: z.string(),
    kind: z.enum(SHARE_KINDS),
    postedAt: instantSchema,
    authorName: z.nullable(z.string()),
    mine: z.boolean(),
    standing: z.enum(STANDINGS),
    milestone: z.nullable(
      z.object({
        words: z.string(),
        story: z.string(),
        happenedOn: z.nullable(calendarDaySchema),
        goalTitle: z.string(),
        stepTitle: z.string(),
        amount: z.nullable(z.number()),
        unit: z.string(),
        pain: z.nullable(z.number()),
        mood: z.nullable(z.number()),
        journalText: z.string(),
      }),
    ),
    commitment: z.nullable(
      z.object({
        words: z.string(),
        dueOn: calendarDaySchema,
        outcome: z.nullable(z.enum(COMMITMENT_OUTCOMES)),
        answeredOn: z.nullable(calendarDaySchema),
      }),
    ),
    summary: z.nullable(
      z.object({
        weekOf: calendarDaySchema,
        sessionsDone: z.nullable(z.number()),
        daysActive: z.nullable(z.number()),
        planned: z.nullable(z.number()),
        kept: z.nullable(z.number()),
        stepReached: z.string(),
        painUsual: z.nullable(z.number()),
        moodUsual: z.nullable(z.number()),
        note: z.string(),
      }),
    ),
    cheers: z.array(z.object({ kind: z.enum(CHEER_KINDS), count: z.int() })),
    myCheer: z.nullable(z.enum(CHEER_KINDS)),
    comments: z.array(commentSchema),
  }),
);
type ToldPost = z.infer<ReturnType<typeof groupPostSchema>>;
/** A share with what it links, as the server let it out to one of the group. */
export type GroupPost = Omit<ToldPost, 'comments'> & {
  readonly comments: readonly PostComment[];
  /** Shared here, and not sent yet. */
  readonly waiting?: boolean;
};

/**
 * A post as it lies on the device. Between one that is `behind` and the newest of all groups there may be posts that are
 * not here: it is shown on the page of its own group alone.
 */
export type KeptPost = GroupPost & { readonly behind?: boolean };

/** The author's id is a part of what names a post. */
export function postKey({ shareOwnerId, shareId }: ShareRef): string {
  return `${shareOwnerId}_${shareId}`;
}

/** Newest first. */
export function byNewest(one: GroupPost, other: GroupPost): number {
  if (one.postedAt === other.postedAt) return one.shareId < other.shareId ? 1 : -1;
  return one.postedAt < other.postedAt ? 1 : -1;
}

/** So many posts are kept on the device, to be read with no network. Older ones are asked for. */
export const KEPT_POSTS = 50;
/** Of a group with fewer among those, some more are kept, so that its page is not empty beside busy groups. */
export const KEPT_OF_A_GROUP = 10;
/** So many comments of a post the server tells at most: the newest. */
export const TOLD_COMMENTS = 100;

/** Whether a post is new for somebody who was last here at that moment. Own posts are not news. */
export function isNewSince(post: GroupPost, seenAt: Instant): boolean {
  return !post.mine && post.postedAt > seenAt;
}

/** Where a page ends, and the next one begins. */
export interface FeedPlace {
  readonly postedAt: Instant;
  readonly shareId: string;
}

export interface FeedQuestion {
  /** Null: all groups. */
  readonly groupIds: readonly GroupId[] | null;
  readonly before: FeedPlace | null;
}

/** Whether there is not a word or a figure in it: the day or week that it is about is none by itself. */
export function saysNothing(told: object): boolean {
  const UNSPOKEN = ['id', 'createdAt', 'dueOn', 'weekOf', 'unit'];
  return Object.entries(told).every(
    ([field, value]) =>
      UNSPOKEN.includes(field) || value === null || (typeof value === 'string' && value.trim() === ''),
  );
}
