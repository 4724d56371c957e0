import { addDays, type CalendarDay } from '../calendar-day.ts';
import { BOOM_AND_BUST_RULE, boomsAndBusts, isPattern, type BoomAndBust } from '../boom-and-bust.ts';
import { onePerDay, type CheckIn } from '../check-in.ts';
import type { Session } from '../session.ts';
import { activityMeasure, type ActivityMeasure } from './activity-measure.ts';

/** The rule looks at 28 days, and at the 14 before each of them. */
export const PACING_DAYS = BOOM_AND_BUST_RULE.inDays + BOOM_AND_BUST_RULE.medianDays;
/** Steps walked speak for the activity of a person who noted them on this many of those days (our choice). */
const ENOUGH_STEP_COUNTS = 14;

export interface PacingPattern {
  readonly unit: ActivityMeasure['unit'];
  readonly times: readonly BoomAndBust[];
}

/** The pattern of days of much and days of little, when it was seen often enough to be said; else null. */
export function pacingPattern(
  checkIns: readonly CheckIn[],
  sessions: readonly Session[],
  today: CalendarDay,
): PacingPattern | null {
  const range = { from: addDays(today, 1 - PACING_DAYS), to: today };
  const { unit, amounts } = activityMeasure(checkIns, sessions, range, ENOUGH_STEP_COUNTS);
  const pains = new Map(onePerDay(checkIns).map(({ checkedOn, pain }) => [checkedOn, pain]));
  const days = [...amounts].map(([day, amount]) => ({ day, amount, pain: pains.get(day) ?? null }));
  const times = boomsAndBusts(days, today);
  return isPattern(times) ? { unit, times } : null;
}
