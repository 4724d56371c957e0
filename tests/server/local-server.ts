import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import WebSocket from 'ws';
import { startServer, type RunningServer } from '../../scripts/serve/create-server.ts';
import { createSupabaseSession, type FootholdClient } from '../../src/lib/sync/supabase-session.ts';
import { startNativePostgres, type NativePostgres } from './native-postgres.ts';

/** What every test of a server needs: its address and the key that everybody has. */
export interface ServerUnderTest {
  readonly url: string;
  readonly publishableKey: string;
}

/** A signed-in person with the client that the app uses. */
export interface SignedInPerson {
  readonly client: FootholdClient;
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly accessToken: string;
}

export function connect({ url, publishableKey }: ServerUnderTest): Promise<FootholdClient> {
  return createSupabaseSession({ url, publishableKey, realtime: false }, { webSocket: WebSocket });
}

/** Makes an account that no other test knows. */
export async function signUp(server: ServerUnderTest): Promise<SignedInPerson> {
  const client = await connect(server);
  const email = `${randomUUID()}@example.org`;
  const password = `quiet river ${randomUUID()}`;
  const { data, error } = await client.auth.signUp({ email, password });
  if (error !== null || data.session === null || data.user === null) {
    throw error ?? new Error('no session after sign-up');
  }
  return { client, email, password, userId: data.user.id, accessToken: data.session.access_token };
}

/** One request to the API, as anybody could send it. Without `token` with the publishable key alone. */
export function request(
  server: ServerUnderTest,
  pathAndQuery: string,
  options: {
    method?: string;
    token?: string;
    body?: unknown;
    text?: string;
    prefer?: string;
    headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Response> {
  const { method = 'GET', token = server.publishableKey, body, text, prefer, headers } = options;
  return fetch(server.url + pathAndQuery, {
    method,
    headers: {
      apikey: server.publishableKey,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(prefer === undefined ? {} : { prefer }),
      ...headers,
    },
    ...(body === undefined && text === undefined ? {} : { body: text ?? JSON.stringify(body) }),
  });
}

export function newDataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'foothold-server-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A folder without a build: these tests ask only the API. */
const NO_BUILD = import.meta.dirname;

export async function startTestServer(options: {
  databaseUrl?: string | undefined;
  dataFolder: string;
  supabaseFolder?: string;
}): Promise<RunningServer> {
  return startServer({ host: '127.0.0.1', port: 0, buildFolder: NO_BUILD, quiet: true, ...options });
}

const SUPABASE_FOLDER = path.resolve(import.meta.dirname, '../../supabase');

/** The project's migrations and one more, in a copy: functions that only a test asks for. */
export function supabaseFolderWith(sql: string, inFolder: string): string {
  const copy = path.join(inFolder, 'supabase');
  cpSync(path.join(SUPABASE_FOLDER, 'migrations'), path.join(copy, 'migrations'), { recursive: true });
  writeFileSync(path.join(copy, 'migrations/99991231235959_probe.sql'), sql);
  return copy;
}

/**
 * The same tests against PGlite and against a native Postgres, each with a server of its own.
 *
 * @param probe SQL that is applied after the project's own migrations
 */
export function describeOnBothDatabases(
  title: string,
  tests: (server: () => RunningServer, database: string) => void,
  probe = '',
): void {
  describe.each(['PGlite', 'native Postgres'] as const)(`${title}, on %s`, (kind) => {
    let running: RunningServer;
    let native: NativePostgres | undefined;
    const data = newDataFolder();

    beforeAll(async () => {
      if (kind === 'native Postgres') native = await startNativePostgres();
      const databaseUrl = await native?.newDatabase();
      running = await startTestServer({
        dataFolder: data.folder,
        databaseUrl,
        ...(probe === '' ? {} : { supabaseFolder: supabaseFolderWith(probe, data.folder) }),
      });
    });
    afterAll(async () => {
      await running.close();
      await native?.stop();
      data.remove();
    });

    tests(() => running, kind);
  });
}
