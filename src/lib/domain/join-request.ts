import * as z from 'zod/mini';
import { instantSchema } from './calendar-day.ts';
import { onDemand } from './on-demand.ts';

export const joinRequestSchema = onDemand(() =>
  z.object({
    requestId: z.uuid(),
    groupName: z.string(),
    state: z.enum(['waiting', 'approved', 'declined']),
    createdAt: instantSchema,
  }),
);
/** The person's own wish to join a group. */
export type JoinRequest = z.infer<ReturnType<typeof joinRequestSchema>>;
