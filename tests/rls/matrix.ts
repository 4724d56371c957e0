import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { ACTORS, type Actor } from './cast.ts';

export const VERBS = ['read', 'insert', 'update', 'delete', 'call'] as const;
export type Verb = (typeof VERBS)[number];
/** Allowed as meant, refused as meant, open, refused to somebody who may; theirs to do, and not done here. */
export type Outcome = 'o' | '.' | 'X' | '!' | '-';

export interface Cell {
  readonly database: string;
  readonly actor: Actor;
  /** A table, or a function. */
  readonly thing: string;
  readonly verb: Verb;
  readonly outcome: Outcome;
  readonly why: string;
}

export function outcomeOf(meant: boolean, happened: boolean): Outcome {
  if (meant) return happened ? 'o' : '!';
  return happened ? 'X' : '.';
}

/** Every table and every function of the API, as the database has them. */
export async function thingsOfApi(server: RunningServer): Promise<{ tables: string[]; functions: string[] }> {
  const names = async (sql: string) =>
    (await server.backend.query<{ name: string }>(sql)).map(({ name }) => name);
  return {
    tables: await names(
      `select relname::text as name from pg_catalog.pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
    ),
    functions: await names(
      `select distinct proname::text as name from pg_catalog.pg_proc
       where pronamespace = 'public'::regnamespace and prokind = 'f' order by 1`,
    ),
  };
}

/** The columns of each table that somebody who is signed in may read. */
export async function readableColumns(server: RunningServer): Promise<Map<string, string[]>> {
  const rows = await server.backend.query<{ name: string; columns: string[] }>(
    `select relname::text as name, array_agg(attname::text order by attnum) as columns
     from pg_catalog.pg_class join pg_catalog.pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
       and has_column_privilege('authenticated', pg_class.oid, attnum, 'select')
     group by relname`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

/** What every table holds, all columns of all rows of everybody, as one number for each. */
export async function stateOf(
  server: RunningServer,
  tables: readonly string[],
): Promise<Map<string, string>> {
  const sql = tables
    .map(
      (table) =>
        `select '${table}' as name, md5(coalesce(string_agg(stored::text, '|' order by stored::text), '')) as state
         from public.${table} stored`,
    )
    .join(' union all ');
  const rows = await server.backend.query<{ name: string; state: string }>(sql);
  return new Map(rows.map(({ name, state }) => [name, state]));
}

/** One line for each actor and thing, with a sign for each verb. */
export function matrixLines(cells: readonly Cell[]): string[] {
  const lines: string[] = [];
  for (const database of new Set(cells.map((cell) => cell.database))) {
    const here = cells.filter((cell) => cell.database === database);
    const things = [...new Set(here.map(({ thing }) => thing))];
    lines.push('', `${database}: read, insert, update, delete of each table; call of each function`);
    for (const actor of ACTORS) {
      for (const thing of things) {
        const outcomes = VERBS.flatMap((verb) =>
          here.filter((cell) => cell.actor === actor && cell.thing === thing && cell.verb === verb),
        ).map(({ outcome }) => outcome);
        lines.push(`${actor.padEnd(20)} ${thing.padEnd(24)} ${outcomes.join(' ')}`);
      }
    }
  }
  const count = (outcome: Outcome) => cells.filter((cell) => cell.outcome === outcome).length;
  lines.push(
    '',
    `o allowed as meant ${String(count('o'))}, . refused as meant ${String(count('.'))}, X open ${String(count('X'))},`,
    `! refused by mistake ${String(count('!'))}, - theirs to call, and not called here ${String(count('-'))}`,
  );
  lines.push(`attack matrix: ${String(cells.length)} cells, ${String(count('X'))} open`);
  return lines;
}
