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

// By counting, not by way of a Date: every row of the store is read through here, on slow phones too.
function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** As it is written by this app: nothing is left to convert. */
const UTC_MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isUtcMoment(text: string): boolean {
  return UTC_MOMENT.test(text) && isRealDay(text.slice(0, 10));
}

function isMoment(text: string): boolean {
  if (isUtcMoment(text)) return true;
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(new Date(text).getTime());
}

function toUtc(text: string): string {
  return isUtcMoment(text) ? text : new Date(text).toISOString();
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
