import * as z from 'zod/mini';

/** A day where the person lived it, `YYYY-MM-DD`, in their own time zone. Never a moment in time. */
export const calendarDaySchema = z
  .string()
  .check(z.refine(isRealDay, { error: 'not-a-day' }))
  .brand<'CalendarDay'>();
export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** A moment, ISO 8601 in UTC with milliseconds and `Z`, so that text order is time order. */
export const instantSchema = z
  .pipe(z.string().check(z.refine(isMoment, { error: 'not-a-day' })), z.transform(toUtc))
  .brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(new Date(text).getTime());
}

function toUtc(text: string): string {
  return new Date(text).toISOString();
}

/** The day that a text names, as in a web address; undefined for anything else. */
export function parseCalendarDay(text: string): CalendarDay | undefined {
  const parsed = z.safeParse(calendarDaySchema, text);
  return parsed.success ? parsed.data : undefined;
}

function dayToMs(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getTime();
}

function msToDay(ms: number): CalendarDay {
  return new Date(ms).toISOString().slice(0, 10) as CalendarDay;
}

/** Milliseconds since 1970 to an instant. @throws RangeError outside the years that a Date can hold. */
export function instantFromMs(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

export function instantToMs(instant: Instant): number {
  return new Date(instant).getTime();
}

/**
 * The day that a person calls today at that moment, where clocks are `utcOffset` minutes ahead of UTC. The offset is
 * the one of that very moment: clocks change in spring and autumn.
 */
export function calendarDayAt(instant: Instant, utcOffset: number): CalendarDay {
  return msToDay(instantToMs(instant) + utcOffset * MINUTE_MS);
}

/** The minute of the day, 0 to 1439, at that moment, where clocks are `utcOffset` minutes ahead of UTC. */
export function minuteOfDayAt(instant: Instant, utcOffset: number): number {
  const minutes = Math.floor(instantToMs(instant) / MINUTE_MS) + utcOffset;
  return ((minutes % 1440) + 1440) % 1440;
}

/** `days` may be negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return msToDay(dayToMs(day) + days * DAY_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((dayToMs(to) - dayToMs(from)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: CalendarDay): number {
  return new Date(dayToMs(day)).getUTCDay() || 7;
}

/** 1 for January to 12 for December. */
export function monthOf(day: CalendarDay): number {
  return Number(day.slice(5, 7));
}
