import { notOk, ok, type Result } from './result.ts';

/**
 * Numbers of the baseline, the first quota and its increases (docs/clinical-rules.md, section 2; Fordyce 1976,
 * Lindström 1992). Shares are percent.
 */
export const QUOTA_RULE = {
  trials: { usual: 3, least: 2, most: 7 },
  firstShare: { usual: 80, least: 50, most: 80 },
  /** A largest trial of more than this many times the smallest is the sign of boom and bust. */
  swing: 2,
  minimumShare: { usual: 50, least: 25, most: 75 },
  increaseShare: { usual: 10, least: 5, most: 20 },
  /** What is left of a quota that did not hold, when no earlier one is known to have held (section 3). */
  stepBackShare: 80,
} as const;

interface Range {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** A number the person chose, held within what the rule allows. */
export function heldWithin(range: Range, chosen: number): number {
  return Math.min(range.most, Math.max(range.least, chosen));
}

/** The most that one quota or amount may be, in the step's own unit. */
export const AMOUNT_LIMIT = 100_000;

export interface FirstQuota {
  /** In the unit of the trials, whole, at least 1. */
  readonly quota: number;
  /** Which trials carried it: their mean, or the smallest when they swing. */
  readonly basis: 'mean' | 'smallest';
  readonly share: number;
  readonly mean: number;
  readonly smallest: number;
  readonly largest: number;
}

export type FirstQuotaProblem =
  | { type: 'too-few-trials'; least: number }
  | { type: 'too-many-trials'; most: number }
  | { type: 'trial-not-positive' };

/** A part of an amount, rounded down, at least 1. `share` is percent. */
export function shareOf(amount: number, share: number): number {
  // Rounded first: 80 % of 10 must be 8, whatever binary fractions say.
  return Math.max(1, Math.floor(Number(((amount * share) / 100).toFixed(6))));
}

/**
 * First quota from baseline trials on ordinary days (clinical rules section 2): 80 % of the mean, rounded down, at
 * least 1; 80 % of the smallest trial when the largest is more than twice the smallest.
 *
 * @param trials amounts in the step's unit, each above 0
 * @param share percent, held within 50 to 80
 */
export function firstQuota(
  trials: readonly number[],
  share: number = QUOTA_RULE.firstShare.usual,
): Result<FirstQuota, FirstQuotaProblem> {
  const { least, most } = QUOTA_RULE.trials;
  if (trials.length < least) return notOk({ type: 'too-few-trials', least });
  if (trials.length > most) return notOk({ type: 'too-many-trials', most });
  if (trials.some((trial) => !(trial > 0) || !Number.isFinite(trial))) {
    return notOk({ type: 'trial-not-positive' });
  }
  const held = heldWithin(QUOTA_RULE.firstShare, share);
  const smallest = Math.min(...trials);
  const largest = Math.max(...trials);
  const mean = trials.reduce((sum, trial) => sum + trial, 0) / trials.length;
  const basis = largest > QUOTA_RULE.swing * smallest ? 'smallest' : 'mean';
  const quota = shareOf(basis === 'mean' ? mean : smallest, held);
  return ok({ quota, basis, share: held, mean, smallest, largest });
}

/**
 * The bad-day dose: half of the quota, rounded down, at least 1 (clinical rules section 2).
 *
 * @param quota whole, at least 1
 * @param share percent, held within 25 to 75
 */
export function minimumVersion(quota: number, share: number = QUOTA_RULE.minimumShare.usual): number {
  return shareOf(quota, heldWithin(QUOTA_RULE.minimumShare, share));
}

/**
 * The next quota after one that held: 10 % more, rounded to the unit, at least 1 more, never above the target
 * (clinical rules section 2). A quota that is at or above its target stays.
 *
 * @param quota whole, at least 1
 * @param target in the same unit; null when the person set none
 * @param share percent, held within 5 to 20
 */
export function increasedQuota(
  quota: number,
  target: number | null,
  share: number = QUOTA_RULE.increaseShare.usual,
): number {
  const most = target ?? AMOUNT_LIMIT;
  if (quota >= most) return quota;
  const by = Math.max(1, Math.round((quota * heldWithin(QUOTA_RULE.increaseShare, share)) / 100));
  return Math.min(most, quota + by);
}

/**
 * The quota after one that did not hold: the last that held, or 80 % of the current one, rounded down, at least 1
 * (clinical rules section 3).
 */
export function steppedBackQuota(quota: number, lastHeld: number | null): number {
  return lastHeld !== null && lastHeld < quota ? lastHeld : shareOf(quota, QUOTA_RULE.stepBackShare);
}

/** The most weeks that a plan ahead is drawn for: nobody plans further than a year. */
const WEEKS_AHEAD = 52;

/**
 * The way from today's quota to the target when every week holds: one increase a week (clinical rules section 2). It is
 * a picture of the road, not a timetable: each step up is decided when it comes.
 *
 * @returns the quota of each week, this week first; only this week when there is no target
 */
export function quotaPlan(
  quota: number,
  target: number | null,
  share: number = QUOTA_RULE.increaseShare.usual,
): number[] {
  const weeks = [quota];
  if (target === null) return weeks;
  for (let last = quota; last < target && weeks.length <= WEEKS_AHEAD; weeks.push(last)) {
    last = increasedQuota(last, target, share);
  }
  return weeks;
}
