import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMOUNT_LIMIT, firstQuota, minimumVersion, QUOTA_RULE } from './quota.ts';

const amount = fc.integer({ min: 1, max: AMOUNT_LIMIT });
const trials = fc.array(amount, { minLength: QUOTA_RULE.trials.least, maxLength: QUOTA_RULE.trials.most });

function quotaOf(amounts: readonly number[], share?: number) {
  const answer = firstQuota(amounts, share);
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value;
}

describe('the first quota', () => {
  it.each([
    ['80 % of the mean', [10, 12, 14], 'mean', 9],
    ['rounded down', [9, 10, 10], 'mean', 7],
    ['80 % of 10 is 8, whatever binary fractions say', [10, 10, 10], 'mean', 8],
    ['at least 1', [1, 1, 1], 'mean', 1],
    ['the largest just twice the smallest: still the mean', [5, 10, 9], 'mean', 6],
    ['the largest more than twice the smallest: the smallest carries it', [5, 11, 9], 'smallest', 4],
    ['two days are enough', [20, 30], 'mean', 20],
  ] as const)('%s', (_, amounts, basis, quota) => {
    expect(quotaOf(amounts)).toMatchObject({ basis, quota, share: 80 });
  });

  it.each([
    [50, 50, 5],
    [10, 50, 5],
    [65, 65, 6],
    [100, 80, 8],
  ])('a share of %i percent is held at %i percent', (asked, held, quota) => {
    expect(quotaOf([10, 10, 10], asked)).toMatchObject({ share: held, quota });
  });

  it.each([
    [[], { type: 'too-few-trials', least: 2 }],
    [[10], { type: 'too-few-trials', least: 2 }],
    [[1, 1, 1, 1, 1, 1, 1, 1], { type: 'too-many-trials', most: 7 }],
    [[10, 0], { type: 'trial-not-positive' }],
    [[10, -1], { type: 'trial-not-positive' }],
    [[10, Number.NaN], { type: 'trial-not-positive' }],
    [[10, Number.POSITIVE_INFINITY], { type: 'trial-not-positive' }],
  ])('trials of %j make no quota', (amounts, error) => {
    expect(firstQuota(amounts)).toEqual({ ok: false, error });
  });

  it('is a whole amount that the person has already done on their weakest day, or less than their mean', () => {
    fc.assert(
      fc.property(trials, fc.integer({ min: 0, max: 200 }), (amounts, share) => {
        const { quota, basis, mean, smallest } = quotaOf(amounts, share);
        expect(Number.isInteger(quota)).toBe(true);
        expect(quota).toBeGreaterThanOrEqual(1);
        expect(quota).toBeLessThanOrEqual(basis === 'mean' ? mean : smallest);
      }),
    );
  });

  it('does not depend on the order of the days', () => {
    fc.assert(
      fc.property(trials, (amounts) => {
        expect(quotaOf(amounts.toReversed()).quota).toBe(quotaOf(amounts).quota);
      }),
    );
  });
});

describe('the minimum version', () => {
  it.each([
    [10, undefined, 5],
    [9, undefined, 4],
    [1, undefined, 1],
    [10, 0, 2],
    [10, 75, 7],
    [10, 100, 7],
  ])('of a quota of %i at %s percent is %i', (quota, share, minimum) => {
    expect(minimumVersion(quota, share)).toBe(minimum);
  });

  it('is at least 1 and never above the quota', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 200 }), (quota, share) => {
        const minimum = minimumVersion(quota, share);
        expect(Number.isInteger(minimum)).toBe(true);
        expect(minimum).toBeGreaterThanOrEqual(1);
        expect(minimum).toBeLessThanOrEqual(quota);
      }),
    );
  });
});
