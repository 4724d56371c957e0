import { addDays, daysBetween } from '../calendar-day.ts';
import { onePerDay, type CheckIn, type DayRating } from '../check-in.ts';
import { intoBuckets, isWithin, type Days, type InsightRange } from './insight-range.ts';

/** The mean of one rating over some days. */
export interface MeanOfDays {
  /** 0 to 10, one decimal; null when no day was rated. */
  readonly mean: number | null;
  /** How many days were rated. */
  readonly days: number;
}

/** One decimal: more would say more than ratings can. */
export function meanOf(marks: readonly number[]): number | null {
  if (marks.length === 0) return null;
  return Math.round((marks.reduce((sum, mark) => sum + mark, 0) * 10) / marks.length) / 10;
}

/** The days on which something was rated, each once. */
function ratedDays(checkIns: readonly CheckIn[], rating: DayRating) {
  return onePerDay(checkIns).flatMap(({ checkedOn, [rating]: mark }) =>
    mark === null ? [] : [{ day: checkedOn, mark }],
  );
}

/** One rating of the days over time. Days that were not rated are left out; they are no zero. */
export function dailySeries(
  checkIns: readonly CheckIn[],
  rating: DayRating,
  range: InsightRange,
): (Days & MeanOfDays)[] {
  return intoBuckets(range, range.size, ratedDays(checkIns, rating), ({ day }) => day).map(
    ({ from, to, rows }) => ({ from, to, mean: meanOf(rows.map(({ mark }) => mark)), days: rows.length }),
  );
}

/** One rating in the first and in the second half of some days, and over all of them. */
export interface Halves {
  readonly earlier: MeanOfDays;
  readonly later: MeanOfDays;
  readonly whole: MeanOfDays;
}

/** A mean of fewer days would say more than it knows. Our choice, as in the weekly review. */
const LEAST_IN_A_HALF = 3;

/** Whether both halves have enough days to say that a rating moved from the one to the other. */
export function canCompare({ earlier, later }: Pick<Halves, 'earlier' | 'later'>): boolean {
  return Math.min(earlier.days, later.days) >= LEAST_IN_A_HALF;
}

/** How a rating moved: the mean of each half says more than the first and the last day, which may be odd ones. */
export function halvesOf(checkIns: readonly CheckIn[], rating: DayRating, range: Days): Halves {
  const middle = addDays(range.from, Math.floor((daysBetween(range.from, range.to) + 1) / 2));
  const rated = ratedDays(checkIns, rating).filter(({ day }) => isWithin(range, day));
  const over = (some: typeof rated): MeanOfDays => ({
    mean: meanOf(some.map(({ mark }) => mark)),
    days: some.length,
  });
  return {
    earlier: over(rated.filter(({ day }) => day < middle)),
    later: over(rated.filter(({ day }) => day >= middle)),
    whole: over(rated),
  };
}
