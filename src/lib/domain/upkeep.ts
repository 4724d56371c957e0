import { addDays, type CalendarDay } from './calendar-day.ts';
import { refresherDueOn } from './exposure.ts';
import { PROGRESSION_RULE } from './progression-rule.ts';
import type { Step } from './step.ts';

/**
 * The day from which a mastered step is offered again: an activity once a week (clinical rules section 3), an exposure
 * after 4 weeks (section 4). Null for a step that is not mastered.
 *
 * @param lastDoneOn the last day it was done; null when never
 */
export function comesBackOn(
  step: Pick<Step, 'kind' | 'status' | 'masteredOn'>,
  lastDoneOn: CalendarDay | null,
): CalendarDay | null {
  if (step.status !== 'mastered' || step.masteredOn === null) return null;
  if (step.kind === 'exposure') return refresherDueOn(step.masteredOn, lastDoneOn);
  const last = lastDoneOn !== null && lastDoneOn > step.masteredOn ? lastDoneOn : step.masteredOn;
  return addDays(last, PROGRESSION_RULE.upkeepDays);
}
