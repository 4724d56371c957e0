import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { goalIdSchema, stepIdSchema, type GoalId, type StepId } from './id.ts';
import { typedToNumber, typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { positionSchema, type Position } from './position.ts';
import { AMOUNT_LIMIT, QUOTA_RULE } from './quota.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

export const STEP_KINDS = ['activity', 'exposure'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Paused steps stay on the ladder; mastered ones stand behind the person. */
export const STEP_STATUSES = ['active', 'paused', 'mastered'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

export const STEP_UNITS = ['minutes', 'repetitions', 'steps', 'metres', 'own'] as const;
export type StepUnit = (typeof STEP_UNITS)[number];

/** Difficulty, and for exposure fear: 0 to 100, after PHODA (Leeuw 2007). */
export const DIFFICULTY = { least: 0, most: 100 } as const;
/** Expected impact on mood and on independence: 0 to 10 each. */
export const IMPACT = { least: 0, most: 10 } as const;

const trial = z.int().check(z.minimum(1), z.maximum(AMOUNT_LIMIT));
const trials = z.array(trial).check(z.maxLength(QUOTA_RULE.trials.most));

const typedTrials = z.pipe(
  z.transform((typed: unknown) =>
    Array.isArray(typed) ? typed.map(typedToNumber).filter((amount) => amount !== null) : typed,
  ),
  trials,
);

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseStepDraft = formParser(() =>
  z.object({
    goalId: goalIdSchema,
    kind: z.enum(STEP_KINDS),
    title: requiredText(TEXT_LIMITS.title),
    difficulty: typedWholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most),
    fear: typedWholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most),
    moodImpact: typedWholeNumberOrNull(IMPACT.least, IMPACT.most),
    independenceImpact: typedWholeNumberOrNull(IMPACT.least, IMPACT.most),
    unit: z.enum(STEP_UNITS),
    ownUnit: optionalText(TEXT_LIMITS.unit),
    baselineTrials: typedTrials,
    quota: typedWholeNumberOrNull(1, AMOUNT_LIMIT),
  }),
);
/** What the person says about a step; the rest is added when it is kept. */
export type StepDraft = Parsed<typeof parseStepDraft>;

export const stepSchema = z.object({
  id: stepIdSchema,
  goalId: goalIdSchema,
  kind: z.enum(STEP_KINDS),
  title: requiredText(TEXT_LIMITS.title),
  difficulty: wholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most),
  fear: wholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most),
  moodImpact: wholeNumberOrNull(IMPACT.least, IMPACT.most),
  independenceImpact: wholeNumberOrNull(IMPACT.least, IMPACT.most),
  unit: z.enum(STEP_UNITS),
  ownUnit: optionalText(TEXT_LIMITS.unit),
  baselineTrials: trials,
  quota: wholeNumberOrNull(1, AMOUNT_LIMIT),
  status: z.enum(STEP_STATUSES),
  position: positionSchema,
  createdAt: instantSchema,
});
/** One rung of a goal's hierarchy: graded activity or graded exposure (P3). */
export type Step = z.infer<typeof stepSchema>;

export function createStep(draft: StepDraft, given: { id: StepId; position: Position; now: Instant }): Step {
  return { ...draft, id: given.id, status: 'active', position: given.position, createdAt: given.now };
}

/** The rung to stand on now: the lowest one that is neither mastered nor paused. `steps` in ladder order. */
export function currentStep(steps: readonly Step[]): Step | undefined {
  return steps.find((step) => step.status === 'active');
}

/** Steps by goal, keeping the given order within each goal. */
export function stepsByGoal(steps: readonly Step[]): Map<GoalId, Step[]> {
  const groups = new Map<GoalId, Step[]>();
  for (const step of steps) {
    const group = groups.get(step.goalId);
    if (group) group.push(step);
    else groups.set(step.goalId, [step]);
  }
  return groups;
}
