import { addDays, weekdayOf, type CalendarDay } from './calendar-day.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { SetbackReview } from './setback-review.ts';
import type { ThoughtRecord } from './thought-record.ts';

/** Anything that was written to look back: an entry, a thought that was looked at, a setback. */
export type Written =
  | { readonly kind: 'entry'; readonly day: CalendarDay; readonly row: JournalEntry }
  | { readonly kind: 'thought-record'; readonly day: CalendarDay; readonly row: ThoughtRecord }
  | { readonly kind: 'setback-review'; readonly day: CalendarDay; readonly row: SetbackReview };

/** All that was written, newest first: by its day, and within a day by when it was written down. */
export function allWritten(rows: {
  entries: readonly JournalEntry[];
  thoughts: readonly ThoughtRecord[];
  setbacks: readonly SetbackReview[];
}): Written[] {
  const written: Written[] = [
    ...rows.entries.map((row): Written => ({ kind: 'entry', day: row.writtenOn, row })),
    ...rows.thoughts.map((row): Written => ({ kind: 'thought-record', day: row.thoughtOn, row })),
    ...rows.setbacks.map((row): Written => ({ kind: 'setback-review', day: row.happenedOn, row })),
  ];
  const place = ({ day, row }: Written) => `${day} ${row.createdAt} ${row.id}`;
  return written.sort((one, other) => (place(one) < place(other) ? 1 : -1));
}

/** What stands in it, for the list and the search. */
export function wordsOf(written: Written): string {
  if (written.kind === 'entry') return written.row.text;
  const texts =
    written.kind === 'thought-record'
      ? [
          written.row.thought,
          written.row.kinderThought,
          written.row.situation,
          written.row.feeling,
          written.row.evidenceFor,
          written.row.evidenceAgainst,
          written.row.nextAction,
        ]
      : [
          written.row.whatHappened,
          written.row.triggers,
          written.row.earlySigns,
          written.row.whatHelped,
          written.row.whatToAdjust,
          written.row.nextStep,
        ];
  return texts.filter((text) => text !== '').join('\n');
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** `2026-11` of an address; undefined for anything else. */
export function parseMonth(text: string | null): string | undefined {
  return text !== null && MONTH.test(text) ? text : undefined;
}

export function monthOfDay(day: CalendarDay): string {
  return day.slice(0, 7);
}

/** The first and the last day of a month, `2026-11`. */
export function daysOfMonth(month: string): { first: CalendarDay; last: CalendarDay } {
  const first = `${month}-01` as CalendarDay;
  // 31 days on lies in the next month, whatever the month.
  const next = `${monthOfDay(addDays(first, 31))}-01` as CalendarDay;
  return { first, last: addDays(next, -1) };
}

/** The month so many months away. */
export function monthAway(month: string, by: 1 | -1): string {
  const { first, last } = daysOfMonth(month);
  return monthOfDay(by === 1 ? addDays(last, 1) : addDays(first, -1));
}

/**
 * The weeks of a month as rows of a calendar, each of 7 days from Monday; days of other months are null.
 */
export function weeksOfMonth(month: string): (CalendarDay | null)[][] {
  const { first, last } = daysOfMonth(month);
  const weeks: (CalendarDay | null)[][] = [];
  for (let day = addDays(first, 1 - weekdayOf(first)); day <= last; day = addDays(day, 7)) {
    const week = [0, 1, 2, 3, 4, 5, 6].map((place) => addDays(day, place));
    weeks.push(week.map((each) => (each >= first && each <= last ? each : null)));
  }
  return weeks;
}

/** How much was written on each day that has something. */
export function countByDay(written: readonly Written[]): ReadonlyMap<CalendarDay, number> {
  const counts = new Map<CalendarDay, number>();
  for (const { day } of written) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
