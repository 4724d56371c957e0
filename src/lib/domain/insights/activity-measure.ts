import type { CalendarDay } from '../calendar-day.ts';
import { onePerDay, type CheckIn } from '../check-in.ts';
import type { Session } from '../session.ts';
import { isWithin, type Days } from './insight-range.ts';

/** How much was done on days, in the one measure that says most: steps walked, else minutes of sessions. */
export interface ActivityMeasure {
  readonly unit: 'steps' | 'minutes';
  /** By day. Days with no entry are absent: nothing noted is not nothing done. */
  readonly amounts: ReadonlyMap<CalendarDay, number>;
}

/** The timer knows best how long it was; without one the person does. */
function minutesOf({ activeSeconds, amountDone }: Session): number {
  return activeSeconds === null ? amountDone : activeSeconds / 60;
}

/**
 * How much was done on each of some days. Steps walked when they were noted on enough days, else the minutes of
 * sessions that are counted in minutes.
 *
 * @param enough so many days with steps
 */
export function activityMeasure(
  checkIns: readonly CheckIn[],
  sessions: readonly Session[],
  range: Days,
  enough: number,
): ActivityMeasure {
  const walked = onePerDay(checkIns).flatMap(({ checkedOn, stepCount }) =>
    stepCount === null || !isWithin(range, checkedOn) ? [] : [[checkedOn, stepCount] as const],
  );
  if (walked.length >= enough) return { unit: 'steps', amounts: new Map(walked) };
  const minutes = new Map<CalendarDay, number>();
  for (const session of sessions) {
    if (session.unit !== 'minutes' || !isWithin(range, session.heldOn)) continue;
    minutes.set(session.heldOn, (minutes.get(session.heldOn) ?? 0) + minutesOf(session));
  }
  return { unit: 'minutes', amounts: minutes };
}
