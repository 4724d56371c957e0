import type { PGlite } from '@electric-sql/pglite';
import * as z from 'zod';

const columnSchema = z.object({
  table: z.string(),
  name: z.string(),
  type: z.string(),
  nullable: z.boolean(),
  hasDefault: z.boolean(),
  insertable: z.boolean(),
  updatable: z.boolean(),
});
const functionSchema = z.object({
  name: z.string(),
  returns: z.string(),
  argumentNames: z.array(z.string()).nullable(),
  argumentTypes: z.array(z.string()),
  optionalArguments: z.number(),
});

/** A column as a signed-in person meets it. */
export type Column = z.infer<typeof columnSchema>;
export type CallableFunction = z.infer<typeof functionSchema>;

/** The columns of schema public that a signed-in person may read. Those of one table stand together, by name. */
export async function readColumns(db: PGlite): Promise<Column[]> {
  const { rows } = await db.query(`
    select
      class.relname as "table",
      attribute.attname as name,
      format_type(attribute.atttypid, null) as type,
      not attribute.attnotnull as nullable,
      attribute.atthasdef as "hasDefault",
      has_column_privilege('authenticated', class.oid, attribute.attnum, 'insert') as insertable,
      has_column_privilege('authenticated', class.oid, attribute.attnum, 'update') as updatable
    from pg_attribute attribute
    join pg_class class on class.oid = attribute.attrelid
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p', 'v')
      and attribute.attnum > 0 and not attribute.attisdropped
      and has_column_privilege('authenticated', class.oid, attribute.attnum, 'select')
    order by class.relname, attribute.attname
  `);
  return z.array(columnSchema).parse(rows);
}

/** The functions of schema public that a signed-in person may call. */
export async function readFunctions(db: PGlite): Promise<CallableFunction[]> {
  const { rows } = await db.query(`
    select
      function.proname as name,
      format_type(function.prorettype, null) as returns,
      function.proargnames as "argumentNames",
      array(
        select format_type(type, null) from unnest(function.proargtypes::oid[]) with ordinality as argument (type, place)
        order by place
      ) as "argumentTypes",
      function.pronargdefaults::int as "optionalArguments"
    from pg_proc function
    where function.pronamespace = 'public'::regnamespace
      and function.prorettype <> 'trigger'::regtype
      and has_function_privilege('authenticated', function.oid, 'execute')
      and not exists (select from pg_depend where objid = function.oid and deptype = 'e')
    order by function.proname
  `);
  return z.array(functionSchema).parse(rows);
}
