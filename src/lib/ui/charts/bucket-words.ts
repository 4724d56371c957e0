import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { BucketSize, Days } from '../../domain/insights/insight-range.ts';
import type { Messages } from '../messages/messages.ts';

function said(messages: Messages, day: CalendarDay, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(messages.locale, { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** `Nov 23`, or `Nov 2026`: under a picture, where room is short. */
export function placeWords(messages: Messages, day: CalendarDay, size: BucketSize): string {
  return size === 'month'
    ? said(messages, day, { month: 'short', year: 'numeric' })
    : said(messages, day, { month: 'short', day: 'numeric' });
}

/** `Nov 23, 2026`, `Nov 23 – 29, 2026` or `November 2026`: what a place stands for, in full. */
export function bucketWords(messages: Messages, { from, to }: Days, size: BucketSize): string {
  if (size === 'month') return said(messages, from, { month: 'long', year: 'numeric' });
  if (from === to) return messages.shortDay(from);
  const format = new Intl.DateTimeFormat(messages.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`));
}
