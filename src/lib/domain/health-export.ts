import type { CalendarDay } from './calendar-day.ts';
import { DAY_LIMITS } from './check-in.ts';
import { amountReader } from './health-amounts.ts';
import { countedKind, findColumns, type Counted, type HealthColumns } from './health-columns.ts';
import { readDays, type AmbiguousDays, type DateReading } from './health-dates.ts';
import type { HealthDay } from './health-day.ts';
import { notOk, ok, type Result } from './result.ts';

/**
 * Why a line was left out. `day`: its date can't be read. `number`: it has none, or not one that a day can hold.
 * `other`: it is about something else, such as heart beats. `not-over`: the day is today or later, and still counts.
 */
export type SkipReason = 'day' | 'number' | 'other' | 'not-over';

/** What a file of a phone's counts says. */
export interface HealthExport {
  /** The oldest first; each has a count at least. */
  readonly days: readonly HealthDay[];
  /** Lines that were used. */
  readonly used: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
}

export type HealthExportProblem = { type: 'no-columns' } | AmbiguousDays;

type Row = readonly string[];
const COUNTS = ['stepCount', 'standingMinutes'] as const;
/** Apple counts in fractions of a step: sums of whole thousandths are the same in any order. */
const PARTS = 1000;

/** What stands in a line, before it is understood. */
interface Line {
  readonly day: string;
  /** Which phone or watch it comes from; empty when the table does not say. */
  readonly source: string;
  readonly counts: readonly { readonly name: Counted; readonly amount: string }[];
}

function countsOf(row: Row, { counts }: HealthColumns): Line['counts'] {
  if (counts.form === 'long') {
    const name = countedKind(row[counts.kind] ?? '');
    return name === undefined ? [] : [{ name, amount: row[counts.value] ?? '' }];
  }
  return COUNTS.flatMap((name) => {
    const at = counts.at[name];
    return at === undefined ? [] : [{ name, amount: row[at] ?? '' }];
  });
}

function linesOf(rows: readonly Row[], columns: HealthColumns): Line[] {
  return rows
    .slice(columns.header + 1)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => ({
      day: row[columns.day] ?? '',
      source: columns.sources.map((at) => row[at] ?? '').join('\n'),
      counts: countsOf(row, columns),
    }));
}

function amountsOf(name: Counted, lines: readonly Line[]): string[] {
  return lines.flatMap(({ counts }) =>
    counts.filter((each) => each.name === name).map(({ amount }) => amount),
  );
}

/** Sums by day, and there by phone or watch. */
class Sums {
  readonly #days = new Map<CalendarDay, Map<string, Partial<Record<Counted, number>>>>();

  add(day: CalendarDay, source: string, name: Counted, amount: number): void {
    const sources = this.#days.get(day) ?? new Map<string, Partial<Record<Counted, number>>>();
    const sums = sources.get(source) ?? {};
    sums[name] = (sums[name] ?? 0) + Math.round(amount * PARTS);
    this.#days.set(day, sources.set(source, sums));
  }

  /** A phone and a watch count the same walk: of several, the one that counted most is right, not all together. */
  *days(): Generator<HealthDay> {
    for (const [day, sources] of [...this.#days].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const most = (name: Counted) => {
        const sums = [...sources.values()].flatMap((each) => each[name] ?? []);
        return sums.length === 0 ? null : Math.round(Math.max(...sums) / PARTS);
      };
      yield { day, stepCount: most('stepCount'), standingMinutes: most('standingMinutes') };
    }
  }
}

function withinLimit(name: Counted, count: number | null): number | null {
  return count !== null && count <= DAY_LIMITS[name] ? count : null;
}

/**
 * Reads a table of steps or standing minutes as phones export it, whatever the app that wrote it: by the names of its
 * columns. Lines of the same day are summed; their order does not matter. Days that are not over are left out, because
 * what is brought in once is never replaced later.
 */
export function readHealthExport(
  rows: readonly Row[],
  given: DateReading & { readonly today: CalendarDay },
): Result<HealthExport, HealthExportProblem> {
  const columns = findColumns(rows);
  if (columns === undefined) return notOk({ type: 'no-columns' });
  const lines = linesOf(rows, columns);
  const read = readDays(
    lines.map(({ day }) => day),
    given,
  );
  if (!read.ok) return read;
  return ok(sumUp(lines, read.value, given.today));
}

function sumUp(
  lines: readonly Line[],
  days: ReadonlyMap<string, CalendarDay>,
  today: CalendarDay,
): HealthExport {
  const amountIn = {
    stepCount: amountReader(amountsOf('stepCount', lines)),
    standingMinutes: amountReader(amountsOf('standingMinutes', lines)),
  };
  const sums = new Sums();
  const skipped = { day: 0, number: 0, other: 0, 'not-over': 0 };
  let used = 0;
  for (const line of lines) {
    const reason = takeLine(line);
    if (reason === null) used += 1;
    else skipped[reason] += 1;
  }
  const found: HealthDay[] = [];
  for (const { day, ...sum } of sums.days()) {
    const stepCount = withinLimit('stepCount', sum.stepCount);
    const standingMinutes = withinLimit('standingMinutes', sum.standingMinutes);
    if (stepCount !== sum.stepCount || standingMinutes !== sum.standingMinutes) skipped.number += 1;
    if (stepCount !== null || standingMinutes !== null) found.push({ day, stepCount, standingMinutes });
  }
  return { days: found, used, skipped };

  function takeLine({ day: written, source, counts }: Line): SkipReason | null {
    if (counts.length === 0) return 'other';
    const day = days.get(written);
    if (day === undefined) return 'day';
    if (day >= today) return 'not-over';
    let taken = false;
    for (const { name, amount } of counts) {
      const count = amountIn[name](amount);
      if (count === null || count > DAY_LIMITS[name]) continue;
      sums.add(day, source, name, count);
      taken = true;
    }
    return taken ? null : 'number';
  }
}
