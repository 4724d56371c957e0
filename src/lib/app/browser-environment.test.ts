import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDayAt, instantSchema } from '../domain/calendar-day.ts';
import { browserEnvironment } from './browser-environment.ts';

afterEach(() => vi.unstubAllEnvs());

function dayIn(zone: string, at: string): string {
  vi.stubEnv('TZ', zone);
  const instant = instantSchema.parse(at);
  return calendarDayAt(instant, browserEnvironment().utcOffsetAt(instant));
}

describe('the day on a device', () => {
  it.each([
    ['a winter evening', '2026-11-23T22:59:59Z', 'Europe/Berlin', '2026-11-23'],
    ['a winter midnight', '2026-11-23T23:00:00Z', 'Europe/Berlin', '2026-11-24'],
    ['a summer midnight', '2026-07-23T22:00:00Z', 'Europe/Berlin', '2026-07-24'],
    ['the short night of spring, before', '2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['the short night of spring, after', '2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29'],
    ['the end of that day, an hour early', '2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
    ['the long night of autumn', '2026-10-24T22:00:00Z', 'Europe/Berlin', '2026-10-25'],
    ['the end of that day, an hour late', '2026-10-25T22:59:59Z', 'Europe/Berlin', '2026-10-25'],
    ['a zone of half an hour', '2026-11-24T03:29:59Z', 'America/St_Johns', '2026-11-23'],
    ['the first zone of the day', '2026-11-23T10:00:00Z', 'Pacific/Kiritimati', '2026-11-24'],
    ['the last zone of the day', '2026-11-23T10:00:00Z', 'Pacific/Niue', '2026-11-22'],
    ['a day that Samoa skipped, before', '2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['a day that Samoa skipped, after', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s', (_, at, zone, expected) => {
    expect(dayIn(zone, at)).toBe(expected);
  });
});
