import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { blockIdSchema, personIdSchema, type BlockId, type PersonId } from './id.ts';
import { onDemand } from './on-demand.ts';

export const blockSchema = onDemand(() =>
  z.object({
    id: blockIdSchema,
    blockedId: personIdSchema,
    /** Off when it was taken back. The row stays, because deleted rows do not come back. */
    active: z.boolean(),
    createdAt: instantSchema,
  }),
);
/** Whom somebody does not want to see: neither sees the other (S8). */
export type Block = z.infer<ReturnType<typeof blockSchema>>;

/** It has the id of the other person, so that two devices offline make one block. */
export function createBlock(blockedId: PersonId, given: { now: Instant }): Block {
  return { id: blockedId as string as BlockId, blockedId, active: true, createdAt: given.now };
}
