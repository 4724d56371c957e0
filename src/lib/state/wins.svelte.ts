import type { FootholdDatabase } from '../data/database.ts';
import { hasBeenInStep } from '../data/sync-state.ts';
import { readWinEntries, WIN_DAYS } from '../data/win-entries.ts';
import {
  addWin,
  changeWin,
  getWin,
  keepFoundWins,
  listAllWins,
  listWinsSince,
  removeWin,
} from '../data/wins.ts';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { findWins } from '../domain/find-wins.ts';
import type { WinId } from '../domain/id.ts';
import {
  createFoundWin,
  createOwnWin,
  onTheShelf,
  type FoundWin,
  type Win,
  type WinDraft,
} from '../domain/win.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** A win is celebrated on the days right after it: one of three weeks ago that another device brings is not news. */
const NEWS_DAYS = 2;
/** Lately: the last two weeks. */
const LATELY_DAYS = 14;

/** The wins shelf (C1, C2): found by rules with their evidence, or added by hand. */
export class Wins {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #all: LiveQuery<Win[]>;
  readonly #whole: LiveQuery<boolean>;
  #fresh = $state.raw<readonly Win[]>([]);

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#all = new LiveQuery(() => listAllWins(db));
    this.#whole = new LiveQuery(() => hasBeenInStep(db));
  }

  /** Newest first; undefined until read. */
  get shelf(): readonly Win[] | undefined {
    const all = this.#all.current;
    return all === undefined ? undefined : onTheShelf(all);
  }

  /** Those that the person took off the shelf. */
  get takenOff(): readonly Win[] {
    return this.#all.current?.filter(({ hidden }) => hidden) ?? [];
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#all.broken;
  }

  /** Found since the app was opened, and not celebrated yet. */
  get fresh(): readonly Win[] {
    return this.#fresh;
  }

  /** The fresh wins were seen. */
  celebrated(): void {
    this.#fresh = [];
  }

  /** Wins of the last two weeks, newest first. */
  lately(day: CalendarDay): LiveQuery<Win[]> {
    return new LiveQuery(() => listWinsSince(this.#db, addDays(day, -LATELY_DAYS)));
  }

  /** One win; answers null inside when there is no such one. */
  one(id: string): LiveQuery<Win | null> {
    return new LiveQuery(async () => (await getWin(this.#db, id)) ?? null);
  }

  /**
   * Whether all entries are here to look at. Half-way through the first sync of a device they are not: days that have not
   * come yet would look like a pause, and coming back from it like a win.
   */
  get canLook(): boolean {
    return this.#whole.current === true;
  }

  /** What the rules find in the entries as they are: once more after each change, here or from another device. */
  found(day: CalendarDay): LiveQuery<FoundWin[]> {
    return new LiveQuery(() => this.#find(day));
  }

  async #find(day: CalendarDay): Promise<FoundWin[]> {
    return findWins(await readWinEntries(this.#db, day), addDays(day, -WIN_DAYS));
  }

  /** Puts found wins on the shelf, those that were not there yet, and answers them. */
  async keep(found: readonly FoundWin[]) {
    const now = this.#clock.now();
    const kept = await keepFoundWins(
      this.#db,
      found.map((each) => createFoundWin(each, { now })),
    );
    if (!kept.ok) return kept;
    const news = addDays(this.#clock.day(), -NEWS_DAYS);
    const fresh = kept.value.filter(({ wonOn }) => wonOn >= news);
    if (fresh.length > 0) this.#fresh = [...this.#fresh, ...fresh];
    return kept;
  }

  /** Looks for wins once, and puts them on the shelf. */
  async look() {
    if (!(await hasBeenInStep(this.#db))) return this.keep([]);
    return this.keep(await this.#find(this.#clock.day()));
  }

  addOwn(draft: WinDraft) {
    const id = this.#environment.newId() as WinId;
    return addWin(this.#db, createOwnWin(draft, { id, now: this.#clock.now() }));
  }

  changeOwn(id: WinId, changes: Partial<WinDraft>) {
    return changeWin(this.#db, id, changes);
  }

  /** Takes a win off the shelf, or puts it back. A rule does not find it again. */
  hide(id: WinId, hidden: boolean) {
    return changeWin(this.#db, id, { hidden });
  }

  /** Deletes a win that was added by hand. */
  remove(id: WinId) {
    return removeWin(this.#db, id);
  }
}
