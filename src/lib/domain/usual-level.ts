import type { CalendarDay } from './calendar-day.ts';
import { onePerDay, type CheckIn, type DayRating } from './check-in.ts';

/** The usual level is the median of the last 14 check-ins; fewer than 5 tell none (docs/clinical-rules.md, section 3). */
export const USUAL_RULE = { checkIns: 14, least: 5 } as const;

/** The middle of the values, or the mean of the two middle ones; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * What is usual for a person just before a day: the median of one rating in the last 14 check-ins that gave it.
 *
 * @returns 0 to 10, or null with fewer than 5 check-ins
 */
export function usualLevel(
  rating: DayRating,
  checkIns: readonly CheckIn[],
  before: CalendarDay,
): number | null {
  const rated = onePerDay(checkIns)
    .filter((checkIn) => checkIn.checkedOn < before)
    .map((checkIn) => checkIn[rating])
    .filter((mark) => mark !== null)
    .slice(0, USUAL_RULE.checkIns);
  return rated.length < USUAL_RULE.least ? null : median(rated);
}
