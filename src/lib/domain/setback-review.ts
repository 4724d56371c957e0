import * as z from 'zod/mini';
import { addDays, calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { setbackReviewIdSchema, type SetbackReviewId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** A setback is looked at with the week before it and the three days after: what led up to it, and how it went on. */
const DAYS_AROUND = { before: 7, after: 3 } as const;

/** What the review asks, in the order of a story (R4). None of it asks whose fault it was. */
export const REVIEW_QUESTIONS = [
  'whatHappened',
  'triggers',
  'earlySigns',
  'whatHelped',
  'whatToAdjust',
  'nextStep',
] as const;
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number];

const shape = {
  /** The day it began. */
  happenedOn: calendarDaySchema,
  whatHappened: requiredText(TEXT_LIMITS.note),
  triggers: optionalText(TEXT_LIMITS.note),
  earlySigns: optionalText(TEXT_LIMITS.note),
  whatHelped: optionalText(TEXT_LIMITS.note),
  whatToAdjust: optionalText(TEXT_LIMITS.note),
  nextStep: optionalText(TEXT_LIMITS.line),
};

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseSetbackReviewDraft = formParser(() => z.object(shape));
export type SetbackReviewDraft = Parsed<typeof parseSetbackReviewDraft>;

export const setbackReviewSchema = onDemand(() =>
  z.object({
    ...shape,
    id: setbackReviewIdSchema,
    createdAt: instantSchema,
  }),
);
/** A look back at a setback: information for the plan, not a verdict. */
export type SetbackReview = z.infer<ReturnType<typeof setbackReviewSchema>>;

export function createSetbackReview(
  draft: SetbackReviewDraft,
  given: { id: SetbackReviewId; now: Instant },
): SetbackReview {
  return { ...draft, id: given.id, createdAt: given.now };
}

/** The days whose sessions and check-ins are shown beside the review, both included. */
export function daysAround(happenedOn: CalendarDay): { from: CalendarDay; to: CalendarDay } {
  return { from: addDays(happenedOn, -DAYS_AROUND.before), to: addDays(happenedOn, DAYS_AROUND.after) };
}
