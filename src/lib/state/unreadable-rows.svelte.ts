import type { FootholdDatabase } from '../data/database.ts';
import { listUnreadableRows, type UnreadableRow } from '../data/unreadable-rows.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Rows that lie in the store but can't be read. A part of its own: it knows the schemas of all tables. */
export class UnreadableRows {
  readonly #rows: LiveQuery<UnreadableRow[]>;

  constructor(db: FootholdDatabase) {
    this.#rows = new LiveQuery(() => listUnreadableRows(db));
  }

  /** Undefined until read. */
  get current(): readonly UnreadableRow[] | undefined {
    return this.#rows.current;
  }
}
