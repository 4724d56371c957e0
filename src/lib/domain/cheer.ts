import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { cheerIdSchema, personIdSchema, shareIdSchema, type CheerId } from './id.ts';
import { onDemand } from './on-demand.ts';
import type { ShareRef } from './share-ref.ts';

/** A small set of kind signs. None of them rates. */
export const CHEER_KINDS = ['well-done', 'thinking-of-you', 'strength', 'me-too'] as const;
export type CheerKind = (typeof CHEER_KINDS)[number];

export const cheerSchema = onDemand(() =>
  z.object({
    id: cheerIdSchema,
    shareOwnerId: personIdSchema,
    shareId: shareIdSchema,
    /** Null: it was taken back. The row stays, because deleted rows do not come back. */
    kind: z.nullable(z.enum(CHEER_KINDS)),
    createdAt: instantSchema,
  }),
);
/** A kind sign under a post: one for each person and post. */
export type Cheer = z.infer<ReturnType<typeof cheerSchema>>;

/** It has the id of its share, so that two devices offline make one cheer. */
export function createCheer(kind: CheerKind, post: ShareRef, given: { now: Instant }): Cheer {
  const { shareOwnerId, shareId } = post;
  return { id: cheerId(post), shareOwnerId, shareId, kind, createdAt: given.now };
}

export function cheerId({ shareId }: ShareRef): CheerId {
  return shareId as string as CheerId;
}
