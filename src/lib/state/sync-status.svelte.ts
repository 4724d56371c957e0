import type { FootholdDatabase } from '../data/database.ts';
import { listEarlierTexts, removeEarlierText } from '../data/earlier-texts.ts';
import { countWaiting } from '../data/outbox.ts';
import type { RefusedMutation } from '../data/mutation.ts';
import { letGoRefused, listRefused, retryRefused } from '../data/refused.ts';
import { getSyncState } from '../data/sync-state.ts';
import type { Instant } from '../domain/calendar-day.ts';
import type { EarlierText } from '../domain/earlier-text.ts';
import type { EarlierTextId } from '../domain/id.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Where a person's changes are, in a form that fits one sentence. */
export type SyncSummary =
  /** No account: everything is on this device, and only here. */
  | { type: 'on-this-device' }
  | { type: 'first-sync'; done: number; total: number }
  | { type: 'synced'; at: Instant | null }
  | { type: 'waiting'; count: number; offline: boolean }
  | { type: 'sign-in-again'; count: number }
  | { type: 'server-trouble'; count: number }
  | { type: 'needs-attention'; count: number };

interface Counted {
  readonly waiting: number;
  readonly refused: number;
  readonly trouble: 'offline' | 'sign-in-again' | 'server-trouble' | null;
  readonly lastSyncedAt: Instant | null;
}

/** What is waiting, what was refused and what was replaced, told from the store: every tab says the same. */
export class SyncStatus {
  readonly #db: FootholdDatabase;
  readonly #counted: LiveQuery<Counted>;
  readonly #refused: LiveQuery<RefusedMutation[]>;
  readonly #earlierTexts: LiveQuery<EarlierText[]>;
  #progress = $state.raw<{ done: number; total: number } | undefined>();
  #syncNow: () => Promise<void> = () => Promise.resolve();

  constructor(db: FootholdDatabase) {
    this.#db = db;
    this.#counted = new LiveQuery(async () => {
      const state = await getSyncState(db);
      return {
        waiting: await countWaiting(db),
        refused: await db.refused.count(),
        trouble: state?.trouble ?? null,
        lastSyncedAt: state?.lastSyncedAt ?? null,
      };
    });
    this.#refused = new LiveQuery(() => listRefused(db));
    this.#earlierTexts = new LiveQuery(() => listEarlierTexts(db));
  }

  /** Undefined until read. */
  get current(): SyncSummary | undefined {
    if (!this.#db.syncs) return { type: 'on-this-device' };
    const counted = this.#counted.current;
    if (counted === undefined) return undefined;
    const { waiting, refused, trouble, lastSyncedAt } = counted;
    if (refused > 0) return { type: 'needs-attention', count: refused };
    if (trouble === 'sign-in-again' || trouble === 'server-trouble') return { type: trouble, count: waiting };
    if (lastSyncedAt === null && trouble === null && this.#progress !== undefined) {
      return { type: 'first-sync', ...this.#progress };
    }
    if (waiting > 0 || trouble === 'offline') {
      return { type: 'waiting', count: waiting, offline: trouble === 'offline' };
    }
    return { type: 'synced', at: lastSyncedAt };
  }

  get refused(): readonly RefusedMutation[] | undefined {
    return this.#refused.current;
  }

  get earlierTexts(): readonly EarlierText[] | undefined {
    return this.#earlierTexts.current;
  }

  retry(seq: number) {
    return retryRefused(this.#db, seq);
  }

  letGo(seq: number) {
    return letGoRefused(this.#db, seq);
  }

  removeEarlierText(id: EarlierTextId) {
    return removeEarlierText(this.#db, id);
  }

  /** Asks for a round of sync now, and waits for it. Does nothing for a guest. */
  syncNow(): Promise<void> {
    return this.#syncNow();
  }

  /** For the one who runs the engine. */
  connect(syncNow: () => Promise<void>): void {
    this.#syncNow = syncNow;
  }

  /** For the one who runs the engine: how far a pull has come. */
  showProgress(progress: { done: number; total: number }): void {
    this.#progress = progress;
  }
}
