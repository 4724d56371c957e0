import { afterEach, describe, expect, it, vi } from 'vitest';
import { aGoal } from '../../../tests/fixtures/plan-rows.ts';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { addGoal } from '../data/goals.ts';
import { getSyncState } from '../data/sync-state.ts';
import { notOk, ok, type Result } from '../domain/result.ts';
import { retryDelay, SyncEngine, type EngineEnvironment } from './engine.ts';
import type { SyncTransport, TransportProblem } from './transport.ts';

const EPOCH = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const CLIENT = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';

/** A server that takes everything, until it is told to answer otherwise. */
class StandInServer implements SyncTransport {
  problem: TransportProblem | undefined;
  answer: unknown;
  lastSeq = 0;
  pushes = 0;

  push(_: string, mutations: readonly { seq: number }[]): Promise<Result<unknown, TransportProblem>> {
    this.pushes += 1;
    const previous = this.lastSeq;
    if (this.problem === undefined) this.lastSeq = mutations.at(-1)?.seq ?? previous;
    return this.#say({ previous_seq: previous, last_seq: this.lastSeq, server_epoch: EPOCH, rejected: [] });
  }

  pull(): Promise<Result<unknown, TransportProblem>> {
    return this.#say({ rows: [], cursor: 0, revision: 0, last_seq: this.lastSeq, server_epoch: EPOCH });
  }

  #say(usual: unknown): Promise<Result<unknown, TransportProblem>> {
    return Promise.resolve(this.problem === undefined ? ok(this.answer ?? usual) : notOk(this.problem));
  }
}

function setUp() {
  const db = anAccountStore();
  const server = new StandInServer();
  const timers: { work: () => void; ms: number }[] = [];
  let wake: () => void = () => undefined;
  const environment: EngineEnvironment = {
    now: () => Date.UTC(2026, 10, 23, 9),
    newId: () => CLIENT,
    random: () => 0.5,
    alone: (_, work) => work(),
    isVisible: () => true,
    setTimer: (work, ms) => {
      const timer = { work, ms };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
    onWake: (call) => {
      wake = call;
      return () => {
        wake = () => undefined;
      };
    },
  };
  const engine = new SyncEngine(db, server, environment);
  return { db, server, engine, timers, wake: () => wake() };
}

const engines: SyncEngine[] = [];
function started() {
  const parts = setUp();
  engines.push(parts.engine);
  parts.engine.start();
  return parts;
}
afterEach(() => {
  for (const engine of engines.splice(0)) engine.stop();
});

describe('the sync engine', () => {
  it('sends what was written, a moment after it was written', async () => {
    const { db, server, engine, timers } = started();
    await engine.syncNow();
    await addGoal(db, aGoal());
    const timer = await vi.waitUntil(() => timers.find((each) => each.ms < 1000));
    timer.work();
    await engine.syncNow();
    expect(server.pushes).toBe(1);
    expect(await db.outbox.count()).toBe(0);
  });

  it.each([
    ['offline', { type: 'offline' }],
    ['a server in trouble', { type: 'server-trouble' }],
  ] as const)('keeps everything and tries again later when %s', async (_, problem) => {
    const { db, server, engine, timers } = started();
    server.problem = problem;
    await addGoal(db, aGoal());
    await engine.syncNow();
    expect(await db.outbox.count()).toBe(1);
    expect((await getSyncState(db))?.trouble).toBe(problem.type);
    expect(timers.at(-1)?.ms).toBeGreaterThan(1000);
  });

  it('asks to sign in again and does not knock on a closed door', async () => {
    const { db, server, engine, timers } = started();
    await engine.syncNow();
    timers.splice(0);
    server.problem = { type: 'sign-in-again' };
    await engine.syncNow();
    expect((await getSyncState(db))?.trouble).toBe('sign-in-again');
    expect(timers).toEqual([]);
  });

  it('takes the page of a captive portal for no network', async () => {
    const { db, server, engine } = started();
    server.answer = '<html>Welcome to Hotel WiFi</html>';
    await addGoal(db, aGoal());
    await engine.syncNow();
    expect((await getSyncState(db))?.trouble).toBe('offline');
    expect(await db.outbox.count()).toBe(1);
  });

  it('goes on as soon as the network is back', async () => {
    const { db, server, engine, wake } = started();
    server.problem = { type: 'offline' };
    await addGoal(db, aGoal());
    await engine.syncNow();
    server.problem = undefined;
    wake();
    await vi.waitUntil(async () => (await db.outbox.count()) === 0);
    await vi.waitUntil(async () => (await getSyncState(db))?.trouble === null);
  });

  it('is silent after it was stopped', async () => {
    const { db, server, engine, wake } = started();
    await engine.syncNow();
    engine.stop();
    const before = server.pushes;
    await addGoal(db, aGoal());
    wake();
    await engine.syncNow();
    expect(server.pushes).toBe(before);
  });
});

describe('the wait after trouble', () => {
  it.each([
    [1, 0, 1_500, 'soon at first'],
    [1, 1, 2_500, 'with jitter'],
    [4, 0.5, 16_000, 'doubling'],
    [50, 1, 375_000, 'at most about five minutes'],
  ])('after %i failures (random %d) is %i ms: %s', (failures, random, ms) => {
    expect(retryDelay(failures, random)).toBe(ms);
  });
});
