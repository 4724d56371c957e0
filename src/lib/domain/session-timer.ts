import * as z from 'zod/mini';
import { instantSchema, instantToMs, type Instant } from './calendar-day.ts';
import { stepIdSchema, type StepId } from './id.ts';

/**
 * A session that is under way. It holds moments, never a running count: whatever slept, closed or was killed in
 * between, the time done is read off the clock when the app looks again.
 */
export const sessionTimerSchema = z.object({
  stepId: stepIdSchema,
  startedAt: instantSchema,
  /** Milliseconds of all pauses that have ended. */
  pausedMs: z.number().check(z.minimum(0)),
  /** Since when it is paused; null while it runs. */
  pausedAt: z.nullable(instantSchema),
});
export type SessionTimer = z.infer<typeof sessionTimerSchema>;

export function startTimer(stepId: StepId, now: Instant): SessionTimer {
  return { stepId, startedAt: now, pausedMs: 0, pausedAt: null };
}

/** Whole seconds done, pauses left out; 0 when the clock was set back before the start. */
export function elapsedSeconds(timer: SessionTimer, now: Instant): number {
  const until = instantToMs(timer.pausedAt ?? now);
  return Math.max(0, Math.floor((until - instantToMs(timer.startedAt) - timer.pausedMs) / 1000));
}

export function pauseTimer(timer: SessionTimer, now: Instant): SessionTimer {
  return timer.pausedAt === null ? { ...timer, pausedAt: now } : timer;
}

export function resumeTimer(timer: SessionTimer, now: Instant): SessionTimer {
  if (timer.pausedAt === null) return timer;
  const pause = Math.max(0, instantToMs(now) - instantToMs(timer.pausedAt));
  return { ...timer, pausedAt: null, pausedMs: timer.pausedMs + pause };
}
