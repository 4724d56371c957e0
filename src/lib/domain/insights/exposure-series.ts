import type { CalendarDay } from '../calendar-day.ts';
import type { Exposure } from '../exposure.ts';
import { isWithin, type Days } from './insight-range.ts';

/** What an exposure asks before and after: 0 to 100 each. */
export const EXPOSURE_RATINGS = ['fear', 'belief'] as const;
export type ExposureRating = (typeof EXPOSURE_RATINGS)[number];

/** One rating of one exposure; null where it was left open. */
export interface BeforeAndAfter {
  readonly on: CalendarDay;
  readonly before: number | null;
  readonly after: number | null;
}

/** One rating over the exposures that were done in some days, the oldest first. Those without any rating stay out. */
export function exposureSeries(
  exposures: readonly Exposure[],
  rating: ExposureRating,
  range: Days,
): BeforeAndAfter[] {
  return exposures
    .filter(({ sessionId, committedOn }) => sessionId !== null && isWithin(range, committedOn))
    .toSorted((one, other) =>
      one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0,
    )
    .map((each) => ({ on: each.committedOn, before: each[`${rating}Before`], after: each[`${rating}After`] }))
    .filter(({ before, after }) => before !== null || after !== null);
}
