import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import type { NativePostgres } from '../../tests/server/native-postgres.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/**
 * Makes a database with the project's migrations, 100,000 people in groups and so many milestones, and the statistics that
 * the planner needs. Answers a connection to it, one session, which the caller ends.
 */
export async function seedGroups(native: NativePostgres, milestones: number): Promise<postgres.Sql> {
  const sql = postgres(await native.newDatabase(), { max: 1, onnotice: () => undefined });
  // Roles belong to the whole server: the database before has made them.
  const shim = read('tests/database/supabase-shim.sql');
  const [anon] = await sql`select from pg_roles where rolname = 'anon'`;
  await sql.unsafe(anon === undefined ? shim : shim.replace(/^create role .*$/gm, ''));
  for (const file of readdirSync(path.join(ROOT, 'supabase/migrations')).sort()) {
    await sql.unsafe(read(`supabase/migrations/${file}`));
  }
  await sql`select set_config('bench.milestones', ${String(milestones)}, false)`;
  await sql.unsafe(read('scripts/bench/seed-groups.sql'));
  // Freeze, so that no reading has to settle who sees which row and to write it down.
  await sql.unsafe('vacuum (freeze, analyze)');
  return sql;
}
