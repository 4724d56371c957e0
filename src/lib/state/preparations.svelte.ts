import type { FootholdDatabase } from '../data/database.ts';
import { addObstacle, changeObstacle, listObstacles, removeObstacle } from '../data/obstacles.ts';
import {
  addSurrounding,
  changeSurrounding,
  listSurroundings,
  removeSurrounding,
} from '../data/surroundings.ts';
import type { ObstacleId, SurroundingId } from '../domain/id.ts';
import { createObstacle, type Obstacle, type ObstacleDraft } from '../domain/obstacle.ts';
import { createSurrounding, type Surrounding, type SurroundingDraft } from '../domain/surrounding.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** What may come in the way with the plan for it (P8), and changes at home, work and on the way (P9). */
export class Preparations {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #obstacles: LiveQuery<Obstacle[]>;
  readonly #surroundings: LiveQuery<Surrounding[]>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#obstacles = new LiveQuery(() => listObstacles(db));
    this.#surroundings = new LiveQuery(() => listSurroundings(db));
  }

  /** Undefined until read. */
  get obstacles(): readonly Obstacle[] | undefined {
    return this.#obstacles.current;
  }

  /** Undefined until read. */
  get surroundings(): readonly Surrounding[] | undefined {
    return this.#surroundings.current;
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#obstacles.broken || this.#surroundings.broken;
  }

  addObstacle(draft: ObstacleDraft) {
    const id = this.#environment.newId() as ObstacleId;
    return addObstacle(this.#db, createObstacle(draft, { id, now: this.#clock.now() }));
  }

  changeObstacle(id: ObstacleId, changes: Partial<ObstacleDraft>) {
    return changeObstacle(this.#db, id, changes);
  }

  removeObstacle(id: ObstacleId) {
    return removeObstacle(this.#db, id);
  }

  addSurrounding(draft: SurroundingDraft) {
    const id = this.#environment.newId() as SurroundingId;
    return addSurrounding(this.#db, createSurrounding(draft, { id, now: this.#clock.now() }));
  }

  changeSurrounding(id: SurroundingId, changes: Partial<SurroundingDraft>) {
    return changeSurrounding(this.#db, id, changes);
  }

  removeSurrounding(id: SurroundingId) {
    return removeSurrounding(this.#db, id);
  }
}
