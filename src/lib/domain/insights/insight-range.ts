import { addDays, daysBetween, weekdayOf, type CalendarDay } from '../calendar-day.ts';

/** How far back a person may look. */
export const RANGE_NAMES = ['4-weeks', '3-months', '1-year', 'all'] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

/** Days of each range; today is the last of them. Weeks are whole ones where weeks are drawn. */
const DAYS = { '4-weeks': 28, '3-months': 91, '1-year': 364 } as const;
/** Everything is drawn by days, weeks or months, so that no picture has more than about a hundred places. */
const MOST_DAYS_BY_DAY = 28;
const MOST_DAYS_BY_WEEK = 730;

/** Days from the first to the last, both included. */
export interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export type BucketSize = 'day' | 'week' | 'month';

export interface InsightRange extends Days {
  /** What one place of a picture stands for. */
  readonly size: BucketSize;
}

/** What an address says, or the last 4 weeks. */
export function rangeNameFrom(text: string | null): RangeName {
  return RANGE_NAMES.find((name) => name === text) ?? '4-weeks';
}

function startOf(day: CalendarDay, size: BucketSize): CalendarDay {
  if (size === 'day') return day;
  if (size === 'week') return addDays(day, 1 - weekdayOf(day));
  return `${day.slice(0, 7)}-01` as CalendarDay;
}

/** The first day of the next week or month. */
function startAfter(day: CalendarDay, size: BucketSize): CalendarDay {
  const longest = { day: 1, week: 7, month: 31 }[size];
  return startOf(addDays(startOf(day, size), longest), size);
}

function everything(today: CalendarDay, firstDay: CalendarDay): InsightRange {
  const days = daysBetween(firstDay, today) + 1;
  const size = days <= MOST_DAYS_BY_DAY ? 'day' : days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
  return { from: startOf(firstDay, size), to: today, size };
}

/** The days to look at: weeks begin on Monday, months on their first day. `firstDay` has the oldest entry. */
export function insightRange(name: RangeName, today: CalendarDay, firstDay: CalendarDay): InsightRange {
  const fourWeeks = addDays(today, 1 - DAYS['4-weeks']);
  if (name === 'all') return everything(today, firstDay < fourWeeks ? firstDay : fourWeeks);
  if (name === '4-weeks') return { from: fourWeeks, to: today, size: 'day' };
  return { from: addDays(startOf(today, 'week'), 7 - DAYS[name]), to: today, size: 'week' };
}

/** One place of a picture, with what lies in it. */
export interface Bucket<Row> extends Days {
  readonly rows: readonly Row[];
}

export function isWithin({ from, to }: Days, day: CalendarDay): boolean {
  return from <= day && day <= to;
}

/** The days of a range cut into places, each with its rows; what lies outside of the range is left out. */
export function intoBuckets<Row>(
  range: Days,
  size: BucketSize,
  rows: readonly Row[],
  dayOf: (row: Row) => CalendarDay,
): Bucket<Row>[] {
  const byStart = new Map<CalendarDay, Row[]>();
  for (const row of rows) {
    if (!isWithin(range, dayOf(row))) continue;
    const start = startOf(dayOf(row), size);
    byStart.set(start, [...(byStart.get(start) ?? []), row]);
  }
  const buckets: Bucket<Row>[] = [];
  for (let from = range.from; from <= range.to; from = startAfter(from, size)) {
    const last = addDays(startAfter(from, size), -1);
    const to = last < range.to ? last : range.to;
    buckets.push({ from, to, rows: byStart.get(startOf(from, size)) ?? [] });
  }
  return buckets;
}
