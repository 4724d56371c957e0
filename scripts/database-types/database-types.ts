import type { CallableFunction, Column } from './schema-shape.ts';

const TYPES = new Map([
  ['uuid', 'string'],
  ['text', 'string'],
  ['date', 'string'],
  ['timestamp with time zone', 'string'],
  ['smallint', 'number'],
  ['integer', 'number'],
  ['bigint', 'number'],
  ['numeric', 'number'],
  ['boolean', 'boolean'],
  ['jsonb', 'Json'],
  ['void', 'undefined'],
]);

/** @throws Error for a type that no migration has used yet: name it above, do not guess. */
function typeScriptType(postgresType: string): string {
  const array = /^(.*)\[\]$/.exec(postgresType);
  if (array !== null) return `${typeScriptType(array[1] ?? '')}[]`;
  const found = TYPES.get(postgresType);
  if (found === undefined) throw new Error(`no TypeScript type is known for Postgres' ${postgresType}`);
  return found;
}

function member(column: Column, optional: boolean): string {
  const type = `${typeScriptType(column.type)}${column.nullable ? ' | null' : ''}`;
  return `          ${column.name}${optional ? '?' : ''}: ${type};`;
}

function table(name: string, columns: readonly Column[]): string {
  const insertable = columns.filter((column) => column.insertable);
  const updatable = columns.filter((column) => column.updatable);
  return [
    `      ${name}: {`,
    '        Row: {',
    ...columns.map((column) => member(column, false)),
    '        };',
    '        Insert: {',
    ...insertable.map((column) => member(column, column.nullable || column.hasDefault)),
    '        };',
    '        Update: {',
    ...updatable.map((column) => member(column, true)),
    '        };',
    '        Relationships: [];',
    '      };',
  ].join('\n');
}

function callable({ name, returns, argumentNames, argumentTypes, optionalArguments }: CallableFunction) {
  const required = argumentTypes.length - optionalArguments;
  const named = argumentTypes.map((type, place) => {
    const argument = argumentNames?.[place];
    if (argument === undefined || argument === '') throw new Error(`an argument of ${name} has no name`);
    return `${argument}${place < required ? '' : '?'}: ${typeScriptType(type)}`;
  });
  const args = named.length === 0 ? 'never' : `{ ${named.join('; ')} }`;
  return `      ${name}: { Args: ${args}; Returns: ${typeScriptType(returns)} };`;
}

/**
 * The schema as the Supabase client wants to be told it. Narrower than what the Supabase command line writes: only
 * what a signed-in person was granted is in Insert and Update, so a write the database would refuse does not compile.
 */
export function databaseTypes(columns: readonly Column[], functions: readonly CallableFunction[]): string {
  return `// Written by \`npm run types:database\` from supabase/migrations. Do not edit: \`npm test\` fails when it is stale.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export interface Database {
  public: {
    Tables: {
${[...byTable(columns)].map(([name, ofTable]) => table(name, ofTable)).join('\n')}
    };
    Views: Record<never, never>;
    Functions: {
${functions.map(callable).join('\n')}
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
}
`;
}

function byTable(columns: readonly Column[]): Map<string, Column[]> {
  const tables = new Map<string, Column[]>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  return tables;
}
