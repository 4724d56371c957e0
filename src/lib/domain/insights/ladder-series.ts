import type { CalendarDay } from '../calendar-day.ts';
import type { Session } from '../session.ts';
import type { Step } from '../step.ts';
import { intoBuckets, isWithin, type Days, type InsightRange } from './insight-range.ts';

/** How many steps of a ladder are mastered at the end of some days. */
export interface MasteredBy extends Days {
  readonly mastered: number;
}

export interface LadderSeries {
  readonly series: readonly MasteredBy[];
  readonly mastered: number;
  readonly total: number;
  /** Of those mastered, how many in the days that are looked at. */
  readonly lately: number;
}

/** The climb on one ladder. A mastered step whose day is not known stands behind the person from the beginning. */
export function ladderSeries(steps: readonly Step[], range: InsightRange): LadderSeries {
  const mastered = steps.filter(({ status }) => status === 'mastered');
  const dated = mastered.flatMap(({ masteredOn }) => (masteredOn === null ? [] : [masteredOn]));
  const lately = dated.filter((day) => isWithin(range, day)).length;
  let so = mastered.filter(({ masteredOn }) => masteredOn === null || masteredOn < range.from).length;
  const series = intoBuckets(range, range.size, dated, (day) => day).map(({ from, to, rows }) => {
    so += rows.length;
    return { from, to, mastered: so };
  });
  return { series, mastered: mastered.length, total: steps.length, lately };
}

/** One session of a step: the quota of that day, and how much was done. */
export interface AmountOfSession {
  readonly on: CalendarDay;
  readonly quota: number | null;
  readonly done: number;
}

/** The sessions of one step in its unit, the oldest first. Sessions in another unit can't be compared, so they stay out. */
export function amountsOf(
  step: Pick<Step, 'id' | 'unit'>,
  sessions: readonly Session[],
  range: Days,
): AmountOfSession[] {
  return sessions
    .filter(({ stepId, unit, heldOn }) => stepId === step.id && unit === step.unit && isWithin(range, heldOn))
    .toSorted((one, other) =>
      one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0,
    )
    .map(({ heldOn, quota, amountDone }) => ({ on: heldOn, quota, done: amountDone }));
}
