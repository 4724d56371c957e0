import * as z from 'zod/mini';
import { instantFromMs, instantSchema, instantToMs, type Instant } from './calendar-day.ts';
import { stepIdSchema, type StepId } from './id.ts';
import { wholeNumberOrNull } from './number-field.ts';
import { turnAt, type PlannedBreaks, type Turn } from './planned-breaks.ts';

const ms = z.number().check(z.minimum(0));

/**
 * A session that is under way. It holds moments, never a running count that a sleeping phone would lose: whatever slept,
 * closed or was killed in between, the time done is read off the clock when the app looks again. What was counted up to
 * the last look is written down, so that a clock that is set while the app runs changes nothing of it.
 */
export const sessionTimerSchema = z.object({
  stepId: stepIdSchema,
  startedAt: instantSchema,
  /** Since when it is paused; null while it runs. */
  pausedAt: z.nullable(instantSchema),
  /** Milliseconds counted up to `seenAt`, the person's pauses left out. */
  countedMs: z._default(ms, 0),
  /** When the app last looked, by the clock as it then went. */
  seenAt: z._default(z.nullable(instantSchema), null),
  /** The clock went back while nobody looked: the person is asked to check the amount. */
  clockMoved: z._default(z.boolean(), false),
  /** Doing and resting in turns, as planned when it began; null without breaks. */
  breaks: z._default(z.nullable(z.object({ workMs: ms, breakMs: ms })), null),
  /** Milliseconds of planned breaks that the person cut short. */
  skippedMs: z._default(ms, 0),
  /** Counted by tapping, for a step by repetitions or an own unit. */
  tally: z._default(z.int().check(z.minimum(0)), 0),
  /** Pain just before it, 0 to 10, when the person said so. */
  painBefore: z._default(wholeNumberOrNull(0, 10), null),
});
export type SessionTimer = z.infer<typeof sessionTimerSchema>;

export function startTimer(
  stepId: StepId,
  now: Instant,
  planned: { breaks?: PlannedBreaks | null; painBefore?: number | null } = {},
): SessionTimer {
  return {
    stepId,
    startedAt: now,
    pausedAt: null,
    countedMs: 0,
    seenAt: now,
    clockMoved: false,
    breaks: planned.breaks ?? null,
    skippedMs: 0,
    tally: 0,
    painBefore: planned.painBefore ?? null,
  };
}

/** Milliseconds since the start, the person's pauses left out. Never less than what was counted before. */
function runningMs(timer: SessionTimer, now: Instant): number {
  if (timer.pausedAt !== null) return timer.countedMs;
  const since = instantToMs(now) - instantToMs(timer.seenAt ?? timer.startedAt);
  return timer.countedMs + Math.max(0, since);
}

/** Where the session is in its turns of doing and resting. */
export function turnOf(timer: SessionTimer, now: Instant): Turn {
  return turnAt(runningMs(timer, now) + timer.skippedMs, timer.breaks);
}

/** Whole seconds done: pauses and planned breaks left out. */
export function elapsedSeconds(timer: SessionTimer, now: Instant): number {
  return Math.floor(turnOf(timer, now).workedMs / 1000);
}

/** What the app knows of the time since it last looked. */
export interface Look {
  readonly now: Instant;
  /**
   * Milliseconds since the last look by a clock that nobody can set; null when the app was closed in between. On some
   * devices that clock stands still while they sleep.
   */
  readonly passedMs: number | null;
  /** The device can't have slept since: the screen was held awake all the while. */
  readonly awake: boolean;
}

/** A clock is taken as set when the two differ by more than this; milliseconds. */
const DRIFT = 2000;

/**
 * Writes down what was counted up to now. A clock that was set in the meantime, by hand or by the network, is found out
 * by the other clock, which runs on: what passed there counts then. Sleep is no such case: the other clock may stand
 * still, and the time of day is right.
 */
export function lookAtClock(timer: SessionTimer, { now, passedMs, awake }: Look): SessionTimer {
  if (timer.pausedAt !== null) return timer;
  const byClock = instantToMs(now) - instantToMs(timer.seenAt ?? timer.startedAt);
  const wasSetBack = passedMs === null ? byClock < 0 : byClock < passedMs - DRIFT;
  const wasSetAhead = passedMs !== null && awake && byClock > passedMs + DRIFT;
  const passed = wasSetBack || wasSetAhead ? (passedMs ?? 0) : byClock;
  return {
    ...timer,
    countedMs: timer.countedMs + Math.max(0, passed),
    seenAt: now,
    // With the app closed nobody knows how far the clock was set.
    clockMoved: timer.clockMoved || (wasSetBack && passedMs === null),
  };
}

export function pauseTimer(timer: SessionTimer, now: Instant): SessionTimer {
  if (timer.pausedAt !== null) return timer;
  return { ...timer, countedMs: runningMs(timer, now), seenAt: now, pausedAt: now };
}

export function resumeTimer(timer: SessionTimer, now: Instant): SessionTimer {
  return timer.pausedAt === null ? timer : { ...timer, pausedAt: null, seenAt: now };
}

/** Ends the planned break that it is time for; without one nothing changes. */
export function endBreak(timer: SessionTimer, now: Instant): SessionTimer {
  const { breakLeftMs } = turnOf(timer, now);
  return breakLeftMs === null ? timer : { ...timer, skippedMs: timer.skippedMs + breakLeftMs };
}

/** One more, or one less, on a step that is counted by tapping. */
export function addToTally(timer: SessionTimer, by: number): SessionTimer {
  return { ...timer, tally: Math.max(0, timer.tally + by) };
}

/** When the session ended, by the clock it began with: the start and the time since, pauses and all. */
export function endOfTimer(timer: SessionTimer, now: Instant): Instant {
  const end = timer.pausedAt ?? now;
  return end >= timer.startedAt ? end : instantFromMs(instantToMs(timer.startedAt) + runningMs(timer, now));
}
