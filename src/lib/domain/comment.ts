import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { commentIdSchema, personIdSchema, shareIdSchema, type CommentId } from './id.ts';
import { onDemand } from './on-demand.ts';
import type { ShareRef } from './share-ref.ts';
import { requiredText, TEXT_LIMITS } from './text.ts';

export const parseCommentDraft = formParser(() => z.object({ text: requiredText(TEXT_LIMITS.note) }));
export type CommentDraft = Parsed<typeof parseCommentDraft>;

export const commentSchema = onDemand(() =>
  z.object({
    id: commentIdSchema,
    shareOwnerId: personIdSchema,
    shareId: shareIdSchema,
    text: requiredText(TEXT_LIMITS.note),
    createdAt: instantSchema,
  }),
);
/** Words under a post. Never edited: taken back, and written anew. */
export type Comment = z.infer<ReturnType<typeof commentSchema>>;

export function createComment(
  draft: CommentDraft,
  post: ShareRef,
  given: { id: CommentId; now: Instant },
): Comment {
  const { shareOwnerId, shareId } = post;
  return { ...draft, id: given.id, shareOwnerId, shareId, createdAt: given.now };
}
