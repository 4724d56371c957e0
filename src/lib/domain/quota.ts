import { notOk, ok, type Result } from './result.ts';

/**
 * Numbers of the baseline and the first quota (docs/clinical-rules.md, section 2; Fordyce 1976, Lindström 1992).
 * Shares are percent.
 */
export const QUOTA_RULE = {
  trials: { usual: 3, least: 2, most: 7 },
  firstShare: { usual: 80, least: 50, most: 80 },
  /** A largest trial of more than this many times the smallest is the sign of boom and bust. */
  swing: 2,
  minimumShare: { usual: 50, least: 25, most: 75 },
} as const;

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

function floorShare(amount: number, share: number): number {
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
  const held = Math.min(QUOTA_RULE.firstShare.most, Math.max(QUOTA_RULE.firstShare.least, share));
  const smallest = Math.min(...trials);
  const largest = Math.max(...trials);
  const mean = trials.reduce((sum, trial) => sum + trial, 0) / trials.length;
  const basis = largest > QUOTA_RULE.swing * smallest ? 'smallest' : 'mean';
  const quota = floorShare(basis === 'mean' ? mean : smallest, held);
  return ok({ quota, basis, share: held, mean, smallest, largest });
}

/**
 * The bad-day dose: half of the quota, rounded down, at least 1 (clinical rules section 2).
 *
 * @param quota whole, at least 1
 * @param share percent, held within 25 to 75
 */
export function minimumVersion(quota: number, share: number = QUOTA_RULE.minimumShare.usual): number {
  const held = Math.min(QUOTA_RULE.minimumShare.most, Math.max(QUOTA_RULE.minimumShare.least, share));
  return floorShare(quota, held);
}
