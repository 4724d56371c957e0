import type { Instant } from '#lib/domain/calendar-day.ts';
import { elapsedSeconds, type SessionTimer } from '#lib/domain/session-timer.ts';
import type { Step } from '#lib/domain/step.ts';
import type { TodaysAmount } from '#lib/domain/todays-amount.ts';

/**
 * What the log suggests as the amount done: the timer's minutes for a step by time, what was tapped for one that is
 * counted, else today's amount. Null when none is known.
 */
export function amountToStartFrom(
  step: Step,
  { quota, minimum, mode }: TodaysAmount,
  timer: SessionTimer | null,
  now: Instant,
): number | null {
  const planned = mode === 'minimum' ? minimum : quota;
  if (timer === null) return planned;
  if (timer.tally > 0) return timer.tally;
  if (step.unit !== 'minutes') return planned;
  const minutes = elapsedSeconds(timer, now) / 60;
  // Full minutes at and above the plan; below it the nearest one, so that a few seconds don't read as nothing.
  return planned !== null && minutes >= planned ? Math.floor(minutes) : Math.round(minutes);
}
