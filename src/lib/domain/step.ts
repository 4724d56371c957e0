import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { goalIdSchema, stepIdSchema, type GoalId, type StepId } from './id.ts';
import { typedToNumber, typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
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

/** The most minutes of doing between breaks, and of one break. */
const BREAK_LIMIT = 480;

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
    target: typedWholeNumberOrNull(1, AMOUNT_LIMIT),
    anticipatedPain: typedWholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most),
    breakAfter: typedWholeNumberOrNull(1, BREAK_LIMIT),
    breakLength: typedWholeNumberOrNull(1, BREAK_LIMIT),
    flexibleVersion: optionalText(TEXT_LIMITS.line),
    safetyHabits: optionalText(TEXT_LIMITS.line),
    cleared: z.nullable(z.boolean()),
  }),
);
/** What the person says about a step; the rest is added when it is kept. */
export type StepDraft = Parsed<typeof parseStepDraft>;

export const stepSchema = onDemand(() =>
  z.object({
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
    /** The quota that the step leads to, in its unit; null when none was chosen. */
    target: z._default(wholeNumberOrNull(1, AMOUNT_LIMIT), null),
    /** How much pain is expected, 0 to 100: apart from the harm that is feared (Leeuw 2009). */
    anticipatedPain: z._default(wholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most), null),
    /** Minutes of doing before each planned break, and minutes of that break; null for none. */
    breakAfter: z._default(wholeNumberOrNull(1, BREAK_LIMIT), null),
    breakLength: z._default(wholeNumberOrNull(1, BREAK_LIMIT), null),
    /** What the step looks like on a bad day, in own words. */
    flexibleVersion: z._default(optionalText(TEXT_LIMITS.line), ''),
    /** Exposure: what the person does to feel safe, and means to leave out. */
    safetyHabits: z._default(optionalText(TEXT_LIMITS.line), ''),
    /** Exposure: whether no clinician has said to avoid it; null while not asked (clinical rules section 4). */
    cleared: z._default(z.nullable(z.boolean()), null),
    status: z.enum(STEP_STATUSES),
    masteredOn: z._default(z.nullable(calendarDaySchema), null),
    position: positionSchema,
    createdAt: instantSchema,
  }),
);
/** One rung of a goal's hierarchy: graded activity or graded exposure (P3). */
export type Step = z.infer<ReturnType<typeof stepSchema>>;

export function createStep(draft: StepDraft, given: { id: StepId; position: Position; now: Instant }): Step {
  return {
    ...draft,
    id: given.id,
    status: 'active',
    masteredOn: null,
    position: given.position,
    createdAt: given.now,
  };
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
