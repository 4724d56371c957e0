import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { startNativePostgres } from '../../tests/server/native-postgres.ts';
import { startServer } from '../serve/create-server.ts';
import { median, percentile, type Figure } from './figure.ts';
import { gather, type GroupOfCallers } from './group-of-callers.ts';
import { signUp, type Caller } from './server-calls.ts';

const PEOPLE = 50;
/** Ten groups, so that most of what is said is not for the one who asks. */
const PEOPLE_IN_A_GROUP = 5;
/** Times that each person sends a change, says something in their group and asks for all that is new. */
const ROUNDS = 10;

const pullSchema = z.object({ rows: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });

interface Counts {
  /** Milliseconds of each request, by what was asked. */
  readonly times: Record<'push' | 'pull' | 'comment' | 'feed' | 'circle', number[]>;
  errors: number;
  /** Rows, and words of a group, that somebody got and that were not for them. */
  leaks: number;
}

/** One person who writes and reads as the app does, and looks whether anything in the answer is not for them. */
async function liveADay(caller: Caller, group: GroupOfCallers, counts: Counts): Promise<void> {
  const mark = `goal of ${randomUUID()}`;
  const time = async (what: keyof Counts['times'], work: () => Promise<number>) => {
    const started = performance.now();
    try {
      counts.leaks += await work();
    } catch {
      counts.errors += 1;
    }
    counts.times[what].push(performance.now() - started);
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    await time('push', async () => {
      await caller.put('goals', { title: mark, position: 'a0' });
      return 0;
    });
    await time('comment', async () => {
      await group.comment(caller);
      return 0;
    });
    await time('pull', async () => {
      const { rows } = pullSchema.parse(await caller.pull());
      return rows.filter(({ fields: got }) => 'title' in got && got['title'] !== mark).length;
    });
    await time('feed', async () => group.strangeInFeed(await caller.call('group_feed', {})));
    await time('circle', async () => group.strangeInCircle(await caller.call('my_circle', {})));
  }
}

/** Fifty people in ten groups at once against the local server on native Postgres. */
export async function measureServerLoad(): Promise<Figure[]> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'foothold-load-'));
  const native = await startNativePostgres();
  const server = await startServer({
    ...{ host: '127.0.0.1', port: 0, dataFolder, buildFolder: dataFolder, quiet: true },
    databaseUrl: await native.newDatabase(),
  });
  const counts: Counts = {
    times: { push: [], pull: [], comment: [], feed: [], circle: [] },
    ...{ errors: 0, leaks: 0 },
  };
  try {
    const callers: Caller[] = [];
    for (let person = 0; person < PEOPLE; person += 1) callers.push(await signUp(server));
    const days: (() => Promise<void>)[] = [];
    for (let first = 0; first < PEOPLE; first += PEOPLE_IN_A_GROUP) {
      const fellows = callers.slice(first, first + PEOPLE_IN_A_GROUP);
      const group = await gather(fellows);
      days.push(...fellows.map((caller) => () => liveADay(caller, group, counts)));
    }
    await Promise.all(days.map((day) => day()));
  } finally {
    await server.close();
    await native.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
  const all = Object.values(counts.times).flat();
  const note = `${String(PEOPLE)} people in groups of ${String(PEOPLE_IN_A_GROUP)}, ${String(all.length)} requests`;
  return [
    { what: 'people at once: errors', measured: counts.errors, unit: '', budget: 0, note },
    { what: 'people at once: rows of somebody else', measured: counts.leaks, unit: '', budget: 0, note },
    {
      what: 'people at once: p99',
      measured: percentile(all, 0.99),
      unit: 'ms',
      budget: null,
      note: `median ${median(all).toFixed(0)} ms, native Postgres`,
    },
    ...Object.entries(counts.times).map(([what, times]) => ({
      what: `people at once: p99 of ${what}`,
      measured: percentile(times, 0.99),
      unit: 'ms',
      budget: null,
      note: `median ${median(times).toFixed(0)} ms`,
    })),
  ];
}
