import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay } from '../calendar-day.ts';
import { insightRange, intoBuckets, RANGE_NAMES, rangeNameFrom, type RangeName } from './insight-range.ts';

/** A Monday. */
const TODAY = '2026-11-23' as CalendarDay;
const day = (text: string) => text as CalendarDay;

describe('how far back a person looks', () => {
  it.each<[RangeName, string, string, string, string, string]>([
    ['4-weeks', '2026-11-23', '2020-01-01', '2026-10-27', 'day', '28 days, today among them'],
    [
      '3-months',
      '2026-11-23',
      '2020-01-01',
      '2026-08-31',
      'week',
      '13 weeks, the one that began today the last',
    ],
    [
      '3-months',
      '2026-11-22',
      '2020-01-01',
      '2026-08-24',
      'week',
      '13 weeks, the last of them whole on a Sunday',
    ],
    ['1-year', '2026-11-23', '2020-01-01', '2025-12-01', 'week', '52 weeks'],
    ['all', '2026-11-23', '2026-11-20', '2026-10-27', 'day', 'a beginner looks at four weeks'],
    ['all', '2026-11-23', '2026-10-27', '2026-10-27', 'day', '28 days by day'],
    ['all', '2026-11-23', '2026-10-26', '2026-10-26', 'week', '29 days by week'],
    ['all', '2026-11-23', '2024-11-24', '2024-11-18', 'week', '730 days by week, from the Monday before'],
    ['all', '2026-11-23', '2024-11-23', '2024-11-01', 'month', '731 days by month, from the first of it'],
  ])('%s on %s with entries since %s begins on %s, by %s: %s', (name, today, first, from, size) => {
    expect(insightRange(name, day(today), day(first))).toEqual({ from, to: today, size });
  });

  it('is four weeks when the address says nothing that we know', () => {
    expect(['1-year', null, 'ever'].map(rangeNameFrom)).toEqual(['1-year', '4-weeks', '4-weeks']);
  });
});

describe('the places of a picture', () => {
  it('are days, weeks from Monday, or months, with what lies in them', () => {
    const range = { from: day('2026-10-30'), to: day('2026-11-10') };
    const rows = ['2026-10-29', '2026-11-01', '2026-11-02', '2026-11-10', '2026-11-11'].map(day);
    const cut = (size: 'week' | 'month') => intoBuckets(range, size, rows, (row) => row);
    expect(cut('week')).toEqual([
      { from: '2026-10-30', to: '2026-11-01', rows: ['2026-11-01'] },
      { from: '2026-11-02', to: '2026-11-08', rows: ['2026-11-02'] },
      { from: '2026-11-09', to: '2026-11-10', rows: ['2026-11-10'] },
    ]);
    expect(cut('month')).toEqual([
      { from: '2026-10-30', to: '2026-10-31', rows: [] },
      { from: '2026-11-01', to: '2026-11-10', rows: ['2026-11-01', '2026-11-02', '2026-11-10'] },
    ]);
  });

  it('cover the range with no gap and no overlap, and lose nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RANGE_NAMES),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 800 }),
        (name, years, later) => {
          const today = addDays(TODAY, later);
          const range = insightRange(name, today, addDays(today, -years));
          const all: CalendarDay[] = [];
          for (let each = range.from; each <= range.to; each = addDays(each, 1)) all.push(each);
          const buckets = intoBuckets(range, range.size, all, (each) => each);
          expect(buckets.flatMap(({ rows }) => rows)).toEqual(all);
          expect(buckets[0]?.from).toBe(range.from);
          expect(buckets.at(-1)?.to).toBe(today);
          for (const [index, bucket] of buckets.entries()) {
            expect(bucket.rows.at(0)).toBe(bucket.from);
            expect(bucket.rows.at(-1)).toBe(bucket.to);
            if (index > 0) expect(bucket.from).toBe(addDays(buckets[index - 1]!.to, 1));
          }
          expect(buckets.length).toBeLessThanOrEqual(135);
        },
      ),
      { numRuns: 60 },
    );
  });
});
