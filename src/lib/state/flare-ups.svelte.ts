import type { FootholdDatabase } from '../data/database.ts';
import {
  addFlareUp,
  changeFlareUp,
  getFlareUpPlan,
  keepFlareUpPlan,
  listFlareUps,
  removeFlareUp,
} from '../data/flare-ups.ts';
import { addDays } from '../domain/calendar-day.ts';
import type { FlareUpPlan, FlareUpPlanDraft } from '../domain/flare-up-plan.ts';
import { createFlareUp, type FlareUp } from '../domain/flare-up.ts';
import type { FlareUpId } from '../domain/id.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Flare-ups, because the person says so, and the plan for them. */
export class FlareUps {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #all: LiveQuery<FlareUp[]>;
  readonly #plan: LiveQuery<{ found: FlareUpPlan | undefined }>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#all = new LiveQuery(() => listFlareUps(db));
    this.#plan = new LiveQuery(async () => ({ found: await getFlareUpPlan(db) }));
  }

  /** The newest first; undefined until read. */
  get all(): readonly FlareUp[] | undefined {
    return this.#all.current;
  }

  /** Undefined while loading, null when none was written. */
  get plan(): FlareUpPlan | null | undefined {
    const answer = this.#plan.current;
    return answer === undefined ? undefined : (answer.found ?? null);
  }

  /** The person's answer to "is this a flare-up?". A no keeps the app from asking again about the same days. */
  answer(confirmed: boolean) {
    const id = this.#environment.newId() as FlareUpId;
    const given = { id, startedOn: this.#clock.day(), confirmed, now: this.#clock.now() };
    return addFlareUp(this.#db, createFlareUp(given));
  }

  /** It is over: yesterday was its last day. One that began today is taken back. */
  end(flareUp: FlareUp) {
    const endedOn = addDays(this.#clock.day(), -1);
    if (endedOn < flareUp.startedOn) return removeFlareUp(this.#db, flareUp.id);
    return changeFlareUp(this.#db, flareUp.id, { endedOn });
  }

  keepPlan(draft: FlareUpPlanDraft) {
    return keepFlareUpPlan(this.#db, draft, this.#clock.now());
  }
}
