import { liveQuery } from 'dexie';
import type { FootholdDatabase } from '../data/database.ts';
import { countWaiting } from '../data/outbox.ts';
import { syncRound, type RoundEnvironment } from './round.ts';
import type { SyncTransport, TransportProblem } from './transport.ts';

/** Milliseconds. */
const AFTER_A_WRITE = 400;
const WHILE_VISIBLE = 5 * 60_000;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 5 * 60_000;

/** What the engine needs of a browser, handed in so that a test can stand in for it. */
export interface EngineEnvironment extends RoundEnvironment {
  /** One tab at a time: runs `work` when no other tab of this store is in a round. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  /** 0 to 1, for the jitter that keeps many devices from knocking in step. */
  readonly random: () => number;
  readonly setTimer: (work: () => void, ms: number) => () => void;
  readonly isVisible: () => boolean;
  /** Calls back when the network is back, and when the person looks at the app again. */
  readonly onWake: (wake: () => void) => () => void;
  /** What else a contact with the server is for: told after each round that went well, before the next one. */
  readonly afterRound?: () => Promise<void>;
}

/** Milliseconds to wait after the `failures`-th failure running: doubling, with up to half as much jitter. */
export function retryDelay(failures: number, random: number): number {
  const delay = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** Math.max(0, failures - 1));
  return Math.round(delay * (0.75 + random / 2));
}

/**
 * Keeps one account's store in step with the server: after a write, when the network is back, when the person looks
 * again, and now and then while they look.
 */
export class SyncEngine {
  readonly #db: FootholdDatabase;
  readonly #transport: SyncTransport;
  readonly #environment: EngineEnvironment;
  #failures = 0;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = true;
  #cancelTimer: () => void = () => undefined;
  #cleanUp: (() => void)[] = [];

  constructor(db: FootholdDatabase, transport: SyncTransport, environment: EngineEnvironment) {
    this.#db = db;
    this.#transport = transport;
    this.#environment = environment;
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    let waiting = 0;
    const writes = liveQuery(() => countWaiting(this.#db)).subscribe((count) => {
      if (count > waiting) this.#schedule(AFTER_A_WRITE);
      waiting = count;
    });
    this.#cleanUp = [() => writes.unsubscribe(), this.#environment.onWake(() => void this.syncNow())];
    void this.syncNow();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelTimer();
    for (const each of this.#cleanUp) each();
    this.#cleanUp = [];
  }

  /** Resolves after a round that began no earlier than this call. */
  async syncNow(): Promise<void> {
    if (this.#stopped) return;
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#rounds().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      await this.#environment.alone(`foothold-sync-${this.#db.name}`, () => this.#round());
    } while (this.#again && !this.#isStopped());
  }

  #isStopped(): boolean {
    return this.#stopped;
  }

  async #round(): Promise<void> {
    if (this.#stopped) return;
    const outcome = await syncRound(this.#db, this.#transport, this.#environment);
    if (this.#isStopped()) return;
    if (outcome.ok) {
      this.#failures = 0;
      await this.#environment.afterRound?.();
      if (this.#isStopped()) return;
      this.#schedule(WHILE_VISIBLE);
    } else {
      this.#afterTrouble(outcome.error);
    }
  }

  #afterTrouble(problem: TransportProblem): void {
    this.#failures += 1;
    // Without a session nothing will come right by itself; the person is asked to sign in.
    if (problem.type === 'sign-in-again') return;
    this.#schedule(retryDelay(this.#failures, this.#environment.random()));
  }

  #schedule(ms: number): void {
    this.#cancelTimer();
    if (this.#stopped) return;
    this.#cancelTimer = this.#environment.setTimer(() => {
      if (this.#environment.isVisible() || ms < WHILE_VISIBLE) void this.syncNow();
      else this.#schedule(WHILE_VISIBLE);
    }, ms);
  }
}
