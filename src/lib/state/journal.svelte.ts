import { listCheckInsBetween } from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import {
  addJournalEntry,
  changeJournalEntry,
  getJournalEntry,
  listJournalEntries,
  listJournalEntriesAbout,
  listJournalEntriesBetween,
  removeJournalEntry,
} from '../data/journal-entries.ts';
import { listSessionsBetween } from '../data/sessions.ts';
import { listSetbackReviews } from '../data/setback-reviews.ts';
import { listThoughtRecords } from '../data/thought-records.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { checkInOf, type CheckIn } from '../domain/check-in.ts';
import type { JournalEntryId, StepId } from '../domain/id.ts';
import { allWritten, daysOfMonth, type Written } from '../domain/journal-day.ts';
import { createJournalEntry, type JournalEntry, type JournalEntryDraft } from '../domain/journal-entry.ts';
import type { Session } from '../domain/session.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import type { JournalSearch } from './journal-search.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** One day as it was: what was written, the check-in, and what was done. */
export interface JournalDay {
  readonly written: readonly Written[];
  readonly checkIn: CheckIn | null;
  readonly sessions: readonly Session[];
}

/** The journal (R2): dated entries, with the thoughts and setbacks that were looked at beside them. */
export class Journal {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #index = new LiveQuery(() => this.#makeIndex());

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
  }

  async #writtenBetween(from: CalendarDay, to: CalendarDay): Promise<Written[]> {
    const within = (day: CalendarDay) => day >= from && day <= to;
    const [entries, thoughts, setbacks] = await Promise.all([
      listJournalEntriesBetween(this.#db, from, to),
      listThoughtRecords(this.#db),
      listSetbackReviews(this.#db),
    ]);
    return allWritten({
      entries,
      thoughts: thoughts.filter(({ thoughtOn }) => within(thoughtOn)),
      setbacks: setbacks.filter(({ happenedOn }) => within(happenedOn)),
    });
  }

  /** All that was written in a month, `2026-11`, newest first. */
  month(month: string): LiveQuery<Written[]> {
    const { first, last } = daysOfMonth(month);
    return new LiveQuery(() => this.#writtenBetween(first, last));
  }

  day(day: CalendarDay): LiveQuery<JournalDay> {
    return new LiveQuery(async () => {
      const sessions = await listSessionsBetween(this.#db, day, day);
      return {
        written: await this.#writtenBetween(day, day),
        checkIn: checkInOf(day, await listCheckInsBetween(this.#db, day, day)) ?? null,
        sessions,
      };
    });
  }

  /** What was written about one step, newest first. */
  aboutStep(stepId: StepId): LiveQuery<JournalEntry[]> {
    return new LiveQuery(async () => {
      const entries = await listJournalEntriesAbout(this.#db, { stepId });
      return entries.sort((one, other) => (one.writtenOn < other.writtenOn ? 1 : -1));
    });
  }

  /** One entry; answers null inside when there is no such one. */
  one(id: string): LiveQuery<JournalEntry | null> {
    return new LiveQuery(async () => (await getJournalEntry(this.#db, id)) ?? null);
  }

  /** Searches all that was ever written. Undefined until its index is made, which begins when it is first asked for. */
  get search(): JournalSearch | undefined {
    return this.#index.current;
  }

  async #makeIndex(): Promise<JournalSearch> {
    const { createJournalSearch } = await import('./journal-search.ts');
    const [entries, thoughts, setbacks] = await Promise.all([
      listJournalEntries(this.#db),
      listThoughtRecords(this.#db),
      listSetbackReviews(this.#db),
    ]);
    return createJournalSearch(allWritten({ entries, thoughts, setbacks }));
  }

  /** Keeps a new entry. The answer carries its id. */
  async add(draft: JournalEntryDraft) {
    const id = this.#environment.newId() as JournalEntryId;
    const kept = await addJournalEntry(this.#db, createJournalEntry(draft, { id, now: this.#clock.now() }));
    return kept.ok ? { ok: true as const, value: id } : kept;
  }

  change(id: JournalEntryId, changes: Partial<JournalEntryDraft>) {
    return changeJournalEntry(this.#db, id, changes);
  }

  remove(id: JournalEntryId) {
    return removeJournalEntry(this.#db, id);
  }
}
