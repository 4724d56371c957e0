import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { goalIdSchema, lifeValueIdSchema, type GoalId } from './id.ts';
import { leftOpen } from './left-open.ts';
import { typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { positionSchema, type Position } from './position.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

export const GOAL_STATUSES = ['active', 'paused', 'reached', 'let-go'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** Ability on a valued activity: 0 unable, 10 as before (Patient-Specific Functional Scale, Stratford 1995). */
export const ABILITY = { least: 0, most: 10 } as const;

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseGoalDraft = formParser(() =>
  z.object({
    title: requiredText(TEXT_LIMITS.title),
    reason: optionalText(TEXT_LIMITS.note),
    target: optionalText(TEXT_LIMITS.line),
    targetOn: leftOpen(calendarDaySchema),
    lifeValueId: leftOpen(lifeValueIdSchema),
    ability: typedWholeNumberOrNull(ABILITY.least, ABILITY.most),
  }),
);
/** What the person says about a goal; the rest is added when it is kept. */
export type GoalDraft = Parsed<typeof parseGoalDraft>;

export const goalSchema = onDemand(() =>
  z.object({
    id: goalIdSchema,
    title: requiredText(TEXT_LIMITS.title),
    reason: optionalText(TEXT_LIMITS.note),
    target: optionalText(TEXT_LIMITS.line),
    targetOn: z.nullable(calendarDaySchema),
    lifeValueId: z.nullable(lifeValueIdSchema),
    ability: wholeNumberOrNull(ABILITY.least, ABILITY.most),
    status: z.enum(GOAL_STATUSES),
    /** The day on which it was called reached; null before, and for what was reached before days were kept. */
    reachedOn: z._default(z.nullable(calendarDaySchema), null),
    position: positionSchema,
    createdAt: instantSchema,
  }),
);
/** A valued activity that the person misses or wants (P2). */
export type Goal = z.infer<ReturnType<typeof goalSchema>>;

export function createGoal(draft: GoalDraft, given: { id: GoalId; position: Position; now: Instant }): Goal {
  return {
    ...draft,
    id: given.id,
    status: 'active',
    reachedOn: null,
    position: given.position,
    createdAt: given.now,
  };
}
