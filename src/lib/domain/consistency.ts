import { addDays, type CalendarDay } from './calendar-day.ts';
import type { PlannedSession } from './schedule.ts';
import { isKept, type Session } from './session.ts';

/** Consistency looks at 7 and at 28 days (docs/clinical-rules.md, section 5). */
export const CONSISTENCY_RULE = { week: 7, month: 28 } as const;

/** A planned session may be done later, until the next one of its step and no later than this many days after it. */
const CARRY_DAYS = 6;

/** A planned session held against what was done. */
export interface PlannedAndKept extends PlannedSession {
  /** The minimum version at least was done. */
  readonly kept: boolean;
  /** Something was done, however little: nothing is left open then. */
  readonly begun: boolean;
}

function byPlannedDay(one: PlannedSession, other: PlannedSession): number {
  if (one.plannedOn === other.plannedOn) return 0;
  return one.plannedOn < other.plannedOn ? -1 : 1;
}

/** The last day on which a planned session can still be done: the one before the next of its step. */
function lastDayFor(day: CalendarDay, next: CalendarDay | undefined): CalendarDay {
  const last = addDays(day, CARRY_DAYS);
  return next !== undefined && next <= last ? addDays(next, -1) : last;
}

/** Holds the planned sessions of one step against what was done. A session done later counts for the one carried over. */
export function withKept(planned: readonly PlannedSession[], sessions: readonly Session[]): PlannedAndKept[] {
  const ordered = planned.toSorted(byPlannedDay);
  return ordered.map((each, index) => {
    const day = each.on;
    if (day === null) return { ...each, kept: false, begun: false };
    const next = ordered.slice(index + 1).find(({ on }) => on !== null && on > day)?.on ?? undefined;
    const last = lastDayFor(day, next);
    const done = sessions.filter(
      ({ stepId, heldOn }) => stepId === each.stepId && heldOn >= day && heldOn <= last,
    );
    return { ...each, kept: done.some(isKept), begun: done.some(({ amountDone }) => amountDone > 0) };
  });
}

/**
 * The planned session of a step that is still open from an earlier day: offered, never owed. The newest one only, and
 * none when one is planned for today.
 */
export function carriedOver(
  ofStep: readonly PlannedAndKept[],
  today: CalendarDay,
): PlannedAndKept | undefined {
  if (ofStep.some(({ on }) => on === today)) return undefined;
  const past = ofStep.filter(({ on }) => on !== null && on < today);
  const newest = past.toSorted(byPlannedDay).at(-1);
  if (newest === undefined || newest.begun || newest.on === null) return undefined;
  return today <= addDays(newest.on, CARRY_DAYS) ? newest : undefined;
}

export interface Consistency {
  readonly kept: number;
  readonly planned: number;
}

/**
 * The day that a planned session counts for; null when it counts for nothing. Days of a pause or a flare-up are left
 * out, and today until it is done (clinical rules section 5).
 *
 * @param isLeftOut whether a day lies in a pause or flare-up
 */
export function countsFor(
  { plannedOn, on, kept }: PlannedAndKept,
  today: CalendarDay,
  isLeftOut: (day: CalendarDay) => boolean,
): CalendarDay | null {
  const day = on ?? plannedOn;
  return (day < today || (day === today && kept)) && !isLeftOut(day) ? day : null;
}

/** Kept planned sessions of planned sessions over the last days. There is no streak that breaks. */
export function consistency(
  planned: readonly PlannedAndKept[],
  today: CalendarDay,
  days: number,
  isLeftOut: (day: CalendarDay) => boolean,
): Consistency {
  const from = addDays(today, 1 - days);
  const counted = planned.filter((each) => (countsFor(each, today, isLeftOut) ?? '') >= from);
  return { kept: counted.filter(({ kept }) => kept).length, planned: counted.length };
}
