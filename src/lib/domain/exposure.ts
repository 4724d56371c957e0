import * as z from 'zod/mini';
import { addDays, calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { exposureIdSchema, sessionIdSchema, stepIdSchema, type ExposureId, type StepId } from './id.ts';
import { typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { SCALE } from './session.ts';
import { DIFFICULTY, type Step } from './step.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** Numbers of graded exposure (docs/clinical-rules.md, section 4; Vlaeyen 2001, Craske 2014). */
export const EXPOSURE_RULE = {
  /** Where to begin on the fear scale of 0 to 100: the usual start. */
  usualStart: { least: 20, most: 50 },
  /** Mastered: fear at most this share of the first rating, in percent, or at most this much at all ... */
  fearShare: 50,
  fearLow: 20,
  /** ... and belief at most this share of the first, in percent ... */
  beliefShare: 50,
  /** ... in so many different situations. */
  situations: 2,
  /** Days after which a mastered exposure comes back for a refresher: return of fear is expected. */
  refresherDays: 28,
} as const;

/** Whether the feared outcome came true. */
export const OUTCOMES = ['no', 'partly', 'yes'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const outOfHundred = wholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most);
const typedOutOfHundred = typedWholeNumberOrNull(DIFFICULTY.least, DIFFICULTY.most);
const outOfTen = wholeNumberOrNull(SCALE.least, SCALE.most);
const typedOutOfTen = typedWholeNumberOrNull(SCALE.least, SCALE.most);

/** Parses the commitment: what is predicted, and how it will be done. */
export const parseCommitment = formParser(() =>
  z.object({
    fearedOutcome: requiredText(TEXT_LIMITS.note),
    beliefBefore: typedOutOfHundred,
    fearBefore: typedOutOfHundred,
    safetyHabits: optionalText(TEXT_LIMITS.line),
    situation: optionalText(TEXT_LIMITS.line),
  }),
);
export type Commitment = Parsed<typeof parseCommitment>;

/** Parses what came of it. */
export const parseLearning = formParser(() =>
  z.object({
    whatHappened: optionalText(TEXT_LIMITS.note),
    outcome: z.nullable(z.enum(OUTCOMES)),
    severity: typedOutOfTen,
    coping: typedOutOfTen,
    beliefAfter: typedOutOfHundred,
    fearAfter: typedOutOfHundred,
    learned: optionalText(TEXT_LIMITS.note),
  }),
);
export type Learning = Parsed<typeof parseLearning>;

export const exposureSchema = onDemand(() =>
  z.object({
    id: exposureIdSchema,
    stepId: stepIdSchema,
    /** The session in which it was done; null while it is only committed to. */
    sessionId: z.nullable(sessionIdSchema),
    committedOn: calendarDaySchema,
    /** "If I ... then ...", in own words. */
    fearedOutcome: requiredText(TEXT_LIMITS.note),
    beliefBefore: outOfHundred,
    fearBefore: outOfHundred,
    safetyHabits: optionalText(TEXT_LIMITS.line),
    /** Where, when or with whom: another situation is another test. */
    situation: optionalText(TEXT_LIMITS.line),
    whatHappened: optionalText(TEXT_LIMITS.note),
    outcome: z.nullable(z.enum(OUTCOMES)),
    /** How bad it was, and how well the person coped: 0 to 10. */
    severity: outOfTen,
    coping: outOfTen,
    beliefAfter: outOfHundred,
    fearAfter: outOfHundred,
    learned: optionalText(TEXT_LIMITS.note),
    createdAt: instantSchema,
  }),
);
/** One test of a prediction: what was feared before, and what came of it. */
export type Exposure = z.infer<ReturnType<typeof exposureSchema>>;

export const NOTHING_LEARNED_YET: Learning = {
  whatHappened: '',
  outcome: null,
  severity: null,
  coping: null,
  beliefAfter: null,
  fearAfter: null,
  learned: '',
};

export function createExposure(
  commitment: Commitment,
  given: { id: ExposureId; stepId: StepId; committedOn: CalendarDay; now: Instant },
): Exposure {
  return {
    ...commitment,
    ...NOTHING_LEARNED_YET,
    id: given.id,
    stepId: given.stepId,
    sessionId: null,
    committedOn: given.committedOn,
    createdAt: given.now,
  };
}

/** Oldest first. */
function byTime(one: Exposure, other: Exposure): number {
  if (one.createdAt === other.createdAt) return one.id < other.id ? -1 : 1;
  return one.createdAt < other.createdAt ? -1 : 1;
}

/** The newest commitment of a step that was not carried out yet. */
export function openCommitment(exposures: readonly Exposure[], stepId: StepId): Exposure | undefined {
  return exposures
    .filter((exposure) => exposure.stepId === stepId && exposure.sessionId === null)
    .toSorted(byTime)
    .at(-1);
}

/** The same situation, however it was typed. */
function situationOf(exposure: Exposure): string {
  return exposure.situation.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

export type ExposureAdviceKind = 'repeat' | 'vary' | 'split' | 'mastered';

/** What the exposures of a step say so far. */
export interface ExposureAdvice {
  readonly kind: ExposureAdviceKind;
  /** The first ratings, that later ones are held against; null while not rated. */
  readonly firstFear: number | null;
  readonly firstBelief: number | null;
  /** In how many different situations fear and belief have fallen far enough. */
  readonly situations: number;
  /** The exposures it rests on, oldest first. */
  readonly exposures: readonly Exposure[];
}

function hasFallen(exposure: Exposure, firstFear: number, firstBelief: number): boolean {
  const { fearShare, fearLow, beliefShare } = EXPOSURE_RULE;
  const { fearAfter, beliefAfter } = exposure;
  if (fearAfter === null || beliefAfter === null) return false;
  const fearFell = fearAfter <= (firstFear * fearShare) / 100 || fearAfter <= fearLow;
  return fearFell && beliefAfter <= (firstBelief * beliefShare) / 100;
}

/**
 * What comes next for an exposure step (clinical rules section 4). Null before the first one was done.
 *
 * - mastered: fear at most half of the first rating or 20 or less, and belief at most half, in 2 different situations,
 *   and in the newest exposure too;
 * - split: the feared outcome came true the last time: smaller steps, no blame;
 * - vary: it has fallen far enough, in one situation so far;
 * - repeat: all other cases.
 */
export function exposureAdvice(exposures: readonly Exposure[]): ExposureAdvice | null {
  const done = exposures.filter(({ sessionId }) => sessionId !== null).toSorted(byTime);
  const newest = done.at(-1);
  if (newest === undefined) return null;
  const firstFear = done.find(({ fearBefore }) => fearBefore !== null)?.fearBefore ?? null;
  const firstBelief = done.find(({ beliefBefore }) => beliefBefore !== null)?.beliefBefore ?? null;
  const fallen =
    firstFear === null || firstBelief === null
      ? []
      : done.filter((exposure) => hasFallen(exposure, firstFear, firstBelief));
  const situations = new Set(fallen.map(situationOf)).size;
  const found = { firstFear, firstBelief, situations, exposures: done };
  if (newest.outcome === 'yes') return { kind: 'split', ...found };
  if (!fallen.includes(newest)) return { kind: 'repeat', ...found };
  return { kind: situations >= EXPOSURE_RULE.situations ? 'mastered' : 'vary', ...found };
}

/** The exposure step to begin with: the lowest-rated one that is not mastered (clinical rules section 4). */
export function exposureToBeginWith(steps: readonly Step[]): Step | undefined {
  return steps
    .filter((step) => step.kind === 'exposure' && step.status === 'active' && step.fear !== null)
    .toSorted((one, other) => (one.fear ?? 0) - (other.fear ?? 0))[0];
}

/** Fear of 20 to 50: the usual place to begin (clinical rules section 4). */
export function isUsualStart({ kind, fear }: Pick<Step, 'kind' | 'fear'>): boolean {
  const { least, most } = EXPOSURE_RULE.usualStart;
  return kind === 'exposure' && fear !== null && fear >= least && fear <= most;
}

/** The day from which a mastered exposure is offered again: 4 weeks after it was mastered or last done. */
export function refresherDueOn(masteredOn: CalendarDay, lastDoneOn: CalendarDay | null): CalendarDay {
  const last = lastDoneOn !== null && lastDoneOn > masteredOn ? lastDoneOn : masteredOn;
  return addDays(last, EXPOSURE_RULE.refresherDays);
}
