import { listCheckInsBetween } from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { getMaintenancePlan, keepMaintenancePlan } from '../data/maintenance-plans.ts';
import { listSessionsBetween } from '../data/sessions.ts';
import { readTodaysEntries } from '../data/todays-entries.ts';
import {
  addWeeklyReview,
  changeWeeklyReview,
  listWeeklyReviews,
  removeWeeklyReview,
} from '../data/weekly-reviews.ts';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { CONSISTENCY_RULE } from '../domain/consistency.ts';
import type { WeeklyReviewId } from '../domain/id.ts';
import type { MaintenancePlan, MaintenancePlanDraft } from '../domain/maintenance-plan.ts';
import { keptOver } from '../domain/todays-plan.ts';
import {
  createWeeklyReview,
  factsOfWeek,
  onePerWeek,
  type FactsOfWeek,
  type WeeklyReview,
  type WeeklyReviewDraft,
} from '../domain/weekly-review.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Weekly reviews, and the plan for keeping what was gained (R7). */
export class Reviews {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #all: LiveQuery<readonly WeeklyReview[]>;
  readonly #plan: LiveQuery<{ found: MaintenancePlan | undefined }>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#all = new LiveQuery(async () => onePerWeek(await listWeeklyReviews(db)));
    this.#plan = new LiveQuery(async () => ({ found: await getMaintenancePlan(db) }));
  }

  /** One a week, the newest first; undefined until read. */
  get all(): readonly WeeklyReview[] | undefined {
    return this.#all.current;
  }

  /** Undefined while loading, null when none was written. */
  get plan(): MaintenancePlan | null | undefined {
    const answer = this.#plan.current;
    return answer === undefined ? undefined : (answer.found ?? null);
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#all.broken || this.#plan.broken;
  }

  /** What was noted in a week, to look back on. */
  facts(weekOf: CalendarDay): LiveQuery<FactsOfWeek> {
    return new LiveQuery(async () => {
      const sunday = addDays(weekOf, CONSISTENCY_RULE.week - 1);
      const today = this.#clock.day();
      const last = sunday < today ? sunday : today;
      const entries = await readTodaysEntries(this.#db, last);
      return factsOfWeek({
        sessions: await listSessionsBetween(this.#db, weekOf, last),
        checkIns: await listCheckInsBetween(this.#db, weekOf, last),
        consistency: keptOver(CONSISTENCY_RULE.week, entries),
      });
    });
  }

  /** Keeps the review of a week: changes the one that is there, or adds the first. */
  async keep(weekOf: CalendarDay, draft: WeeklyReviewDraft) {
    const known = onePerWeek(await listWeeklyReviews(this.#db)).find((review) => review.weekOf === weekOf);
    if (known !== undefined) return changeWeeklyReview(this.#db, known.id, draft);
    const id = this.#environment.newId() as WeeklyReviewId;
    return addWeeklyReview(this.#db, createWeeklyReview(draft, { id, weekOf, now: this.#clock.now() }));
  }

  remove(id: WeeklyReviewId) {
    return removeWeeklyReview(this.#db, id);
  }

  keepPlan(draft: MaintenancePlanDraft) {
    return keepMaintenancePlan(this.#db, draft, this.#clock.now());
  }
}
