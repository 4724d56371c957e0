import type { PGlite } from '@electric-sql/pglite';

/** One safeguard of the database, and the SQL that takes it away. */
export interface RlsMutant {
  /** What kind of safeguard it is, for the sum. */
  readonly kind: string;
  /** Of which table, when it is a table's. */
  readonly table: string | null;
  /** What is changed, to be shown. */
  readonly change: string;
  readonly sql: string;
}

/** Our own schemas: a new table, policy, trigger or function in them is covered by itself. */
const OURS = `(values ('public'::regnamespace), ('private'::regnamespace))`;

const TABLES = `pg_class kept join ${OURS} ours (schema) on kept.relnamespace = ours.schema and kept.relkind in ('r', 'p')`;

/** What can be granted on a table without naming columns, and what can with. */
const VERBS = `(values ('select'), ('insert'), ('update'), ('delete'), ('truncate'))`;
const COLUMN_VERBS = `(values ('select'), ('insert'), ('update'))`;

/** Each query answers the table, what is changed, and the SQL that changes it. */
const MUTANTS: readonly { kind: string; query: string }[] = [
  {
    kind: 'policies that let everything through',
    query: `
      select kept.relname as table, format('policy %I of %s: %s', policy.polname, kept.oid::regclass, opened.clauses) as change,
        format('alter policy %I on %s %s', policy.polname, kept.oid::regclass, opened.clauses) as sql
      from ${TABLES} join pg_policy policy on policy.polrelid = kept.oid
      cross join lateral (values
        ('using (true) with check (true)', policy.polqual is not null and policy.polwithcheck is not null),
        ('using (true)', policy.polqual is not null),
        ('with check (true)', policy.polwithcheck is not null)
      ) opened (clauses, fits)
      where opened.fits`,
  },
  {
    kind: 'policies that are gone',
    query: `
      select kept.relname as table, format('policy %I of %s: dropped', policy.polname, kept.oid::regclass) as change,
        format('drop policy %I on %s', policy.polname, kept.oid::regclass) as sql
      from ${TABLES} join pg_policy policy on policy.polrelid = kept.oid`,
  },
  {
    kind: 'tables without row-level security',
    query: `
      select kept.relname as table, format('row-level security of %s: off', kept.oid::regclass) as change,
        format('alter table %s disable row level security', kept.oid::regclass) as sql
      from ${TABLES} where kept.relrowsecurity`,
  },
  {
    kind: 'verbs on named columns, granted on all',
    query: `
      select kept.relname as table, format('%s of %s: granted on all columns', verb, kept.oid::regclass) as change,
        format('grant %s on %s to authenticated', verb, kept.oid::regclass) as sql
      from ${TABLES} cross join ${COLUMN_VERBS} verbs (verb)
      where has_any_column_privilege('authenticated', kept.oid, verb) and not has_table_privilege('authenticated', kept.oid, verb)`,
  },
  {
    kind: 'columns that are nobody’s to name, granted one by one',
    query: `
      select kept.relname as table, format('%s of %s: granted on %I', verb, kept.oid::regclass, attribute.attname) as change,
        format('grant %s (%I) on %s to authenticated', verb, attribute.attname, kept.oid::regclass) as sql
      from ${TABLES} cross join ${COLUMN_VERBS} verbs (verb)
      join pg_attribute attribute on attribute.attrelid = kept.oid and attribute.attnum > 0 and not attribute.attisdropped
      where has_any_column_privilege('authenticated', kept.oid, verb)
        and not has_column_privilege('authenticated', kept.oid, attribute.attnum, verb)`,
  },
  {
    kind: 'verbs that no account has, granted',
    query: `
      select kept.relname as table, format('%s of %s: granted to accounts', verb, kept.oid::regclass) as change,
        format('grant %s on %s to authenticated', verb, kept.oid::regclass) as sql
      from ${TABLES} cross join ${VERBS} verbs (verb)
      where not has_table_privilege('authenticated', kept.oid, verb)
        and (verb in ('delete', 'truncate') or not has_any_column_privilege('authenticated', kept.oid, verb))`,
  },
  {
    kind: 'verbs granted without an account',
    query: `
      select kept.relname as table, format('%s of %s: granted to visitors', verb, kept.oid::regclass) as change,
        format('grant %s on %s to anon', verb, kept.oid::regclass) as sql
      from ${TABLES} cross join ${VERBS} verbs (verb)
      where not has_table_privilege('anon', kept.oid, verb)`,
  },
  {
    kind: 'triggers that are off',
    query: `
      select kept.relname as table, format('trigger %I of %s: off', watch.tgname, kept.oid::regclass) as change,
        format('alter table %s disable trigger %I', kept.oid::regclass, watch.tgname) as sql
      from ${TABLES} join pg_trigger watch on watch.tgrelid = kept.oid
      where not watch.tgisinternal and watch.tgenabled <> 'D'`,
  },
  {
    kind: 'functions that anybody may call',
    query: `
      select null as table, format('execute of %s: granted to %s', called.oid::regprocedure, audience.words) as change,
        format('grant execute on function %s to %I', called.oid::regprocedure, audience.role) as sql
      from pg_proc called join ${OURS} ours (schema) on called.pronamespace = ours.schema
      cross join (values ('anon', 'visitors'), ('authenticated', 'accounts')) audience (role, words)
      where not has_function_privilege(audience.role, called.oid, 'execute')`,
  },
];

/** Every safeguard that the catalogue of a migrated database knows of, taken away one by one. */
export async function rlsMutants(db: PGlite): Promise<RlsMutant[]> {
  const mutants: RlsMutant[] = [];
  for (const { kind, query } of MUTANTS) {
    const { rows } = await db.query<Omit<RlsMutant, 'kind'>>(`${query} order by 1, 2`);
    if (rows.length === 0) throw new Error(`the catalogue knows no ${kind}`);
    mutants.push(...rows.map((row) => ({ kind, ...row })));
  }
  return mutants;
}
