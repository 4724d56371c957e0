import * as z from 'zod/mini';
import { instantSchema } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { STANDINGS } from './group-post.ts';
import { commentIdSchema, personIdSchema, shareIdSchema } from './id.ts';
import { onDemand } from './on-demand.ts';
import { REPORT_REASONS } from './report.ts';
import { optionalText, requiredText } from './text.ts';

export const POST_ACTIONS = ['hide', 'restore', 'let-through', 'keep'] as const;
export type PostAction = (typeof POST_ACTIONS)[number];
export const MEMBER_ACTIONS = ['warn', 'mute', 'unmute', 'remove', 'ban', 'unban'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];
/** For how long somebody may not speak, in days. */
export const MUTE_DAYS = [1, 3, 7, 30] as const;

const REASON = 500;
/** The one concerned is told the reason in these words. */
export const parseReason = formParser(() => z.object({ reason: requiredText(REASON) }));
export const parseAppealDraft = formParser(() => z.object({ text: requiredText(1000) }));
export const parseAppealAnswer = formParser(() => z.object({ answer: optionalText(REASON) }));
export type AppealDraft = Parsed<typeof parseAppealDraft>;

const itemSchema = z.object({
  shareOwnerId: personIdSchema,
  shareId: shareIdSchema,
  commentOwnerId: z.nullable(personIdSchema),
  commentId: z.nullable(commentIdSchema),
  authorId: personIdSchema,
  authorName: z.string(),
  kind: z.enum(['milestone', 'commitment', 'summary', 'comment']),
  /** All that others can read of it, part by part, each under the name of its field. */
  words: z.array(z.object({ label: z.string(), text: z.string() })),
  standing: z.enum(STANDINGS),
  postedAt: instantSchema,
  aboutMe: z.boolean(),
  /** How many people asked to look. Never who. */
  reporters: z.int(),
  reasons: z.array(z.enum(REPORT_REASONS)),
  notes: z.array(z.string()),
});
/** A post or a comment that waits for, or was decided by, those who look after the group. */
export type CareItem = z.infer<typeof itemSchema>;

const appealSchema = z.object({
  appealId: z.uuid(),
  actionId: z.int(),
  action: z.string(),
  reason: z.string(),
  subjectName: z.string(),
  text: z.string(),
  createdAt: instantSchema,
  mineToDecide: z.boolean(),
});
export type WaitingAppeal = z.infer<typeof appealSchema>;

export const moderationQueueSchema = onDemand(() =>
  z.object({
    held: z.array(itemSchema),
    reported: z.array(itemSchema),
    hidden: z.array(itemSchema),
    requests: z.array(
      z.object({
        requestId: z.uuid(),
        displayName: z.string(),
        message: z.string(),
        createdAt: instantSchema,
      }),
    ),
    appeals: z.array(appealSchema),
    banned: z.array(z.object({ userId: personIdSchema, displayName: z.string() })),
  }),
);
/** What waits for those who look after a group (S7). */
export type ModerationQueue = z.infer<ReturnType<typeof moderationQueueSchema>>;

export const moderationLogSchema = onDemand(() =>
  z.object({
    more: z.boolean(),
    actions: z.array(
      z.object({
        id: z.int(),
        actorName: z.string(),
        action: z.string(),
        subjectName: z.string(),
        reason: z.string(),
        until: z.nullable(instantSchema),
        createdAt: instantSchema,
      }),
    ),
  }),
);
export type ModerationLog = z.infer<ReturnType<typeof moderationLogSchema>>;
