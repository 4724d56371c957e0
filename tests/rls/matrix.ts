import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { ACTORS, type Actor } from './cast.ts';

export type Verb = 'read' | 'insert' | 'update' | 'delete' | 'call';
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

/** What was not looked at counts as open. */
function signOf(cells: readonly Cell[], actor: Actor, thing: string, verb: Verb): Outcome {
  const cell = cells.find((each) => each.actor === actor && each.thing === thing && each.verb === verb);
  return cell?.outcome ?? 'X';
}

/** One line for each actor and thing, with a sign for each verb. */
export function matrixLines(cells: readonly Cell[]): string[] {
  const lines: string[] = [];
  const signs: Outcome[] = [];
  for (const database of new Set(cells.map((cell) => cell.database))) {
    const here = cells.filter((cell) => cell.database === database);
    lines.push('', `${database}: read, insert, update, delete of each table; call of each function`);
    for (const actor of ACTORS) {
      for (const thing of new Set(here.map((cell) => cell.thing))) {
        const verbs: readonly Verb[] = thing.endsWith('()')
          ? ['call']
          : ['read', 'insert', 'update', 'delete'];
        const row = verbs.map((verb) => signOf(here, actor, thing, verb));
        signs.push(...row);
        lines.push(`${actor.padEnd(20)} ${thing.padEnd(24)} ${row.join(' ')}`);
      }
    }
  }
  const count = (outcome: Outcome) => String(signs.filter((sign) => sign === outcome).length);
  lines.push(
    '',
    `o allowed as meant ${count('o')}, . refused as meant ${count('.')}, X open or not looked at ${count('X')},`,
    `! refused by mistake ${count('!')}, - theirs to call, and not called here ${count('-')}`,
    `attack matrix: ${String(signs.length)} cells, ${count('X')} open`,
  );
  return lines;
}
