import { addDays, type CalendarDay } from '../calendar-day.ts';
import { DAY_RATINGS, type DayRating } from '../check-in.ts';
import {
  activitySeries,
  consistencySeries,
  countedSessions,
  type ActivityOfDays,
  type ConsistencyOfDays,
} from './activity-series.ts';
import { dailySeries, halvesOf, type Halves, type MeanOfDays } from './daily-series.ts';
import { TOGETHER_RULE, whatGoesTogether, type Together } from './going-together.ts';
import type { InsightEntries } from './insight-entries.ts';
import { isWithin, type Days } from './insight-range.ts';
import { PACING_DAYS, pacingPattern, type PacingPattern } from './pacing-pattern.ts';

/** One rating over time, and how it moved. */
export interface RatingOverTime {
  readonly rating: DayRating;
  readonly series: readonly (Days & MeanOfDays)[];
  readonly halves: Halves;
}

/** What the entries of a range say, worked out for the screen. */
export interface Findings {
  readonly entries: InsightEntries;
  readonly ratings: readonly RatingOverTime[];
  readonly activity: readonly ActivityOfDays[];
  readonly consistency: readonly ConsistencyOfDays[];
  readonly pacing: PacingPattern | null;
  readonly together: readonly Together[];
  /** The first day that `together` looks at. */
  readonly togetherFrom: CalendarDay;
}

/** Some rules look further back than a short range: sessions are needed from this day on. */
export function looksBackTo(range: Days): CalendarDay {
  const days = Math.max(PACING_DAYS, TOGETHER_RULE.lookBack);
  return [range.from, addDays(range.to, 1 - days)].toSorted()[0] ?? range.from;
}

export function findingsOf(entries: InsightEntries): Findings {
  const { today, range, checkIns, sessions } = entries;
  const counted = countedSessions(entries);
  const together = { from: looksBackTo(range), to: range.to };
  const inRange = checkIns.filter(({ checkedOn }) => isWithin(range, checkedOn));
  return {
    entries,
    ratings: DAY_RATINGS.map((rating) => ({
      rating,
      series: dailySeries(inRange, rating, range),
      halves: halvesOf(inRange, rating, range),
    })),
    activity: activitySeries(counted, sessions, range),
    consistency: consistencySeries(counted, range),
    pacing: pacingPattern(checkIns, sessions, today),
    together: whatGoesTogether(checkIns, sessions, together),
    togetherFrom: together.from,
  };
}
