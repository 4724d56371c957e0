import { describe, expect, it } from 'vitest';
import { figureTable, isWithin, median, percentile, type Figure } from './figure.ts';

const figure: Figure = { what: 'first load', measured: 100, unit: 'kB', budget: 120, note: '' };

describe('a figure beside its budget', () => {
  it.each([
    [figure, true],
    [{ ...figure, measured: 121 }, false],
    [{ ...figure, measured: 97, budget: 98, atLeast: true }, false],
    [{ ...figure, measured: 98, budget: 98, atLeast: true }, true],
    [{ ...figure, measured: null }, null],
    [{ ...figure, budget: null }, null],
  ])('%o is within: %s', (each, within) => {
    expect(isWithin(each)).toBe(within);
  });

  it('says OVER where a budget does not hold', () => {
    expect(figureTable([{ ...figure, measured: 121 }])).toMatch(/^OVER +first load +121 kB +<= 120 kB$/);
  });

  it('takes the value that the share lies at or below', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([percentile(values, 0.95), median(values), median([3, 1, 2])]).toEqual([95, 50, 2]);
  });
});
