import { describe, expect, it, vi } from 'vitest';
import { STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { Instant } from '../domain/calendar-day.ts';
import { calendarEvents } from '../domain/calendar-event.ts';
import type { ScheduleId } from '../domain/id.ts';
import { createSchedule, type ScheduleDraft } from '../domain/schedule.ts';
import { calendarFile } from './calendar-file.ts';

function linesOf(draft: ScheduleDraft, changes = {}): string[] {
  const schedule = createSchedule(draft, {
    id: nextId() as ScheduleId,
    stepId: STEP.id,
    startsOn: TODAY,
    now: '2026-11-23T09:00:00.000Z' as Instant,
  });
  const step = { ...STEP, title: 'Shop; with Jo, on Monday', quota: 20, ...changes };
  const file = calendarFile(
    calendarEvents([step], [schedule], TODAY),
    'Foothold',
    (event) => event.step.title,
  );
  return file.split('\r\n');
}

describe('a calendar file', () => {
  // TODAY is a Monday.
  it('repeats on the planned days, rings before, and ends when the quota is done', () => {
    const lines = linesOf({ fullOn: [4, 2], minimumOn: [6], startsAt: '23:50', reminderMinutes: 15 });
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'DTSTART:20261124T235000',
        'DTEND:20261125T001000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU,TH',
        'TRIGGER:-PT15M',
        'DTSTART:20261128T235000',
        'RRULE:FREQ=WEEKLY;BYDAY=SA',
        'SUMMARY:Shop\\; with Jo\\, on Monday',
        'END:VCALENDAR',
      ]),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  });

  it.each(['Pacific/Kiritimati', 'America/New_York', 'Asia/Kolkata'])(
    'says the time on the wall in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const lines = linesOf({ fullOn: [1], minimumOn: [], startsAt: '10:30', reminderMinutes: null });
      expect(lines).toContain('DTSTART:20261123T103000');
      expect(linesOf({ fullOn: [1], minimumOn: [], startsAt: null, reminderMinutes: null })).toContain(
        'DTSTART;VALUE=DATE:20261123',
      );
      vi.unstubAllEnvs();
    },
  );

  it('keeps an event under its name, so that a later file replaces it', () => {
    const ids = () =>
      linesOf({ fullOn: [1], minimumOn: [], startsAt: null, reminderMinutes: 15 }).filter((line) =>
        line.startsWith('UID'),
      );
    expect(ids()).toEqual(ids());
  });

  it('without a time of day takes whole days and never rings', () => {
    const lines = linesOf({ fullOn: [1], minimumOn: [1], startsAt: null, reminderMinutes: 15 });
    expect(lines).toContain('DTSTART;VALUE=DATE:20261123');
    expect(lines).not.toContain('BEGIN:VALARM');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('leaves out steps that rest', () => {
    const lines = linesOf(
      { fullOn: [1], minimumOn: [], startsAt: null, reminderMinutes: null },
      { status: 'paused' },
    );
    expect(lines).not.toContain('BEGIN:VEVENT');
  });
});
