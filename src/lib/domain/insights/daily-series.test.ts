import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCheckIn } from '../../../../tests/fixtures/plan-rows.ts';
import { addDays, type CalendarDay, type Instant } from '../calendar-day.ts';
import { canCompare, dailySeries, halvesOf, meanOf } from './daily-series.ts';
import type { InsightRange } from './insight-range.ts';

const MONDAY = '2026-11-09' as CalendarDay;
const on = (days: number, mark: number | null) =>
  aCheckIn({ checkedOn: addDays(MONDAY, days), function: mark });
const weeks: InsightRange = { from: MONDAY, to: addDays(MONDAY, 13), size: 'week' };

describe('a mean', () => {
  it.each<[number[], number | null, string]>([
    [[], null, 'nothing rated is no zero'],
    [[0, 0], 0, 'and a rated zero is one'],
    [[4, 5], 4.5, 'one decimal'],
    [[4, 4, 5], 4.3, '4.33 down'],
    [[4, 5, 5], 4.7, '4.67 up'],
    [[1, 2, 1, 1], 1.3, '1.25 up from the half on'],
  ])('of %j is %s: %s', (marks, mean) => {
    expect(meanOf(marks)).toBe(mean);
  });
});

describe('a rating over time', () => {
  it('is the mean of each week with the days it rests on, and a gap where there was none', () => {
    const checkIns = [on(0, 4), on(6, 7), on(7, null), on(14, 9), on(-1, 9)];
    expect(dailySeries(checkIns, 'function', weeks)).toEqual([
      { from: '2026-11-09', to: '2026-11-15', mean: 5.5, days: 2 },
      { from: '2026-11-16', to: '2026-11-22', mean: null, days: 0 },
    ]);
  });

  it('hears the later one of two check-ins of a day', () => {
    const early = aCheckIn({
      checkedOn: MONDAY,
      function: 2,
      createdAt: '2026-11-09T08:00:00.000Z' as Instant,
    });
    const late = aCheckIn({
      checkedOn: MONDAY,
      function: 8,
      createdAt: '2026-11-09T20:00:00.000Z' as Instant,
    });
    expect(dailySeries([late, early], 'function', weeks)[0]).toMatchObject({ mean: 8, days: 1 });
  });

  it('moves from the first half to the second', () => {
    // Days 0 to 6 and 7 to 13: (4 + 5) / 2 = 4.5, then (6 + 6 + 8) / 3 = 6.67; all five: 29 / 5 = 5.8.
    const checkIns = [on(0, 4), on(6, 5), on(7, 6), on(8, 6), on(13, 8), on(14, 0)];
    expect(halvesOf(checkIns, 'function', weeks)).toEqual({
      earlier: { mean: 4.5, days: 2 },
      later: { mean: 6.7, days: 3 },
      whole: { mean: 5.8, days: 5 },
    });
  });

  it.each([
    [[0, 1, 2, 7, 8, 9], true],
    [[0, 1, 7, 8, 9, 10], false],
    [[0, 1, 2, 3, 7, 8], false],
  ])('with days %j is said to move: %s (3 in each half)', (days, said) => {
    const checkIns = days.map((each) => on(each, 5));
    expect(canCompare(halvesOf(checkIns, 'function', weeks))).toBe(said);
  });

  it('is the same in whatever order the entries come, between the least and the most of them', () => {
    const entry = fc.record({
      days: fc.integer({ min: -3, max: 16 }),
      mark: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ days }) => days }), (entries) => {
        const checkIns = entries.map(({ days, mark }) => on(days, mark));
        const series = dailySeries(checkIns, 'function', weeks);
        expect(dailySeries(checkIns.toReversed(), 'function', weeks)).toEqual(series);
        const marks = entries.map(({ mark }) => mark);
        for (const { mean, days } of series) {
          if (days === 0) expect(mean).toBeNull();
          else expect(mean).toBeGreaterThanOrEqual(Math.min(...marks));
          expect(mean ?? 0).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});
