import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import {
  commentIdSchema,
  personIdSchema,
  reportIdSchema,
  shareIdSchema,
  type CommentId,
  type PersonId,
  type ReportId,
} from './id.ts';
import { onDemand } from './on-demand.ts';
import type { ShareRef } from './share-ref.ts';
import { optionalText } from './text.ts';

/** Why a moderator should look. */
export const REPORT_REASONS = ['unkind', 'private', 'unsafe', 'spam', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Code points. */
const NOTE = 500;

export const parseReportDraft = formParser(() =>
  z.object({ reason: z.enum(REPORT_REASONS), note: optionalText(NOTE) }),
);
export type ReportDraft = Parsed<typeof parseReportDraft>;

export const reportSchema = onDemand(() =>
  z.object({
    id: reportIdSchema,
    shareOwnerId: personIdSchema,
    shareId: shareIdSchema,
    /** Null when it is about the post itself. */
    commentOwnerId: z.nullable(personIdSchema),
    commentId: z.nullable(commentIdSchema),
    reason: z.enum(REPORT_REASONS),
    note: optionalText(NOTE),
    createdAt: instantSchema,
  }),
);
/** That somebody asks the moderators to look. Nobody else learns who asked. */
export type Report = z.infer<ReturnType<typeof reportSchema>>;

/** A post, or a comment under it. */
export interface Reported extends ShareRef {
  readonly comment: { readonly ownerId: PersonId; readonly id: CommentId } | null;
}

/** It has the id of what it is about, so that one person reports a thing once. */
export function createReport(draft: ReportDraft, reported: Reported, given: { now: Instant }): Report {
  const { shareOwnerId, shareId, comment } = reported;
  return {
    ...draft,
    id: (comment?.id ?? shareId) as string as ReportId,
    shareOwnerId,
    shareId,
    commentOwnerId: comment?.ownerId ?? null,
    commentId: comment?.id ?? null,
    createdAt: given.now,
  };
}
