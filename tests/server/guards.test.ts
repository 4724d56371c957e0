import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import path from 'node:path';
import { createBackend, type Backend } from '../../scripts/local-backend/create-backend.ts';
import { keysOf } from '../../scripts/local-backend/keys.ts';
import {
  describeOnBothDatabases,
  newDataFolder,
  request,
  signUp,
  supabaseFolderWith,
} from './local-server.ts';

/**
 * Rights that no migration gives: a function that anybody may call and that says who it ran as. Superuser, when a
 * request runs inside of another's transaction.
 */
const PROBE = `
  create or replace function public.who_runs_this() returns text language sql security invoker
  as $$ select current_user::text $$
`;

/** Sends requests on one socket without waiting for answers, and reads all that comes back. */
function pipeline(url: string, requests: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answers = '';
    const socket = net.connect(Number(port), hostname, () => socket.write(requests.join('')));
    socket.setEncoding('utf8');
    socket.on('data', (text) => (answers += String(text)));
    socket.on('error', reject);
    socket.on('close', () => resolve(answers));
  });
}

function rawRequest(url: string, key: string, line: string, body: string, last: boolean): string {
  return [
    `${line} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    `apikey: ${key}`,
    `Authorization: Bearer ${key}`,
    'Content-Type: application/json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    `Connection: ${last ? 'close' : 'keep-alive'}`,
    '',
    body,
  ].join('\r\n');
}

/** Who each of `count` calls ran as, when each was pipelined behind a table read. */
async function whoRunsPipelined(server: RunningServer, count: number): Promise<string[]> {
  const { url, publishableKey } = server;
  const roles: string[] = [];
  for (let round = 0; round < count; round += 1) {
    const answers = await pipeline(url, [
      rawRequest(url, publishableKey, 'GET /rest/v1/goals?select=id', '', false),
      rawRequest(url, publishableKey, 'POST /rest/v1/rpc/who_runs_this', '{}', true),
    ]);
    roles.push(/"(anon|authenticated|postgres|service_role)"/.exec(answers)?.[1] ?? answers);
  }
  return roles;
}

/** Who each of 20 calls ran as, when all were made in one tick, each beside a table read. */
async function whoRunsAtOnce(backend: Backend, key: string): Promise<string[]> {
  const ask = (pathAndQuery: string, body?: string) =>
    backend.fetch(
      new Request(`http://127.0.0.1${pathAndQuery}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { apikey: key, authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      }),
      '127.0.0.1',
    );
  const calls = Array.from({ length: 20 }, async () => {
    const [, answer] = await Promise.all([
      ask('/rest/v1/goals?select=id'),
      ask('/rest/v1/rpc/who_runs_this', '{}'),
    ]);
    return String(await answer.json());
  });
  return Promise.all(calls);
}

describeOnBothDatabases(
  'the guards of the local server',
  (server) => {
    it('run every pipelined request with the rights of the one who sent it', async () => {
      expect(new Set(await whoRunsPipelined(server(), 20))).toEqual(new Set(['anon']));
    });

    it('run every call of the same moment with the rights of the one who made it', async () => {
      const { backend, publishableKey } = server();
      expect(new Set(await whoRunsAtOnce(backend, publishableKey))).toEqual(new Set(['anon']));
    });

    it('keep 50 requests of two people and a stranger apart when they come at the same moment', async () => {
      const [ann, ben] = [await signUp(server()), await signUp(server())];
      const callers = [
        { token: ann.accessToken, sees: ann.userId },
        { token: ben.accessToken, sees: ben.userId },
        { token: undefined, sees: null },
      ];
      for (const { token } of callers.slice(0, 2)) {
        const row = { id: randomUUID(), title: 'mine', position: 'a0', created_at: '2026-11-23T10:00:00Z' };
        const put = await request(server(), '/rest/v1/goals', {
          method: 'POST',
          body: row,
          token: token ?? '',
        });
        expect(put.status, await put.text()).toBe(201);
      }
      const calls = Array.from({ length: 50 }, async (_, index) => {
        const caller = callers[index % callers.length]!;
        const answer = await request(server(), '/rest/v1/goals?select=owner_id', {
          ...(caller.token === undefined ? {} : { token: caller.token }),
        });
        const rows: unknown = await answer.json();
        return { caller, status: answer.status, rows };
      });
      for (const { caller, status, rows } of await Promise.all(calls)) {
        if (caller.sees === null) expect(status).toBeGreaterThanOrEqual(401);
        else expect(rows).toEqual([{ owner_id: caller.sees }]);
      }
    });

    it('leave revoked rights and column grants revoked after the first requests', async () => {
      const ann = await signUp(server());
      const anonRead = await request(server(), '/rest/v1/goals?select=id');
      expect([401, 403]).toContain(anonRead.status);
      const ofAnother = await request(server(), `/rest/v1/goals?owner_id=eq.${ann.userId}`, {
        method: 'PATCH',
        token: ann.accessToken,
        body: { revision: 999 },
      });
      expect(ofAnother.status).toBe(403);
      const rights = await server().backend.query(
        `select format('%I.%I.%I', table_schema, table_name, column_name) as column
       from information_schema.columns
       where table_schema = 'public' and column_name in ('owner_id', 'revision', 'text_writers')
         and has_column_privilege('authenticated', format('%I.%I', table_schema, table_name), column_name, 'update')`,
      );
      expect(rights).toEqual([]);
    });

    it('print no words that somebody wrote, also when the database refuses them', async () => {
      const { accessToken: token } = await signUp(server());
      const printed: string[] = [];
      const spy = vi.spyOn(console, 'error').mockImplementation((...told) => {
        printed.push(told.map((each) => inspect(each)).join(' '));
      });
      const words = 'Nobody else may read this';
      const entry = { id: randomUUID(), written_on: '2026-11-23', created_at: '2026-11-23T10:00:00Z' };
      const refusals = [
        // A constraint, whose message shows the whole row; a word that no number can be made of; a function that refuses.
        { path: '/rest/v1/journal_entries', body: { ...entry, kind: words, text: words } },
        { path: '/rest/v1/check_ins', body: { id: randomUUID(), checked_on: words } },
        { path: '/rest/v1/rpc/make_appeal', body: { action_id: 1, text: words } },
      ];
      for (const { path: where, body } of refusals) {
        const answer = await request(server(), where, { method: 'POST', token, body });
        expect(answer.ok).toBe(false);
      }
      spy.mockRestore();
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.join('\n')).not.toContain(words);
    });

    it('read the schema private to nobody', async () => {
      const ann = await signUp(server());
      for (const table of ['owner_revisions', 'sync_clients']) {
        const answer = await request(server(), `/rest/v1/${table}`, { token: ann.accessToken });
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    });
  },
  PROBE,
);

describe('without the guards, on PGlite', () => {
  it('calls of the same moment run as superuser: the probe above sees the leak', async () => {
    const data = newDataFolder();
    const keys = await keysOf(data.folder);
    const backend = await createBackend({
      database: { kind: 'pglite', folder: path.join(data.folder, 'pglite') },
      supabaseFolder: supabaseFolderWith(PROBE, data.folder),
      keys,
      siteUrl: 'http://127.0.0.1',
      sendMail: () => undefined,
      withoutGuards: true,
    });
    const roles = await whoRunsAtOnce(backend, keys.publishableKey);
    await backend.close();
    data.remove();
    expect(roles).toContain('postgres');
  });
});
