import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { NativePostgres } from '../../../tests/server/native-postgres.ts';
import { openBackend } from '../../serve/open-backend.ts';

/** A database with the project's migrations and the seeded rows, vacuumed and analyzed. */
export interface SeededDatabase {
  readonly milestones: number;
  /** One connection: what is measured runs on it, one after the other. */
  readonly sql: postgres.Sql;
  readonly seconds: number;
}

/** Faster to fill and as fast to read: nothing of it has to outlive the run. */
const THROW_AWAY = [
  'alter system set fsync = off',
  "alter system set max_wal_size = '8GB'",
  "alter system set maintenance_work_mem = '256MB'",
  'alter system set autovacuum = off',
  'select pg_reload_conf()',
];

/** The migrations as the local server applies them. */
async function migrated(databaseUrl: string): Promise<void> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'foothold-rls-'));
  const opened = await openBackend({ dataFolder, databaseUrl, siteUrl: 'http://127.0.0.1' });
  await opened.close();
  await rm(dataFolder, { recursive: true, force: true });
}

/** @param milestones how many in all; a multiple of 5,000 */
export async function seededDatabase(native: NativePostgres, milestones: number): Promise<SeededDatabase> {
  const started = performance.now();
  const databaseUrl = await native.newDatabase();
  await migrated(databaseUrl);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  for (const setting of THROW_AWAY) await sql.unsafe(setting);
  const seed = await readFile(path.join(import.meta.dirname, 'seed.sql'), 'utf8');
  await sql.unsafe(seed.replaceAll(':milestones', String(milestones))).simple();
  await sql.unsafe('vacuum (analyze)');
  return { milestones, sql, seconds: (performance.now() - started) / 1000 };
}
