import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { sessionIdSchema, stepIdSchema, type SessionId, type StepId } from './id.ts';
import { typedToNumber, typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { AMOUNT_LIMIT } from './quota.ts';
import { STEP_UNITS, type StepUnit } from './step.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

/** Why the person stopped. Reaching the quota comes first: stopping there on a good day is the method. */
export const STOP_REASONS = ['quota-reached', 'pain', 'tired', 'interrupted', 'other'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Pain, fatigue and satisfaction: 0 to 10. */
export const SCALE = { least: 0, most: 10 } as const;
/** Exertion on the Borg CR10 scale (Borg 1982), in steps of a half. */
export const EXERTION = { least: 0, most: 10, step: 0.5 } as const;

const exertion = z.nullable(
  z.number().check(z.minimum(EXERTION.least), z.maximum(EXERTION.most), z.multipleOf(EXERTION.step)),
);
const amount = z.int().check(z.minimum(0), z.maximum(AMOUNT_LIMIT));

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseSessionDraft = formParser(() =>
  z.object({
    amountDone: z.pipe(z.transform(typedToNumber), amount),
    stopReason: z.nullable(z.enum(STOP_REASONS)),
    painBefore: typedWholeNumberOrNull(SCALE.least, SCALE.most),
    pain: typedWholeNumberOrNull(SCALE.least, SCALE.most),
    fatigue: typedWholeNumberOrNull(SCALE.least, SCALE.most),
    exertion: z.pipe(z.transform(typedToNumber), exertion),
    satisfaction: typedWholeNumberOrNull(SCALE.least, SCALE.most),
    reflection: optionalText(TEXT_LIMITS.note),
    morningPain: typedWholeNumberOrNull(SCALE.least, SCALE.most),
  }),
);
/** What the person says after a session (D3). Only the amount is needed. */
export type SessionDraft = Parsed<typeof parseSessionDraft>;

export const sessionSchema = onDemand(() =>
  z.object({
    id: sessionIdSchema,
    stepId: stepIdSchema,
    /** The day the person lived it. */
    heldOn: calendarDaySchema,
    startedAt: instantSchema,
    endedAt: instantSchema,
    /** Seconds on the timer, pauses left out; null when no timer ran. */
    activeSeconds: wholeNumberOrNull(0, 86_400),
    /** The quota of that day in the unit of that day: the step may change later. */
    quota: wholeNumberOrNull(1, AMOUNT_LIMIT),
    /** The bad-day dose of that day, in the same unit. */
    minimum: z._default(wholeNumberOrNull(1, AMOUNT_LIMIT), null),
    unit: z.enum(STEP_UNITS),
    amountDone: amount,
    stopReason: z.nullable(z.enum(STOP_REASONS)),
    painBefore: z._default(wholeNumberOrNull(SCALE.least, SCALE.most), null),
    pain: wholeNumberOrNull(SCALE.least, SCALE.most),
    fatigue: wholeNumberOrNull(SCALE.least, SCALE.most),
    exertion,
    satisfaction: wholeNumberOrNull(SCALE.least, SCALE.most),
    reflection: optionalText(TEXT_LIMITS.note),
    /** Pain on the next morning: did it settle? Null while unknown. */
    morningPain: z._default(wholeNumberOrNull(SCALE.least, SCALE.most), null),
    /** The day on which the morning question was answered or put aside; it is asked once. */
    morningCheckedOn: z._default(z.nullable(calendarDaySchema), null),
    createdAt: instantSchema,
  }),
);
/** One time that a step was done. */
export type Session = z.infer<ReturnType<typeof sessionSchema>>;

export function createSession(
  draft: SessionDraft,
  given: {
    id: SessionId;
    stepId: StepId;
    heldOn: CalendarDay;
    startedAt: Instant;
    endedAt: Instant;
    activeSeconds: number | null;
    quota: number | null;
    minimum: number | null;
    unit: StepUnit;
    now: Instant;
  },
): Session {
  const { now, ...facts } = given;
  return { ...draft, ...facts, morningCheckedOn: null, createdAt: now };
}

/** The quota of that day was reached; with none set, something was done. */
export function reachedQuota(session: Session): boolean {
  return session.quota === null ? session.amountDone > 0 : session.amountDone >= session.quota;
}

/** The minimum version at least: kept for consistency, though not for progression (clinical rules section 3). */
export function isKept(session: Session): boolean {
  const least = session.minimum ?? session.quota;
  return least === null ? session.amountDone > 0 : session.amountDone >= least;
}
