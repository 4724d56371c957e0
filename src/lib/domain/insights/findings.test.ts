import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../calendar-day.ts';
import { looksBackTo } from './findings.ts';

const day = (text: string) => text as CalendarDay;

describe('how far back the findings look', () => {
  it.each([
    ['a short range: 13 weeks all the same', '2026-11-01', '2026-11-23', '2026-08-25'],
    ['a long range: all of it', '2026-01-01', '2026-11-23', '2026-01-01'],
  ])('%s', (_, from, to, first) => {
    expect(looksBackTo({ from: day(from), to: day(to) })).toBe(first);
  });
});
