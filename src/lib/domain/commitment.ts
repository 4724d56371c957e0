import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { commitmentIdSchema, type CommitmentId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { requiredText, TEXT_LIMITS } from './text.ts';

/** How it went. There is no third word: what was not done is fine (S5). */
export const COMMITMENT_OUTCOMES = ['done', 'not-this-time'] as const;
export type CommitmentOutcome = (typeof COMMITMENT_OUTCOMES)[number];

/** Parses what somebody plans to do, and by when. */
export const parseCommitmentDraft = formParser(() =>
  z.object({ words: requiredText(TEXT_LIMITS.line), dueOn: calendarDaySchema }),
);
export type CommitmentDraft = Parsed<typeof parseCommitmentDraft>;

export const commitmentSchema = onDemand(() =>
  z.object({
    id: commitmentIdSchema,
    words: requiredText(TEXT_LIMITS.line),
    dueOn: calendarDaySchema,
    /** Null until its author has said. */
    outcome: z.nullable(z.enum(COMMITMENT_OUTCOMES)),
    answeredOn: z.nullable(calendarDaySchema),
    createdAt: instantSchema,
  }),
);
/** "I plan to do this by Friday", said to the groups that its author chose (S5). */
export type Commitment = z.infer<ReturnType<typeof commitmentSchema>>;

export function createCommitment(
  draft: CommitmentDraft,
  given: { id: CommitmentId; now: Instant },
): Commitment {
  return { ...draft, id: given.id, outcome: null, answeredOn: null, createdAt: given.now };
}

/** Those whose day has come and that nobody has asked about yet, the oldest first. */
export function dueCommitments(commitments: readonly Commitment[], today: CalendarDay): Commitment[] {
  return commitments
    .filter(({ outcome, dueOn }) => outcome === null && dueOn <= today)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}
