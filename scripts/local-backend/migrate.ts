import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { queryRows, runScript, type LiteConnection } from './connection.ts';

/** The history table that `supabase db push` keeps too. */
const HISTORY = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
`;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Applies the migrations that are not in the history yet, in order; each in one transaction with its history row, so
 * that a failing file leaves nothing behind. A new database gets `seed.sql` after the last one.
 *
 * @returns the names of the applied files
 * @throws Error that names the file
 */
export async function migrate(connection: LiteConnection, supabaseFolder: string): Promise<string[]> {
  await runScript(connection, HISTORY);
  const rows = await queryRows<{ version: string }>(
    connection,
    'select version from supabase_migrations.schema_migrations',
  );
  const done = rows.map((row) => row.version);
  const folder = path.join(supabaseFolder, 'migrations');
  const files = (await readdir(folder)).filter((file) => /^\d{14}_.*\.sql$/.test(file)).sort();
  const applied: string[] = [];
  for (const file of files) {
    const version = file.slice(0, 14);
    if (done.includes(version)) continue;
    const sql = await readFile(path.join(folder, file), 'utf8');
    const note = `insert into supabase_migrations.schema_migrations (version, name) values (${quoted(version)}, ${quoted(file.slice(15, -4))});`;
    try {
      await runScript(connection, `${sql}\n;${note}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Migration ${file} could not be applied: ${reason}`, { cause: error });
    }
    applied.push(file);
  }
  if (done.length === 0) await seed(connection, supabaseFolder);
  return applied;
}

async function seed(connection: LiteConnection, supabaseFolder: string): Promise<void> {
  const sql = await readFile(path.join(supabaseFolder, 'seed.sql'), 'utf8').catch(() => '');
  if (sql.trim() !== '') await runScript(connection, sql);
}
