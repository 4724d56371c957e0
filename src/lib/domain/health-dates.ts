import {
  calendarDayAt,
  instantFromMs,
  instantToMs,
  parseCalendarDay,
  type CalendarDay,
  type Instant,
} from './calendar-day.ts';
import { notOk, ok, type Result } from './result.ts';

/** How 03/05/2024 is meant: the fifth of March, or the third of May. */
export type DayOrder = 'day-first' | 'month-first';

/** A date that can be meant in two ways: the person is asked which of the two days it is. */
export interface AmbiguousDays {
  readonly type: 'ambiguous-days';
  readonly written: string;
  readonly 'day-first': CalendarDay;
  readonly 'month-first': CalendarDay;
}

/** A date as written, as far as it can be understood without the rest of the file. */
type Written =
  | { readonly form: 'day'; readonly day: CalendarDay }
  /** A moment that says nothing of where the person was; milliseconds since 1970. */
  | { readonly form: 'moment'; readonly ms: number }
  | { readonly form: 'two-ways'; readonly first: number; readonly second: number; readonly year: number };

const DAY_MS = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MILLISECONDS = /^\d{12,13}$/;
const UTC = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:Z|UTC)$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?$/;
const WITH_POINTS = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{2}|\d{4})(?:[T ,].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})(?:[T ,].*)?$/;
const MONTH_NAME = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})(?:[T ,].*)?$/;

function dayOf(year: number, month: number, day: number): CalendarDay | undefined {
  const full = year < 100 ? 2000 + year : year;
  const [mm, dd] = [month, day].map((each) => String(each).padStart(2, '0'));
  return parseCalendarDay(`${String(full)}-${String(mm)}-${String(dd)}`);
}

function asDay(day: CalendarDay | undefined): Written | undefined {
  return day === undefined ? undefined : { form: 'day', day };
}

function parseWritten(text: string): Written | undefined {
  if (MILLISECONDS.test(text)) return { form: 'moment', ms: Number(text) };
  const [, utcDay, utcTime] = UTC.exec(text) ?? [];
  if (utcDay !== undefined && utcTime !== undefined) {
    const ms = instantToMs(`${utcDay}T${utcTime}Z` as Instant);
    return Number.isNaN(ms) ? undefined : { form: 'moment', ms };
  }
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return asDay(dayOf(Number(year), Number(month), Number(day)));
  const [, pointDay, pointMonth, pointYear] = WITH_POINTS.exec(text) ?? [];
  if (pointDay !== undefined) return asDay(dayOf(Number(pointYear), Number(pointMonth), Number(pointDay)));
  const [, namedDay, name = '', namedYear] = MONTH_NAME.exec(text) ?? [];
  if (namedDay !== undefined) {
    return asDay(dayOf(Number(namedYear), MONTHS.indexOf(name.toLowerCase()) + 1, Number(namedDay)));
  }
  const [, first, second, lastYear] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined) return undefined;
  return { form: 'two-ways', first: Number(first), second: Number(second), year: Number(lastYear) };
}

type TwoWays = Extract<Written, { form: 'two-ways' }>;

function inOrder({ first, second, year }: TwoWays, order: DayOrder): CalendarDay | undefined {
  return order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** All dates of a file together tell the order: no month is a thirteenth. */
function orderOf(written: Iterable<Written>): DayOrder | undefined {
  let found: DayOrder | undefined;
  for (const each of written) {
    if (each.form !== 'two-ways') continue;
    if (each.first > 12) return 'day-first';
    if (each.second > 12) found = 'month-first';
  }
  return found;
}

export interface DateReading {
  /** Minutes that the person's clock was ahead of UTC at that moment. */
  readonly utcOffsetAt: (instant: Instant) => number;
  /** What the person answered about dates that can be meant in two ways. */
  readonly dayOrder?: DayOrder | undefined;
}

/**
 * Reads the dates of a whole file. A date with an offset is the day as written there. Bare moments are days in UTC when
 * each of them is a midnight there, as Samsung writes its days; otherwise they are moments of the person's own day.
 */
export function readDays(
  column: Iterable<string>,
  { utcOffsetAt, dayOrder }: DateReading,
): Result<ReadonlyMap<string, CalendarDay>, AmbiguousDays> {
  const written = new Map<string, Written>();
  for (const text of column) {
    if (written.has(text)) continue;
    const parsed = parseWritten(text.trim());
    if (parsed !== undefined) written.set(text, parsed);
  }
  const order = orderOf(written.values()) ?? dayOrder;
  let midnights = true;
  for (const each of written.values()) {
    if (each.form === 'moment' && each.ms % DAY_MS !== 0) midnights = false;
  }

  const days = new Map<string, CalendarDay>();
  for (const [text, each] of written) {
    if (each.form === 'two-ways' && order === undefined) {
      const ways = { 'day-first': inOrder(each, 'day-first'), 'month-first': inOrder(each, 'month-first') };
      if (ways['day-first'] === undefined || ways['month-first'] === undefined) continue;
      if (ways['day-first'] !== ways['month-first']) {
        return notOk({
          type: 'ambiguous-days',
          written: text.trim(),
          'day-first': ways['day-first'],
          'month-first': ways['month-first'],
        });
      }
    }
    const day = dayOfWritten(each);
    if (day !== undefined) days.set(text, day);
  }
  return ok(days);

  function dayOfWritten(each: Written): CalendarDay | undefined {
    if (each.form === 'day') return each.day;
    if (each.form === 'two-ways') return inOrder(each, order ?? 'day-first');
    const instant = instantFromMs(each.ms);
    return calendarDayAt(instant, midnights ? 0 : utcOffsetAt(instant));
  }
}
