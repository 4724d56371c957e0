import * as z from 'zod/mini';
import { instantFromMs, instantSchema, instantToMs } from '../domain/calendar-day.ts';
import { sessionTimerSchema, type SessionTimer } from '../domain/session-timer.ts';
import type { FootholdDatabase } from './database.ts';
import { keepSafely } from './storage-problem.ts';

export const TIMER_KEY = 'timer';

export interface RunningTimer {
  readonly key: typeof TIMER_KEY;
  readonly timer: SessionTimer;
}

const version1 = z.object({
  startedAt: instantSchema,
  pausedMs: z.number(),
  pausedAt: z.nullable(instantSchema),
});

/** A timer of version 1 of the store held its pauses; now it holds what was counted. Changes the row in place. */
export function upgradeTimer(row: { timer: object }): void {
  const old = z.safeParse(version1, row.timer);
  if (!old.success) return;
  const { startedAt, pausedMs, pausedAt } = old.data;
  const begun = instantToMs(startedAt) + pausedMs;
  row.timer =
    pausedAt === null
      ? { ...row.timer, countedMs: 0, seenAt: instantFromMs(begun) }
      : { ...row.timer, countedMs: Math.max(0, instantToMs(pausedAt) - begun), seenAt: pausedAt };
}

/** The session that is under way on this device, if there is one. */
export async function getRunningTimer(db: FootholdDatabase): Promise<SessionTimer | undefined> {
  const parsed = z.safeParse(sessionTimerSchema, (await db.runningTimer.get(TIMER_KEY))?.timer);
  return parsed.success ? parsed.data : undefined;
}

export function keepRunningTimer(db: FootholdDatabase, timer: SessionTimer) {
  return keepSafely(() => db.runningTimer.put({ key: TIMER_KEY, timer }));
}

/** Changes the running timer as it lies in the store: two changes at once both count. Nothing happens without one. */
export function changeRunningTimer(db: FootholdDatabase, change: (timer: SessionTimer) => SessionTimer) {
  return keepSafely(() =>
    db.transaction('rw', db.runningTimer, async () => {
      const timer = await getRunningTimer(db);
      if (timer !== undefined) await db.runningTimer.put({ key: TIMER_KEY, timer: change(timer) });
    }),
  );
}

export function forgetRunningTimer(db: FootholdDatabase) {
  return keepSafely(() => db.runningTimer.delete(TIMER_KEY));
}
