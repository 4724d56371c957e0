import type { CalendarDay } from './calendar-day.ts';
import type { CheckIn } from './check-in.ts';

/** What a phone counted on one day; null where it counted nothing. */
export interface HealthDay {
  readonly day: CalendarDay;
  readonly stepCount: number | null;
  readonly standingMinutes: number | null;
}

const COUNTS = ['stepCount', 'standingMinutes'] as const;

/**
 * What bringing in a day does to its check-in. `added`: there was none. `filled`: something was open. `different`:
 * the person's own number says otherwise, and stays. `same`: it is all there.
 */
export type DayOutcome = 'added' | 'filled' | 'different' | 'same';
export type OutcomeCounts = Readonly<Record<DayOutcome, number>>;

/** The counts of a day that its check-in leaves open. What is there is never replaced. */
export function openCounts(
  counted: HealthDay,
  known: CheckIn | undefined,
): Partial<Pick<CheckIn, (typeof COUNTS)[number]>> {
  const open = COUNTS.filter((name) => counted[name] !== null && (known?.[name] ?? null) === null);
  return Object.fromEntries(open.map((name) => [name, counted[name]]));
}

export function outcomeOf(counted: HealthDay, known: CheckIn | undefined): DayOutcome {
  if (known === undefined) return 'added';
  if (Object.keys(openCounts(counted, known)).length > 0) return 'filled';
  return COUNTS.some((name) => counted[name] !== null && counted[name] !== known[name])
    ? 'different'
    : 'same';
}

export function countOutcomes(outcomes: readonly DayOutcome[]): OutcomeCounts {
  const counts = { added: 0, filled: 0, different: 0, same: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
