import { queryRows, runScript, type LiteConnection } from './connection.ts';

/**
 * What Supabase has before the first migration and the library lacks: roles, their way into the schemas, the default
 * grants (which the migrations revoke again, as they must on hosted Supabase), and an `auth.email()` that answers.
 */
const BOOT = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
end $$;
create schema if not exists extensions;
grant usage on schema public, auth, extensions to anon, authenticated, service_role;
grant execute on all functions in schema auth to anon, authenticated, service_role;
create or replace function auth.email() returns text language sql stable as $f$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'
  )
$f$;
`;

/** Before the first migration alone: later they would undo what the migrations revoked. */
const SUPABASE_DEFAULT_GRANTS = `
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
`;

export async function prepareLikeSupabase(connection: LiteConnection): Promise<void> {
  await runScript(connection, BOOT);
  const migrated = await queryRows<{ found: string | null }>(
    connection,
    `select to_regclass('supabase_migrations.schema_migrations')::text as found`,
  );
  if (migrated[0]?.found === null) await runScript(connection, SUPABASE_DEFAULT_GRANTS);
}

/**
 * Trap 2, looked at once more: whoever only has the publishable key must have no right on any table.
 *
 * @throws Error that names the tables; the server does not start then.
 */
export async function refuseOpenTables(connection: LiteConnection): Promise<void> {
  const open = await queryRows<{ name: string }>(
    connection,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'private')
       and (
         has_table_privilege('anon', format('%I.%I', schemaname, tablename), 'select, insert, update, delete')
         or has_any_column_privilege('anon', format('%I.%I', schemaname, tablename), 'select, insert, update')
       )
     order by 1`,
  );
  if (open.length === 0) return;
  const names = open.map((table) => table.name).join(', ');
  throw new Error(`The server does not start: people who are not signed in would have rights on ${names}.`);
}
