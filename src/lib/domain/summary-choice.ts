import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { groupIdSchema, summaryChoiceIdSchema, type GroupId, type SummaryChoiceId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { SUMMARY_FIELDS, type SummaryField } from './progress-summary.ts';

export const summaryChoiceSchema = onDemand(() =>
  z.object({
    id: summaryChoiceIdSchema,
    groupId: groupIdSchema,
    fields: z.array(z.enum(SUMMARY_FIELDS)),
    stopped: z.boolean(),
    createdAt: instantSchema,
  }),
);
/** Which figures of the week somebody wants to send to a group, or that they stopped (S6). */
export type SummaryChoice = z.infer<ReturnType<typeof summaryChoiceSchema>>;

/** It has the id of the group: there is one for each. */
export function createSummaryChoice(
  groupId: GroupId,
  fields: readonly SummaryField[],
  given: { now: Instant },
): SummaryChoice {
  const id = groupId as string as SummaryChoiceId;
  return { id, groupId, fields: [...fields], stopped: false, createdAt: given.now };
}
