import type { CalendarDay } from './calendar-day.ts';
import { pauseOn, type Pause } from './pause.ts';
import { dueOn, scheduleOn, type Schedule, type ScheduleChange } from './schedule.ts';
import type { Step } from './step.ts';

/**
 * The minutes of a day (0 to 1439) at which the person wants to be reminded of a planned session; none while the plan
 * rests.
 */
export function reminderMinutes(
  steps: readonly Step[],
  plan: {
    readonly schedules: readonly Schedule[];
    readonly changes: readonly ScheduleChange[];
    readonly pauses: readonly Pause[];
  },
  day: CalendarDay,
): number[] {
  if (pauseOn(plan.pauses, day) !== undefined) return [];
  return steps.flatMap((step) => {
    const schedule = scheduleOn(plan.schedules, step.id, day);
    if (!schedule?.startsAt || dueOn(step.id, plan.schedules, plan.changes, day).length === 0) return [];
    const [hours = 0, minutes = 0] = schedule.startsAt.split(':').map(Number);
    return Math.max(0, hours * 60 + minutes - (schedule.reminderMinutes ?? 0));
  });
}

/** Whether a reminder falls due between two looks at the clock, the later one included: looks may be minutes apart. */
export function isReminderDue(minutes: readonly number[], lastSeen: number, now: number): boolean {
  return minutes.some((minute) => lastSeen < minute && minute <= now);
}
