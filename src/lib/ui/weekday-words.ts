import type { Schedule } from '../domain/schedule.ts';
import type { Messages } from './messages/messages.ts';

/** Monday to Sunday, as ISO 8601 counts them. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** `Monday`. */
export function weekdayName(messages: Messages, weekday: number): string {
  return messages.t('weekday.name', { weekday });
}

/** `Monday, Thursday · small version: Saturday`, or that no days are planned. */
export function weekdaysWords(messages: Messages, schedule: Schedule | undefined): string {
  const names = (days: readonly number[]) =>
    WEEKDAYS.filter((day) => days.includes(day))
      .map((day) => weekdayName(messages, day))
      .join(', ');
  const full = names(schedule?.fullOn ?? []);
  const small = names((schedule?.minimumOn ?? []).filter((day) => schedule?.fullOn.includes(day) !== true));
  const parts = [full, small === '' ? '' : messages.t('schedule.small-on', { days: small })];
  return parts.filter((part) => part !== '').join(' · ') || messages.t('schedule.none');
}
