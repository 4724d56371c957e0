import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namesThisMachine } from '../../scripts/serve/api-handler.ts';
import {
  newDataFolder,
  request,
  signUp,
  startTestServer,
  supabaseFolderWith,
  type ServerUnderTest,
} from './local-server.ts';

const SCRIPT = path.join(import.meta.dirname, 'server-process.ts');

interface ServerProcess extends ServerUnderTest {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

/** A server in a process of its own, to be killed. Resolves when it answers. */
function startProcess(dataFolder: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, dataFolder], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (words) => {
      said += String(words);
      const told = /^started (.*)$/m.exec(said)?.[1];
      if (told !== undefined) resolve({ ...(JSON.parse(told) as ServerUnderTest), child, ended });
    });
    let complaint = '';
    child.stderr.on('data', (words) => (complaint += String(words)));
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}: ${complaint}`)));
  });
}

function ask(url: string, pathAndQuery: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = http.request({ hostname, port, path: pathAndQuery, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the data folder of the local server', () => {
  let data: ReturnType<typeof newDataFolder>;
  beforeEach(() => {
    data = newDataFolder();
  });
  afterEach(() => data.remove());

  it('is used by one server at a time', async () => {
    const first = await startTestServer({ dataFolder: data.folder });
    await expect(startTestServer({ dataFolder: data.folder })).rejects.toThrow(
      /Another Foothold server is using .* already/,
    );
    await first.close();
    const next = await startTestServer({ dataFolder: data.folder });
    await next.close();
  });

  it('holds secrets of its own that this user alone can read, the same after a restart', async () => {
    const first = await startTestServer({ dataFolder: data.folder });
    const { publishableKey } = first;
    await first.close();
    expect(statSync(path.join(data.folder, 'keys.json')).mode & 0o777).toBe(0o600);
    const next = await startTestServer({ dataFolder: data.folder });
    expect(next.publishableKey).toBe(publishableKey);
    await next.close();
  });

  it('keeps accounts and rows over a clean stop, and applies each migration once', async () => {
    const first = await startTestServer({ dataFolder: data.folder });
    const ann = await signUp(first);
    const row = { id: randomUUID(), title: 'Walk', position: 'a0', created_at: '2026-11-23T10:00:00Z' };
    await request(first, '/rest/v1/goals', { method: 'POST', token: ann.accessToken, body: row });
    expect(first.backend.appliedMigrations.length).toBeGreaterThan(0);
    await first.close();

    const next = await startTestServer({ dataFolder: data.folder });
    expect(next.backend.appliedMigrations).toEqual([]);
    const kept = await request(next, '/rest/v1/goals?select=title', { token: ann.accessToken });
    expect(await kept.json()).toEqual([{ title: 'Walk' }]);
    await next.close();
  });

  it('loses nothing that was confirmed, and keeps no half of a push, when the server is killed', async () => {
    let confirmed = 0;
    let token = '';
    for (const round of [1, 2]) {
      const server = await startProcess(data.folder);
      if (token === '') token = (await signUp(server)).accessToken;
      const clientId = randomUUID();
      for (let seq = 1; seq <= 100; seq += 10) {
        const mutations = Array.from({ length: 10 }, (_, index) => ({
          seq: seq + index,
          table: 'goals',
          id: randomUUID(),
          op: 'put',
          base: 0,
          fields: { title: `Round ${String(round)}`, position: 'a0', created_at: '2026-11-23T10:00:00Z' },
        }));
        const sent = request(server, '/rest/v1/rpc/sync_push', {
          method: 'POST',
          token,
          body: { client_id: clientId, mutations },
        });
        if (seq === 91) {
          // The last one is under way when the server dies.
          sent.catch(() => undefined);
          server.child.kill('SIGKILL');
        } else {
          expect((await sent).status).toBe(200);
          confirmed += 10;
        }
      }
      await server.ended;
    }
    const after = await startTestServer({ dataFolder: data.folder });
    const [found] = await after.backend.query<{ count: number }>(
      'select count(*)::int as count from public.goals',
    );
    await after.close();
    expect(found?.count).toBeGreaterThanOrEqual(confirmed);
    expect((found?.count ?? 1) % 10).toBe(0);
  });

  it('is let go by a server that is asked to stop', async () => {
    const server = await startProcess(data.folder);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    const next = await startTestServer({ dataFolder: data.folder });
    await next.close();
  });
});

describe('a server that would be open', () => {
  it('does not start when people who are not signed in would have rights on a table', async () => {
    const data = newDataFolder();
    const supabaseFolder = supabaseFolderWith(
      'create table public.open_to_all (id int); grant select on public.open_to_all to anon;',
      data.folder,
    );
    await expect(startTestServer({ dataFolder: data.folder, supabaseFolder })).rejects.toThrow(
      'people who are not signed in would have rights on public.open_to_all',
    );
    data.remove();
  });

  it('leaves nothing of a migration that fails, and names it', async () => {
    const data = newDataFolder();
    const supabaseFolder = supabaseFolderWith('create table public.half (id int); select 1/0;', data.folder);
    await expect(startTestServer({ dataFolder: data.folder, supabaseFolder })).rejects.toThrow(
      'Migration 99991231235959_probe.sql could not be applied: division by zero',
    );
    const next = await startTestServer({ dataFolder: data.folder });
    const found = await next.backend.query(`select to_regclass('public.half') as half`);
    await next.close();
    data.remove();
    expect(found).toEqual([{ half: null }]);
  });

  it('answers to no name but its own, so that no page elsewhere can read the mails', async () => {
    const data = newDataFolder();
    const server = await startTestServer({ dataFolder: data.folder });
    expect(await ask(server.url, '/_dev/mail', { host: 'localhost' })).toBe(200);
    expect(await ask(server.url, '/_dev/mail', { host: 'evil.example' })).toBe(421);
    expect(await ask(server.url, '/rest/v1/goals', { host: 'evil.example' })).toBe(421);
    expect(await ask(server.url, '/realtime/v1/websocket', {})).toBe(404);
    await server.close();
    data.remove();
  });

  it.each([
    ['localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['my-machine:3000', true],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
    [undefined, false],
  ])('takes %s for its own name: %s', (host, own) => {
    expect(namesThisMachine(host, 'my-machine')).toBe(own);
  });
});
