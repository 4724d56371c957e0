import * as z from 'zod/mini';
import { addDays, calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { onePerDay, type CheckIn } from './check-in.ts';
import type { Consistency } from './consistency.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { progressSummaryIdSchema, type ProgressSummaryId } from './id.ts';
import { wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { SCALE, type Session } from './session.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';
import { mondayOf } from './weekly-review.ts';

/** The figures of a week that somebody may tick. Pain and mood are among them, and off unless ticked (S6). */
export const SUMMARY_FIELDS = [
  'sessions-done',
  'days-active',
  'kept-of-planned',
  'step-reached',
  'pain-usual',
  'mood-usual',
  'note',
] as const;
export type SummaryField = (typeof SUMMARY_FIELDS)[number];
/** What is ticked before somebody has chosen: what they did, and no symptom. */
export const FIRST_SUMMARY_FIELDS: readonly SummaryField[] = ['sessions-done', 'days-active', 'note'];

export const parseSummaryDraft = formParser(() => z.object({ note: optionalText(TEXT_LIMITS.line) }));
export type SummaryDraft = Parsed<typeof parseSummaryDraft>;

const count = z.nullable(z.int().check(z.nonnegative()));

export const progressSummarySchema = onDemand(() =>
  z.object({
    id: progressSummaryIdSchema,
    /** The Monday of its week. */
    weekOf: calendarDaySchema,
    sessionsDone: count,
    daysActive: wholeNumberOrNull(0, 7),
    planned: count,
    kept: count,
    stepReached: optionalText(TEXT_LIMITS.title),
    painUsual: wholeNumberOrNull(SCALE.least, SCALE.most),
    moodUsual: wholeNumberOrNull(SCALE.least, SCALE.most),
    note: optionalText(TEXT_LIMITS.line),
    createdAt: instantSchema,
  }),
);
/** A week in the figures that its author ticked: a snapshot, not a window into the data. */
export type ProgressSummary = z.infer<ReturnType<typeof progressSummarySchema>>;
export type ToldSummary = Omit<ProgressSummary, 'id' | 'createdAt'>;

/** A usual value of fewer check-ins would say more than it knows. The same as in the weekly review. */
const LEAST_CHECK_INS = 3;

/** All that can be said of a week, before anything is ticked. */
export interface WeekFigures {
  readonly weekOf: CalendarDay;
  readonly sessionsDone: number;
  readonly daysActive: number;
  /** Null when nothing was planned. */
  readonly consistency: Consistency | null;
  /** The step that was done last; empty when there was none. */
  readonly stepReached: string;
  /** 0 to 10, the middle of the week's check-ins; null with fewer than 3 of them. */
  readonly painUsual: number | null;
  readonly moodUsual: number | null;
}

function usual(marks: readonly number[]): number | null {
  if (marks.length < LEAST_CHECK_INS) return null;
  const ordered = marks.toSorted((one, other) => one - other);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? null;
}

/** @param week all that was noted in it */
export function weekFigures(week: {
  readonly weekOf: CalendarDay;
  readonly sessions: readonly Session[];
  readonly checkIns: readonly CheckIn[];
  readonly consistency: Consistency | null;
  /** What the step of a session is called. */
  readonly titleOf: (session: Session) => string;
}): WeekFigures {
  const done = week.sessions.filter(({ amountDone }) => amountDone > 0);
  const last = done.toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1)).at(-1);
  const checkIns = onePerDay(week.checkIns);
  return {
    weekOf: week.weekOf,
    sessionsDone: done.length,
    daysActive: new Set(done.map(({ heldOn }) => heldOn)).size,
    consistency: week.consistency,
    stepReached: last === undefined ? '' : week.titleOf(last),
    painUsual: usual(checkIns.flatMap(({ pain }) => pain ?? [])),
    moodUsual: usual(checkIns.flatMap(({ mood }) => mood ?? [])),
  };
}

/** A count that is worth telling. “0 of 5” tells others what was not done: that is nobody's news. */
function orUnsaid(counted: number | undefined): number | null {
  return counted === undefined || counted === 0 ? null : counted;
}

/**
 * Exactly what others will be told: of the figures only those that are ticked, and no noughts. The preview and what is
 * sent are both made by this.
 */
export function toldSummary(
  figures: WeekFigures,
  draft: SummaryDraft,
  ticked: readonly SummaryField[],
): ToldSummary {
  const has = (field: SummaryField) => ticked.includes(field);
  const kept = has('kept-of-planned') ? orUnsaid(figures.consistency?.kept) : null;
  return {
    weekOf: figures.weekOf,
    sessionsDone: has('sessions-done') ? orUnsaid(figures.sessionsDone) : null,
    daysActive: has('days-active') ? orUnsaid(figures.daysActive) : null,
    planned: kept === null ? null : (figures.consistency?.planned ?? null),
    kept,
    stepReached: has('step-reached') ? figures.stepReached : '',
    painUsual: has('pain-usual') ? figures.painUsual : null,
    moodUsual: has('mood-usual') ? figures.moodUsual : null,
    note: has('note') ? draft.note : '',
  };
}

/** The week that has ended last: a week is told when it is over. */
export function weekToSend(today: CalendarDay): CalendarDay {
  return addDays(mondayOf(today), -7);
}

export function createProgressSummary(
  told: ToldSummary,
  given: { id: ProgressSummaryId; now: Instant },
): ProgressSummary {
  return { ...told, id: given.id, createdAt: given.now };
}
