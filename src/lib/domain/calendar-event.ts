import { addDays, type CalendarDay } from './calendar-day.ts';
import { scheduleOn, versionOn, type Schedule, type Version } from './schedule.ts';
import type { Step } from './step.ts';

/** One weekly repeating event of a calendar file. */
export interface CalendarEvent {
  readonly step: Step;
  readonly version: Version;
  /** The first day on which it takes place. */
  readonly firstOn: CalendarDay;
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** `HH:MM`, or null for the whole day. */
  readonly startsAt: string | null;
  /** Minutes. */
  readonly length: number;
  /** Minutes before the start; null for no alarm. */
  readonly alarm: number | null;
}

/** How long an event is drawn for a step that is not counted in minutes. */
const USUAL_LENGTH = 15;

function firstDay(schedule: Schedule, version: Version, from: CalendarDay): CalendarDay | null {
  for (let day = from; day < addDays(from, 7); day = addDays(day, 1)) {
    if (versionOn(schedule, day) === version) return day;
  }
  return null;
}

/** The weekly plans that hold from a day on, as repeating events: one for the full and one for the minimum version. */
export function calendarEvents(
  steps: readonly Step[],
  schedules: readonly Schedule[],
  from: CalendarDay,
): CalendarEvent[] {
  return steps.flatMap((step) => {
    const schedule = scheduleOn(schedules, step.id, from);
    if (schedule === undefined || step.status !== 'active') return [];
    return (['full', 'minimum'] as const).flatMap((version) => {
      const firstOn = firstDay(schedule, version, from);
      if (firstOn === null) return [];
      const weekdays =
        version === 'full'
          ? schedule.fullOn
          : schedule.minimumOn.filter((day) => !schedule.fullOn.includes(day));
      return {
        step,
        version,
        firstOn,
        weekdays: weekdays.toSorted((one, other) => one - other),
        startsAt: schedule.startsAt,
        length: step.unit === 'minutes' && step.quota !== null ? step.quota : USUAL_LENGTH,
        alarm: schedule.startsAt === null ? null : schedule.reminderMinutes,
      };
    });
  });
}
