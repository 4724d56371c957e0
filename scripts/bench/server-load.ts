import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { startNativePostgres } from '../../tests/server/native-postgres.ts';
import { startServer, type RunningServer } from '../serve/create-server.ts';
import { median, percentile, type Figure } from './figure.ts';

const PEOPLE = 50;
/** Times that each person sends a change and asks for all that is new. */
const ROUNDS = 10;

const sessionSchema = z.object({ access_token: z.string() });
const pullSchema = z.object({ rows: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });

interface Counts {
  /** Milliseconds of each request. */
  readonly times: number[];
  errors: number;
  /** Rows that somebody got and did not write. */
  leaks: number;
}

async function post(server: RunningServer, route: string, token: string, body: unknown): Promise<unknown> {
  const answer = await fetch(server.url + route, {
    method: 'POST',
    headers: {
      apikey: server.publishableKey,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${route}: ${String(answer.status)} ${await answer.text()}`);
  return answer.json();
}

async function signUp(server: RunningServer): Promise<string> {
  const account = { email: `${randomUUID()}@example.org`, password: `quiet river ${randomUUID()}` };
  const { access_token: token } = sessionSchema.parse(
    await post(server, '/auth/v1/signup', server.publishableKey, account),
  );
  return token;
}

/** One person who writes and reads as the app does, and looks whether anything in the answer is not theirs. */
async function liveADay(server: RunningServer, token: string, counts: Counts): Promise<void> {
  const clientId = randomUUID();
  const mark = `goal of ${clientId}`;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const fields = { title: mark, position: 'a0', created_at: '2026-11-23T10:00:00Z' };
    const mutation = { seq: round, table: 'goals', id: randomUUID(), op: 'put', base: 0, fields };
    const calls = [
      () => post(server, '/rest/v1/rpc/sync_push', token, { client_id: clientId, mutations: [mutation] }),
      () => post(server, '/rest/v1/rpc/sync_pull', token, { client_id: clientId, cursor: 0, page_size: 100 }),
    ];
    for (const call of calls) {
      const started = performance.now();
      try {
        const answer = pullSchema.safeParse(await call());
        const rows = answer.success ? answer.data.rows : [];
        counts.leaks += rows.filter(({ fields: got }) => 'title' in got && got['title'] !== mark).length;
      } catch {
        counts.errors += 1;
      }
      counts.times.push(performance.now() - started);
    }
  }
}

/** Fifty people at once against the local server on native Postgres. */
export async function measureServerLoad(): Promise<Figure[]> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'foothold-load-'));
  const native = await startNativePostgres();
  const server = await startServer({
    ...{ host: '127.0.0.1', port: 0, dataFolder, buildFolder: dataFolder, quiet: true },
    databaseUrl: await native.newDatabase(),
  });
  const counts: Counts = { times: [], errors: 0, leaks: 0 };
  try {
    const tokens: string[] = [];
    for (let person = 0; person < PEOPLE; person += 1) tokens.push(await signUp(server));
    await Promise.all(tokens.map((token) => liveADay(server, token, counts)));
  } finally {
    await server.close();
    await native.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
  const note = `${String(PEOPLE)} people, ${String(counts.times.length)} requests`;
  return [
    { what: 'people at once: errors', measured: counts.errors, unit: '', budget: 0, note },
    { what: 'people at once: rows of somebody else', measured: counts.leaks, unit: '', budget: 0, note },
    {
      what: 'people at once: p99',
      measured: percentile(counts.times, 0.99),
      unit: 'ms',
      budget: null,
      note: `median ${median(counts.times).toFixed(0)} ms; push or pull, native Postgres`,
    },
  ];
}
