import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDayAt,
  calendarDaySchema,
  daysBetween,
  instantFromMs,
  instantSchema,
  instantToMs,
  type CalendarDay,
} from './calendar-day.ts';

const moment = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => instantFromMs(date.getTime()));
const day = moment.map((at) => calendarDayAt(at, 0));

describe('the day that a person calls today', () => {
  it.each([
    ['2026-11-23T22:59:59Z', 60, '2026-11-23'],
    ['2026-11-23T23:00:00Z', 60, '2026-11-24'],
    ['2026-11-23T18:14:59Z', 345, '2026-11-23'],
    ['2026-11-23T18:15:00Z', 345, '2026-11-24'],
    ['2026-11-23T10:00:00Z', 840, '2026-11-24'],
    ['2026-11-23T10:59:59Z', -660, '2026-11-22'],
    ['2026-11-23T11:00:00Z', -660, '2026-11-23'],
  ])('at %s, %i minutes ahead of UTC, is %s', (at, offset, expected) => {
    expect(calendarDayAt(instantSchema.parse(at), offset)).toBe(expected);
  });

  it('is a real day wherever the person is, and never goes back as time goes on', () => {
    const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(moment, fc.nat(40 * 3_600_000), offset, (at, later, utcOffset) => {
        const before = calendarDayAt(at, utcOffset);
        const after = calendarDayAt(instantFromMs(instantToMs(at) + later), utcOffset);
        expect(calendarDaySchema.safeParse(before).success).toBe(true);
        expect(after >= before).toBe(true);
      }),
    );
  });
});

describe('counting days', () => {
  it.each([
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from as CalendarDay, days)).toBe(to);
    expect(daysBetween(from as CalendarDay, to as CalendarDay)).toBe(days);
  });

  it('adding days and counting them are opposites', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        fc.pre(daysBetween('1971-01-01' as CalendarDay, from) + days > 0);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe('what is taken for a day or a moment', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
    'today',
  ])('not the day “%s”', (text) => {
    expect(calendarDaySchema.safeParse(text).success).toBe(false);
  });

  it.each(['2026-11-23', 'yesterday', '2026-11-23T25:00:00Z', ''])('not the moment “%s”', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false);
  });

  it('moments of any offset are kept in one form, so that their text sorts by time', () => {
    expect(instantSchema.parse('2026-11-23T12:00:00+02:00')).toBe('2026-11-23T10:00:00.000Z');
    expect(instantSchema.parse('2026-11-23T10:00:00.123456+00:00')).toBe('2026-11-23T10:00:00.123Z');
  });
});
