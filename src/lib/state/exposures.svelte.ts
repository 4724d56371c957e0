import type { FootholdDatabase } from '../data/database.ts';
import {
  addExposure,
  changeExposure,
  getExposure,
  listExposuresOf,
  removeExposure,
} from '../data/exposures.ts';
import { createExposure, type Commitment, type Exposure, type Learning } from '../domain/exposure.ts';
import type { ExposureId, StepId } from '../domain/id.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** What was predicted, and what happened. */
export class Exposures {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
  }

  /** Exposures of one step, newest first. */
  of(stepId: string): LiveQuery<Exposure[]> {
    return new LiveQuery(() => listExposuresOf(this.#db, stepId as StepId));
  }

  /** One exposure; answers null inside when there is no such one. */
  one(id: string): LiveQuery<Exposure | null> {
    return new LiveQuery(async () => (await getExposure(this.#db, id as ExposureId)) ?? null);
  }

  commit(stepId: StepId, commitment: Commitment) {
    const exposure = createExposure(commitment, {
      id: this.#environment.newId() as ExposureId,
      stepId,
      committedOn: this.#clock.day(),
      now: this.#clock.now(),
    });
    return addExposure(this.#db, exposure);
  }

  change(id: ExposureId, changes: Partial<Commitment & Learning>) {
    return changeExposure(this.#db, id, changes);
  }

  remove(id: ExposureId) {
    return removeExposure(this.#db, id);
  }
}
