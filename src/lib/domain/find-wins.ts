import type { CalendarDay } from './calendar-day.ts';
import { exposureWins } from './exposure-wins.ts';
import { planWins } from './plan-wins.ts';
import { reflectionWins } from './reflection-wins.ts';
import { sessionWins } from './session-wins.ts';
import type { WinEntries } from './win-entries.ts';
import type { FoundWin } from './win.ts';

/**
 * The wins in the entries of the last weeks, oldest first (clinical rules section 7). Each rule finds a win once per
 * occasion, under an id that every device gives it; what is on the shelf already is for the caller to leave out.
 *
 * @param from wins of days before are not looked for: they were found at their time
 */
export function findWins(entries: WinEntries, from: CalendarDay): FoundWin[] {
  return [sessionWins, planWins, exposureWins, reflectionWins]
    .flatMap((rules) => rules(entries))
    .filter(({ wonOn }) => wonOn >= from && wonOn <= entries.today)
    .toSorted((one, other) => (one.wonOn < other.wonOn ? -1 : 1));
}
