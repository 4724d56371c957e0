import { mkdir } from 'node:fs/promises';
import { Kysely } from 'kysely';
import type { PgliteConnection } from '@supabase/lite/pglite';
import type { PostgresConnection } from '@supabase/lite/postgres';
import { exclusiveSessionDialect } from './exclusive-session-dialect.ts';
import { asPostgrestError } from './postgrest-errors.ts';
import { printedByCode } from './printed-by-code.ts';
import { isoTimestamp, isoTimestampWithZone } from './timestamps.ts';

/** Where the data lives: PGlite in a folder, or a native Postgres. */
export type DatabasePlace = { kind: 'pglite'; folder: string } | { kind: 'postgres'; url: string };
export type LiteConnection = PgliteConnection | PostgresConnection;

export async function openConnection(place: DatabasePlace): Promise<LiteConnection> {
  return place.kind === 'pglite' ? openPglite(place.folder) : openPostgres(place.url);
}

async function openPglite(folder: string): Promise<PgliteConnection> {
  const { createPgliteConnection } = await import('@supabase/lite/pglite');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const connection = await createPgliteConnection({
    url: folder,
    pgliteOptions: { parsers: { 1114: isoTimestamp, 1184: isoTimestampWithZone } },
  });
  await connection.driver.waitReady;
  return connection;
}

async function openPostgres(url: string): Promise<PostgresConnection> {
  const { createPostgresConnection } = await import('@supabase/lite/postgres');
  // Trap 3: json that comes as text is json already; encoded once more it would arrive as a string.
  const serialize = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const same = (value: string) => value;
  return createPostgresConnection({
    url,
    postgresOptions: {
      max: 10,
      onnotice: () => undefined,
      types: {
        json: { to: 114, from: [114], serialize, parse: JSON.parse },
        jsonb: { to: 3802, from: [3802], serialize, parse: JSON.parse },
        timestamp: { to: 1114, from: [1114], serialize: same, parse: isoTimestamp },
        timestamptz: { to: 1184, from: [1184], serialize: same, parse: isoTimestampWithZone },
      },
    },
  });
}

export function isPglite(connection: LiteConnection): connection is PgliteConnection {
  return 'exec' in connection.driver;
}

/** Runs a script of several statements in one transaction, on either driver. */
export async function runScript(connection: LiteConnection, sql: string): Promise<void> {
  if (!isPglite(connection)) {
    await connection.driver.begin((transaction) => transaction.unsafe(sql).simple());
    return;
  }
  try {
    await connection.driver.exec(`begin;\n${sql}\n;commit;`);
  } catch (error) {
    await connection.driver.exec('rollback');
    throw error;
  }
}

/** Rows of one statement, as superuser. */
export async function queryRows<Row extends object>(
  connection: LiteConnection,
  sql: string,
  values: string[] = [],
): Promise<Row[]> {
  if (isPglite(connection)) return (await connection.driver.query<Row>(sql, values)).rows;
  return [...(await connection.driver.unsafe<Row[]>(sql, values))];
}

/** What the guards below reach into; checked at boot, because the library does not promise it. */
interface Seam {
  rlsState: unknown;
  kysely: unknown;
  withContext: (...given: unknown[]) => Promise<unknown>;
}

/** @throws Error when the library changed under the guards: better no server than one without them. */
function seamOf(connection: LiteConnection): Seam {
  const seam = connection as unknown as Partial<Seam>;
  if (!('rlsState' in seam) || !seam.kysely || typeof seam.withContext !== 'function') {
    throw new Error('@supabase/lite is not the version that its guards were written for');
  }
  return seam as Seam;
}

/**
 * Puts the guards in place. To be called before the first request.
 *
 * - Trap 1: one owner at a time on PGlite's only session.
 * - Trap 2: the library would grant everything on each schema with policies at the first request, undoing revokes and
 *   column grants. Marked as prepared, it does not.
 * - Trap 3: errors keep their SQLSTATE.
 * - The library prints errors whole, with the words that were sent: they are told by their code alone.
 */
export function guardConnection(connection: LiteConnection): void {
  const seam = seamOf(connection);
  seam.rlsState = 'active';
  if (isPglite(connection)) seam.kysely = new Kysely({ dialect: exclusiveSessionDialect(connection.driver) });
  const withContext = seam.withContext.bind(connection);
  seam.withContext = async (...given) => {
    try {
      return await withContext(...given);
    } catch (error) {
      throw printedByCode(asPostgrestError(error));
    }
  };
}
