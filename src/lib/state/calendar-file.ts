import ical, { ICalAlarmType, ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import type { CalendarEvent } from '../domain/calendar-event.ts';

const WEEKDAYS = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
] as const;

/** The library writes floating times as it would write UTC: told in UTC they come out as they stand on the wall. */
function wallClock(day: CalendarDay, time: string): string {
  return `${day}T${time}:00Z`;
}

function endOf({ firstOn, startsAt, length }: CalendarEvent): string {
  const [hours = 0, minutes = 0] = (startsAt ?? '00:00').split(':').map(Number);
  const end = hours * 60 + minutes + length;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = addDays(firstOn, Math.floor(end / 1440));
  return wallClock(day, `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`);
}

/**
 * Weekly plans as an iCalendar file (RFC 5545). Times are floating: they mean the time where the phone is.
 *
 * @param nameOf what an event is called; a calendar may be seen by others
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  name: string,
  nameOf: (event: CalendarEvent) => string,
): string {
  const calendar = ical({ name, prodId: { company: 'Foothold', product: 'Foothold' } });
  for (const event of events) {
    const { firstOn, startsAt, weekdays, alarm, step, version } = event;
    const entry = calendar.createEvent({
      id: `${step.id}-${version}@foothold`,
      summary: nameOf(event),
      floating: true,
      allDay: startsAt === null,
      start: wallClock(firstOn, startsAt ?? '00:00'),
      ...(startsAt !== null && { end: endOf(event) }),
      repeating: {
        freq: ICalEventRepeatingFreq.WEEKLY,
        byDay: weekdays.flatMap((weekday) => WEEKDAYS[weekday - 1] ?? []),
      },
    });
    if (alarm !== null) {
      entry.createAlarm({ type: ICalAlarmType.display, trigger: alarm * 60, description: nameOf(event) });
    }
  }
  return calendar.toString();
}
