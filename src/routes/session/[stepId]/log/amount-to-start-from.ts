import type { Instant } from '#lib/domain/calendar-day.ts';
import { elapsedSeconds, type SessionTimer } from '#lib/domain/session-timer.ts';
import type { Step } from '#lib/domain/step.ts';

/**
 * What the log suggests as the amount done: the timer's minutes for a step by time, the quota for any other. Null
 * when neither is known.
 */
export function amountToStartFrom(step: Step, timer: SessionTimer | null, now: Instant): number | null {
  if (step.unit !== 'minutes' || timer === null) return step.quota;
  const minutes = elapsedSeconds(timer, now) / 60;
  // Full minutes at and above the quota; below it the nearest one, so that a few seconds don't read as nothing.
  return step.quota !== null && minutes >= step.quota ? Math.floor(minutes) : Math.round(minutes);
}
