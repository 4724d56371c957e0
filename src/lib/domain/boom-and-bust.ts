import { addDays, type CalendarDay } from './calendar-day.ts';
import { median, USUAL_RULE } from './usual-level.ts';

/** Numbers of the boom-and-bust pattern (docs/clinical-rules.md, section 5). Shares are percent. */
export const BOOM_AND_BUST_RULE = {
  /** A boom: a day with more than this share of the median of the 14 days before it. */
  boomShare: 150,
  medianDays: 14,
  /** Of those 14 so many need an entry: fewer tell of no usual day. Our choice, as for the usual level of pain. */
  leastDays: USUAL_RULE.least,
  /** A bust within so many days: less than this share of that median, and pain up by so much. */
  withinDays: 2,
  bustShare: 50,
  painUp: 2,
  /** Said only when seen so often in so many days. */
  times: 3,
  inDays: 28,
} as const;

/** How much was done on a day, in any one measure (steps walked, minutes), and the pain of that day, 0 to 10. */
export interface DayOfActivity {
  readonly day: CalendarDay;
  readonly amount: number;
  readonly pain: number | null;
}

/** A day of much more than usual, and the day after it of much less. */
export interface BoomAndBust {
  readonly boomOn: CalendarDay;
  readonly bustOn: CalendarDay;
}

/**
 * The times in the last 28 days at which a day of much was followed by a day of little and more pain: a pattern worth a
 * look when there are 3 (clinical rules section 5). Days with no entry are not counted as days of little, and a day of little
 * that follows two days of much is one time.
 */
export function boomsAndBusts(days: readonly DayOfActivity[], today: CalendarDay): BoomAndBust[] {
  const { boomShare, medianDays, leastDays, withinDays, bustShare, painUp, inDays } = BOOM_AND_BUST_RULE;
  const byDay = new Map(days.map((each) => [each.day, each]));
  const found: BoomAndBust[] = [];
  for (let day = addDays(today, 1 - inDays); day <= today; day = addDays(day, 1)) {
    const boom = byDay.get(day);
    const before = days.filter((each) => each.day < day && each.day >= addDays(day, -medianDays));
    const usual = median(before.map(({ amount }) => amount));
    if (before.length < leastDays || boom === undefined || usual === null) continue;
    if (boom.amount <= (usual * boomShare) / 100) continue;
    for (let after = 1; after <= withinDays; after += 1) {
      const bust = byDay.get(addDays(day, after));
      if (bust === undefined || bust.day > today || bust.amount >= (usual * bustShare) / 100) continue;
      if (bust.pain === null || boom.pain === null || bust.pain < boom.pain + painUp) continue;
      if (found.at(-1)?.bustOn !== bust.day) found.push({ boomOn: day, bustOn: bust.day });
      break;
    }
  }
  return found;
}

/** Whether it was seen often enough to be said. */
export function isPattern(found: readonly BoomAndBust[]): boolean {
  return found.length >= BOOM_AND_BUST_RULE.times;
}
