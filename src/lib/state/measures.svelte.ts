import type { FootholdDatabase } from '../data/database.ts';
import {
  keepMeasurements,
  listMeasurements,
  changeMeasurement,
  removeMeasurement,
} from '../data/measurements.ts';
import { changeProfile } from '../data/profiles.ts';
import type { GoalId, MeasurementId } from '../domain/id.ts';
import { createMeasurement, type Measurement, type OutsideTotal } from '../domain/measurement.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Brief outcome measures, taken every four weeks (R6). */
export class Measures {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #all: LiveQuery<Measurement[]>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#all = new LiveQuery(() => listMeasurements(db));
  }

  /** The newest first; undefined until read. */
  get all(): readonly Measurement[] | undefined {
    return this.#all.current;
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#all.broken;
  }

  #made(facts: Partial<Measurement> & Pick<Measurement, 'measure'>): Measurement {
    const id = this.#environment.newId() as MeasurementId;
    return createMeasurement({ measuredOn: this.#clock.day(), ...facts }, { id, now: this.#clock.now() });
  }

  /** One of the measures with fixed questions, taken today. */
  take(measure: 'peg' | 'phq-4', answers: readonly number[]) {
    return keepMeasurements(this.#db, [this.#made({ measure, answers: [...answers] })]);
  }

  /**
   * How well each of some own activities can be done now. It is also what the goal says from now on, in the same
   * transaction.
   */
  rateActivities(ratings: readonly { goalId: GoalId; answer: number }[]) {
    const measurement = this.#made({
      measure: 'psfs',
      answers: ratings.map(({ answer }) => answer),
      goalIds: ratings.map(({ goalId }) => goalId),
    });
    return keepMeasurements(this.#db, [measurement], ratings);
  }

  /** How sure the person is of each goal: each goal has a course of its own. */
  rateConfidence(ratings: readonly { goalId: GoalId; answer: number }[]) {
    const rows = ratings.map(({ goalId, answer }) =>
      this.#made({ measure: 'confidence', answers: [answer], goalIds: [goalId] }),
    );
    return keepMeasurements(this.#db, rows);
  }

  /** A total that a clinician gave. */
  addOutsideTotal(draft: OutsideTotal) {
    return keepMeasurements(this.#db, [this.#made({ measure: 'other', ...draft })]);
  }

  change(id: MeasurementId, changes: { note: string }) {
    return changeMeasurement(this.#db, id, changes);
  }

  remove(id: MeasurementId) {
    return removeMeasurement(this.#db, id);
  }

  /** Not now: asked again in four weeks. */
  putOff() {
    return changeProfile(this.#db, { measuresPutOffOn: this.#clock.day() }, this.#clock.now());
  }
}
