import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { stepIdSchema, surroundingIdSchema, type SurroundingId } from './id.ts';
import { leftOpen } from './left-open.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** Where something could be made easier (P9). */
export const PLACES = ['home', 'work', 'way'] as const;
export type Place = (typeof PLACES)[number];

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseSurroundingDraft = formParser(() =>
  z.object({
    place: z.enum(PLACES),
    change: requiredText(TEXT_LIMITS.line),
    helper: optionalText(TEXT_LIMITS.name),
    stepId: leftOpen(stepIdSchema),
    done: z.boolean(),
  }),
);
export type SurroundingDraft = Parsed<typeof parseSurroundingDraft>;

export const surroundingSchema = onDemand(() =>
  z.object({
    id: surroundingIdSchema,
    place: z.enum(PLACES),
    /** What to change: a stool by the stove, another route, a later start. */
    change: requiredText(TEXT_LIMITS.line),
    /** Who helps with it. */
    helper: optionalText(TEXT_LIMITS.name),
    stepId: z.nullable(stepIdSchema),
    done: z.boolean(),
    createdAt: instantSchema,
  }),
);
/** A change in the surroundings that makes a step easier. */
export type Surrounding = z.infer<ReturnType<typeof surroundingSchema>>;

export function createSurrounding(
  draft: SurroundingDraft,
  given: { id: SurroundingId; now: Instant },
): Surrounding {
  return { ...draft, id: given.id, createdAt: given.now };
}
