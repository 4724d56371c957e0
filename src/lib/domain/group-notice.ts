import * as z from 'zod/mini';
import { instantSchema } from './calendar-day.ts';
import { groupIdSchema } from './id.ts';
import { onDemand } from './on-demand.ts';

export const NOTICE_KINDS = [
  'post-hidden',
  'post-restored',
  'post-let-through',
  'comment-hidden',
  'comment-restored',
  'warned',
  'muted',
  'unmuted',
  'removed',
  'banned',
  'unbanned',
  'request-approved',
  'request-declined',
  'made-moderator',
  'appeal-granted',
  'appeal-declined',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const groupNoticeSchema = onDemand(() =>
  z.object({
    id: z.int(),
    kind: z.enum(NOTICE_KINDS),
    groupId: z.nullable(groupIdSchema),
    groupName: z.string(),
    reason: z.string(),
    until: z.nullable(instantSchema),
    actionId: z.nullable(z.int()),
    /** The beginning of the person's own words that it is about. */
    excerpt: z.string(),
    createdAt: instantSchema,
    readAt: z.nullable(instantSchema),
    /** How far the appeal has come; null when there is none. */
    appeal: z.nullable(z.enum(['waiting', 'granted', 'declined'])),
  }),
);
/** What somebody is told about their posts and their place in a group, and why. */
export type GroupNotice = z.infer<ReturnType<typeof groupNoticeSchema>>;

const CAN_BE_APPEALED: readonly NoticeKind[] = [
  'post-hidden',
  'comment-hidden',
  'warned',
  'muted',
  'removed',
  'banned',
];

/** Whether the person can ask somebody to look again. */
export function canAppeal({ kind, actionId, appeal }: GroupNotice): boolean {
  return actionId !== null && appeal === null && CAN_BE_APPEALED.includes(kind);
}
