import * as z from 'zod/mini';
import { addDays, calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { onePerDay, type CheckIn } from './check-in.ts';
import { flareUpIdSchema, type FlareUpId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { heldWithin, shareOf } from './quota.ts';
import { usualLevel } from './usual-level.ts';

/** Numbers of flare-ups (docs/clinical-rules.md, section 5). Shares are percent. */
export const FLARE_UP_RULE = {
  /** The app asks when pain lies so far above the usual level, and function so far below, on so many days running. */
  painAbove: 2,
  functionBelow: 2,
  days: 2,
  /** It ends after so many days running within so much of the usual level. */
  calmDays: 2,
  calmWithin: 1,
  /** Where the return begins, of the quota before, and over how many kept sessions it leads back. */
  returnShare: { usual: 70, least: 50, most: 80 },
  returnSessions: 3,
} as const;

export const flareUpSchema = onDemand(() =>
  z.object({
    id: flareUpIdSchema,
    startedOn: calendarDaySchema,
    /** The last day of it; null while it lasts. */
    endedOn: z.nullable(calendarDaySchema),
    /** False when the app asked and the person said no: then it does not ask about those days again. */
    confirmed: z.boolean(),
    createdAt: instantSchema,
  }),
);
/** A time of more pain than usual, because the person says so. */
export type FlareUp = z.infer<ReturnType<typeof flareUpSchema>>;

export function createFlareUp(given: {
  id: FlareUpId;
  startedOn: CalendarDay;
  confirmed: boolean;
  now: Instant;
}): FlareUp {
  const { now, ...facts } = given;
  return { ...facts, endedOn: given.confirmed ? null : given.startedOn, createdAt: now };
}

function dayBefore(day: CalendarDay): CalendarDay {
  return addDays(day, -1);
}

/** The check-in of `day` and those of the days just before it, newest first; null when one of them is lacking. */
function daysRunning(checkIns: readonly CheckIn[], day: CalendarDay, count: number): CheckIn[] | null {
  const byDay = new Map(onePerDay(checkIns).map((checkIn) => [checkIn.checkedOn, checkIn]));
  const found: CheckIn[] = [];
  for (let each = day; found.length < count; each = dayBefore(each)) {
    const checkIn = byDay.get(each);
    if (checkIn === undefined) return null;
    found.push(checkIn);
  }
  return found;
}

/**
 * Whether to ask "is this a flare-up?": pain at least 2 above the usual level on 2 days running with function at least
 * 2 below usual (clinical rules section 5). The app asks, it never declares one. The newest of the days may be today or
 * yesterday.
 */
export function shouldAskAboutFlareUp(
  checkIns: readonly CheckIn[],
  flareUps: readonly FlareUp[],
  today: CalendarDay,
): boolean {
  const { days, painAbove, functionBelow } = FLARE_UP_RULE;
  if (flareUpOn(flareUps, checkIns, today) !== undefined) return false;
  return [today, dayBefore(today)].some((newest) => {
    const running = daysRunning(checkIns, newest, days);
    const first = running?.at(-1)?.checkedOn;
    if (running === null || first === undefined) return false;
    // Days that were already talked about are not brought up again.
    if (flareUps.some(({ startedOn, endedOn }) => first <= (endedOn ?? startedOn))) return false;
    const pain = usualLevel('pain', checkIns, first);
    const doing = usualLevel('function', checkIns, first);
    if (pain === null || doing === null) return false;
    return running.every(
      (day) =>
        day.pain !== null &&
        day.function !== null &&
        day.pain >= pain + painAbove &&
        day.function <= doing - functionBelow,
    );
  });
}

/**
 * The last day of a flare-up by its own rule: the second of 2 days running within 1 of the usual level before it
 * (clinical rules section 5). Null while there is none, or when too few check-ins tell what is usual.
 */
export function calmSince(
  flareUp: FlareUp,
  checkIns: readonly CheckIn[],
  today: CalendarDay,
): CalendarDay | null {
  const { calmDays, calmWithin } = FLARE_UP_RULE;
  const usual = usualLevel('pain', checkIns, flareUp.startedOn);
  if (usual === null) return null;
  for (let day = addDays(flareUp.startedOn, calmDays); day <= today; day = addDays(day, 1)) {
    const running = daysRunning(checkIns, day, calmDays);
    if (running?.every(({ pain }) => pain !== null && pain <= usual + calmWithin)) return day;
  }
  return null;
}

/** When a flare-up ended: because the person said so, or by its rule. Null while it lasts. */
function endOf(flareUp: FlareUp, checkIns: readonly CheckIn[], today: CalendarDay): CalendarDay | null {
  return flareUp.endedOn ?? calmSince(flareUp, checkIns, today);
}

/** The flare-up that a day lies in. */
export function flareUpOn(
  flareUps: readonly FlareUp[],
  checkIns: readonly CheckIn[],
  day: CalendarDay,
): FlareUp | undefined {
  return flareUps.find((flareUp) => {
    const end = endOf(flareUp, checkIns, day);
    return flareUp.confirmed && flareUp.startedOn <= day && (end === null || day <= end);
  });
}

/** The last days of the flare-ups that are over, oldest first. */
export function flareUpEnds(
  flareUps: readonly FlareUp[],
  checkIns: readonly CheckIn[],
  today: CalendarDay,
): CalendarDay[] {
  return flareUps
    .filter(({ confirmed }) => confirmed)
    .map((flareUp) => endOf(flareUp, checkIns, today))
    .filter((end) => end !== null)
    .filter((end) => end < today)
    .toSorted();
}

/** The last day of the newest flare-up that is over; null when there was none. */
export function lastFlareUpEnd(
  flareUps: readonly FlareUp[],
  checkIns: readonly CheckIn[],
  today: CalendarDay,
): CalendarDay | null {
  return flareUpEnds(flareUps, checkIns, today).at(-1) ?? null;
}

/**
 * The quota on the way back: 70 % of the quota before (50 to 80), in equal parts to the full one over 3 kept sessions
 * (clinical rules section 5). Rounded down, at least 1.
 *
 * @param kept sessions of the step that were kept since the flare-up ended
 */
export function returnQuota(
  quota: number,
  kept: number,
  share: number = FLARE_UP_RULE.returnShare.usual,
): number {
  const from = heldWithin(FLARE_UP_RULE.returnShare, share);
  const way = Math.min(kept, FLARE_UP_RULE.returnSessions) / FLARE_UP_RULE.returnSessions;
  return shareOf(quota, from + (100 - from) * way);
}
