import type { FootholdDatabase } from '../data/database.ts';
import { readInsightEntries } from '../data/insight-entries.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { findingsOf, type Findings } from '../domain/insights/findings.ts';
import type { RangeName } from '../domain/insights/insight-range.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** What the entries of weeks and years say (R5). */
export class Insights {
  readonly #db: FootholdDatabase;

  constructor(db: FootholdDatabase) {
    this.#db = db;
  }

  of(range: RangeName, today: CalendarDay): LiveQuery<Findings> {
    return new LiveQuery(async () => {
      const entries = await readInsightEntries(this.#db, range, today);
      // In a task of its own, apart from reading before and drawing after: a slow phone stays in hand.
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      return findingsOf(entries);
    });
  }
}
