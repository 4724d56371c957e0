import { listCheckInsBetween } from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { getFlareUpPlan, keepFlareUpPlan } from '../data/flare-ups.ts';
import { listLastSessionsOf, listSessionsBetween } from '../data/sessions.ts';
import {
  addSetbackReview,
  changeSetbackReview,
  listSetbackReviews,
  removeSetbackReview,
} from '../data/setback-reviews.ts';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { onePerDay, type CheckIn } from '../domain/check-in.ts';
import { createFlareUpPlan, withAnswer, type PlanQuestion } from '../domain/flare-up-plan.ts';
import type { SetbackReviewId } from '../domain/id.ts';
import { quotaToStepBackTo } from '../domain/progression.ts';
import type { Session } from '../domain/session.ts';
import {
  createSetbackReview,
  daysAround,
  type SetbackReview,
  type SetbackReviewDraft,
} from '../domain/setback-review.ts';
import type { Step } from '../domain/step.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';
import { Progress } from './progress.svelte.ts';

/** As many sessions as the rule for stepping back may look at. */
const SESSIONS_OF_STEP = 40;
/** What was usual before the first of them. */
const CHECK_IN_DAYS = 60;

/** What was done and how the days were around a setback. */
export interface DaysAround {
  readonly sessions: readonly Session[];
  readonly checkIns: readonly CheckIn[];
}

/** Setbacks that were looked back on, and what is changed in the plan because of them (R4). */
export class Setbacks {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #progress: Progress;
  readonly #all: LiveQuery<SetbackReview[]>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#progress = new Progress(db, clock, environment);
    this.#all = new LiveQuery(() => listSetbackReviews(db));
  }

  /** The newest first; undefined until read. */
  get all(): readonly SetbackReview[] | undefined {
    return this.#all.current;
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#all.broken;
  }

  /** Sessions and check-ins of the days around it, the oldest first. */
  around(happenedOn: CalendarDay): LiveQuery<DaysAround> {
    const { from, to } = daysAround(happenedOn);
    return new LiveQuery(async () => {
      const sessions = await listSessionsBetween(this.#db, from, to);
      return {
        sessions: sessions.toReversed(),
        checkIns: onePerDay(await listCheckInsBetween(this.#db, from, to)).toReversed(),
      };
    });
  }

  /** The smaller quota that the rule for stepping back names (clinical rules section 3); null without a quota. */
  smallerQuota(step: Step): LiveQuery<number | null> {
    return new LiveQuery(async () => {
      if (step.quota === null) return null;
      const sessions = await listLastSessionsOf(this.#db, step.id, SESSIONS_OF_STEP);
      const today = this.#clock.day();
      const from = addDays(sessions.at(-1)?.heldOn ?? today, -CHECK_IN_DAYS);
      const checkIns = await listCheckInsBetween(this.#db, from, today);
      const smaller = quotaToStepBackTo(step.quota, { sessions, checkIns });
      return smaller < step.quota ? smaller : null;
    });
  }

  /** Steps a quota back because the person asks for it. It is a decision, and kept as one. */
  stepBack(step: Step, quota: number, note: string) {
    return this.#progress.decideUnasked(step, { quota }, 'me', note);
  }

  /** Adds words of the review to an answer of the flare-up plan, below what stands there. */
  async addToFlareUpPlan(question: PlanQuestion, words: string) {
    const now = this.#clock.now();
    const plan = (await getFlareUpPlan(this.#db)) ?? createFlareUpPlan({ now });
    const { id: _, createdAt: __, ...answers } = plan;
    return keepFlareUpPlan(this.#db, { ...answers, [question]: withAnswer(answers[question], words) }, now);
  }

  /** Keeps a new review. The answer carries its id. */
  async add(draft: SetbackReviewDraft) {
    const id = this.#environment.newId() as SetbackReviewId;
    const kept = await addSetbackReview(this.#db, createSetbackReview(draft, { id, now: this.#clock.now() }));
    return kept.ok ? { ok: true as const, value: id } : kept;
  }

  change(id: SetbackReviewId, changes: Partial<SetbackReviewDraft>) {
    return changeSetbackReview(this.#db, id, changes);
  }

  remove(id: SetbackReviewId) {
    return removeSetbackReview(this.#db, id);
  }
}
