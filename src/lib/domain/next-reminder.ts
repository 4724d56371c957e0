import type { CalendarDay } from './calendar-day.ts';
import { pauseOn, type Pause } from './pause.ts';
import { dueOn, scheduleOn, type Schedule, type ScheduleChange } from './schedule.ts';
import type { Step } from './step.ts';

/**
 * Minutes until the next session of today that the person wants to be reminded of; null when there is none left, or the
 * plan rests.
 *
 * @param now the day, and the minute of it (0 to 1439), where the person is
 */
export function nextReminder(
  steps: readonly Step[],
  plan: {
    readonly schedules: readonly Schedule[];
    readonly changes: readonly ScheduleChange[];
    readonly pauses: readonly Pause[];
  },
  now: { readonly today: CalendarDay; readonly minute: number },
): number | null {
  if (pauseOn(plan.pauses, now.today) !== undefined) return null;
  const ahead = steps.flatMap((step) => {
    const schedule = scheduleOn(plan.schedules, step.id, now.today);
    if (!schedule?.startsAt || dueOn(step.id, plan.schedules, plan.changes, now.today).length === 0)
      return [];
    const [hours = 0, minutes = 0] = schedule.startsAt.split(':').map(Number);
    return hours * 60 + minutes - (schedule.reminderMinutes ?? 0) - now.minute;
  });
  const future = ahead.filter((minutes) => minutes > 0);
  return future.length === 0 ? null : Math.min(...future);
}
