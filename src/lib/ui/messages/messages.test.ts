import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, instantSchema, type CalendarDay } from '../../domain/calendar-day.ts';
import { Messages } from './messages.ts';

let messages: Messages;
beforeAll(async () => {
  messages = await (await Messages.first('en')).complete();
});

const A_YEAR = Array.from({ length: 366 }, (_, index) => addDays('2028-01-01' as CalendarDay, index));

/** What the browser itself would say. */
function saidByIntl(day: CalendarDay, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

describe('days and numbers in words', () => {
  it('every day of a year is said as the browser would say it', () => {
    for (const day of A_YEAR) {
      expect(messages.day(day)).toBe(saidByIntl(day, { weekday: 'long', day: 'numeric', month: 'long' }));
      expect(messages.weekdayLetter(day)).toBe(saidByIntl(day, { weekday: 'narrow' }));
    }
  });

  it('a day of another year is said with its year, so that ten years of entries can be told apart', () => {
    const today = '2026-11-23' as CalendarDay;
    expect(messages.day('2026-01-05' as CalendarDay, today)).toBe('Monday, January 5');
    expect(messages.day('2025-11-24' as CalendarDay, today)).toBe('Monday, November 24, 2025');
  });

  it('every number too, also large, broken and negative ones', () => {
    const byIntl = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
    for (const number of [0, 1, 7, 999, 1000, 12_345.67, 2.5, 0.25, -3]) {
      expect(messages.number(number)).toBe(byIntl.format(number));
    }
    expect(messages.t('problem.too-long', { limit: 2000 })).toContain('2,000');
  });

  it('dates with a year, and moments, are short', () => {
    expect(messages.shortDay('2026-11-23' as CalendarDay)).toBe('Nov 23, 2026');
    expect(messages.moment(instantSchema.parse('2026-11-23T14:05:00Z'))).toMatch(/^Nov 2\d, \d+:05/);
  });
});
