import { addDays, type CalendarDay } from '../calendar-day.ts';
import { onePerDay, type CheckIn, type DayRating } from '../check-in.ts';
import type { Session } from '../session.ts';
import { median } from '../usual-level.ts';
import { activityMeasure, type ActivityMeasure } from './activity-measure.ts';
import { isWithin, type Days } from './insight-range.ts';

/**
 * When two things may be said to go together. Our own choice, not from a study (docs/clinical-rules.md, section 5): it
 * keeps the app from seeing patterns in a handful of days.
 */
export const TOGETHER_RULE = {
  /** Days that have both. */
  days: 30,
  /** Days in each of the two groups. */
  group: 10,
  /** Between the middles of the groups, on the scale of 0 to 10. */
  difference: 1,
  /** However short the range on screen, so many days are looked at. */
  lookBack: 91,
} as const;

type Measure = DayRating | 'activity';

/** What is held against what. `daysLater` 1: the next day. Function first, pain last. */
export const TOGETHER_PAIRS = [
  { name: 'sleepFunction', split: 'sleepQuality', outcome: 'function', daysLater: 0 },
  { name: 'functionMood', split: 'function', outcome: 'mood', daysLater: 0 },
  { name: 'sleepMood', split: 'sleepQuality', outcome: 'mood', daysLater: 0 },
  { name: 'stressPain', split: 'stress', outcome: 'pain', daysLater: 0 },
  { name: 'activityPain', split: 'activity', outcome: 'pain', daysLater: 1 },
] as const satisfies readonly { name: string; split: Measure; outcome: DayRating; daysLater: number }[];
export type TogetherName = (typeof TOGETHER_PAIRS)[number]['name'];

/** Some days, and the middle of what was rated on them. */
interface Group {
  readonly days: number;
  readonly median: number;
}

export type GoingTogether =
  | { readonly kind: 'too-few'; readonly days: number }
  /** The days are too much alike to make two groups. */
  | { readonly kind: 'alike'; readonly days: number }
  | {
      readonly kind: 'difference' | 'no-difference';
      /** The person's own middle: days above it against all others. */
      readonly splitAt: number;
      readonly above: Group;
      readonly others: Group;
    };

/** One day's two values. */
export interface PairOfValues {
  readonly split: number;
  readonly outcome: number;
}

function groupOf(pairs: readonly PairOfValues[]): Group {
  return { days: pairs.length, median: median(pairs.map(({ outcome }) => outcome)) ?? 0 };
}

/** Whether one thing differs between days above the person's own middle of another thing and all other days. */
export function goingTogether(pairs: readonly PairOfValues[]): GoingTogether {
  const { days, group, difference } = TOGETHER_RULE;
  const splitAt = median(pairs.map(({ split }) => split));
  if (pairs.length < days || splitAt === null) return { kind: 'too-few', days: pairs.length };
  const above = groupOf(pairs.filter(({ split }) => split > splitAt));
  const others = groupOf(pairs.filter(({ split }) => split <= splitAt));
  if (above.days < group || others.days < group) return { kind: 'alike', days: pairs.length };
  const differs = Math.abs(above.median - others.median) >= difference;
  return { kind: differs ? 'difference' : 'no-difference', splitAt, above, others };
}

export type Together = {
  readonly name: TogetherName;
  readonly unit: ActivityMeasure['unit'];
} & GoingTogether;

/** All pairs, each with what can be said of it. */
export function whatGoesTogether(
  checkIns: readonly CheckIn[],
  sessions: readonly Session[],
  range: Days,
): Together[] {
  const byDay = new Map(
    onePerDay(checkIns)
      .filter(({ checkedOn }) => isWithin(range, checkedOn))
      .map((checkIn) => [checkIn.checkedOn, checkIn]),
  );
  const { unit, amounts } = activityMeasure(checkIns, sessions, range, TOGETHER_RULE.days);
  const valueOn = (day: CalendarDay, measure: Measure) =>
    (measure === 'activity' ? amounts.get(day) : byDay.get(day)?.[measure]) ?? null;
  const known = new Set([...byDay.keys(), ...amounts.keys()]);
  return TOGETHER_PAIRS.map(({ name, split, outcome, daysLater }) => {
    const pairs = [...known].flatMap((day) => {
      const one = valueOn(day, split);
      const other = valueOn(addDays(day, daysLater), outcome);
      return one === null || other === null ? [] : [{ split: one, outcome: other }];
    });
    return { name, unit, ...goingTogether(pairs) };
  });
}
