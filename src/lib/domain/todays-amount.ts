import type { CalendarDay } from './calendar-day.ts';
import { returnQuota, FLARE_UP_RULE } from './flare-up.ts';
import type { Pace } from './pace.ts';
import { minimumVersion } from './quota.ts';
import { isKept, type Session } from './session.ts';
import type { Step } from './step.ts';

/** How much of a step is for today, and why. */
export interface TodaysAmount {
  /** In the step's unit; null while no quota is set. */
  readonly quota: number | null;
  readonly minimum: number | null;
  /**
   * `minimum`: a flare-up, the bad-day dose is the plan. `return`: on the way back from one. `full`: an ordinary day.
   */
  readonly mode: 'full' | 'minimum' | 'return';
}

/**
 * The amount of a step today (clinical rules sections 2 and 5): the quota; in a flare-up the minimum version; after one
 * 70 % of the quota, back to the full one over 3 kept sessions. Exposure keeps its time.
 *
 * @param flareUp whether one is under way
 * @param flareUpEndedOn last day of the newest one that is over
 * @param sessions of this step
 */
export function todaysAmount(
  step: Pick<Step, 'kind' | 'quota' | 'createdAt'>,
  given: {
    readonly flareUp: boolean;
    readonly flareUpEndedOn: CalendarDay | null;
    readonly sessions: readonly Session[];
    readonly pace: Pace;
  },
): TodaysAmount {
  const { quota } = step;
  if (quota === null) return { quota: null, minimum: null, mode: 'full' };
  const minimum = minimumVersion(quota, given.pace.minimumShare);
  if (given.flareUp) return { quota, minimum, mode: 'minimum' };
  const since = given.flareUpEndedOn;
  // A step that was not there before the flare-up has nothing to come back to.
  if (since === null || step.kind === 'exposure' || step.createdAt.slice(0, 10) > since) {
    return { quota, minimum, mode: 'full' };
  }
  const kept = given.sessions.filter((session) => session.heldOn > since && isKept(session)).length;
  if (kept >= FLARE_UP_RULE.returnSessions) return { quota, minimum, mode: 'full' };
  const reduced = returnQuota(quota, kept, given.pace.returnShare);
  return { quota: reduced, minimum: minimumVersion(reduced, given.pace.minimumShare), mode: 'return' };
}
