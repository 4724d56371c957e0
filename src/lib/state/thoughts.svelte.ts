import type { FootholdDatabase } from '../data/database.ts';
import {
  addThoughtRecord,
  changeThoughtRecord,
  listThoughtRecords,
  removeThoughtRecord,
} from '../data/thought-records.ts';
import type { ThoughtRecordId } from '../domain/id.ts';
import {
  createThoughtRecord,
  type ThoughtRecord,
  type ThoughtRecordDraft,
} from '../domain/thought-record.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Thoughts that were looked at (R3). */
export class Thoughts {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #all: LiveQuery<ThoughtRecord[]>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#all = new LiveQuery(() => listThoughtRecords(db));
  }

  /** The newest first; undefined until read. */
  get all(): readonly ThoughtRecord[] | undefined {
    return this.#all.current;
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#all.broken;
  }

  /** Keeps a new record of today. The answer carries its id. */
  async add(draft: ThoughtRecordDraft) {
    const id = this.#environment.newId() as ThoughtRecordId;
    const given = { id, thoughtOn: this.#clock.day(), now: this.#clock.now() };
    const kept = await addThoughtRecord(this.#db, createThoughtRecord(draft, given));
    return kept.ok ? { ok: true as const, value: id } : kept;
  }

  change(id: ThoughtRecordId, changes: Partial<ThoughtRecordDraft>) {
    return changeThoughtRecord(this.#db, id, changes);
  }

  remove(id: ThoughtRecordId) {
    return removeThoughtRecord(this.#db, id);
  }
}
