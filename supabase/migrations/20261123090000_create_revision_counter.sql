-- The ground that sync stands on: one revision counter per owner, the last mutation seen per installation, and the
-- epoch of this server. All of it lives in `private`, which no API exposes.

create schema if not exists private;
comment on schema private is 'Counters, epochs and functions that policies and RPCs need. Never exposed by the API.';
revoke all on schema private from public, anon, authenticated;
grant usage on schema private to authenticated;

-- Supabase grants everything in public to anon and authenticated by default. Each table and function of this
-- project names its own grants, so the defaults go first.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
-- What every new function grants to public can't be taken back by schema: each function revokes it for itself, and
-- supabase/tests/privileges.test.sql finds the one that forgot.
alter default privileges in schema public revoke all on functions from anon, authenticated;

create table private.owner_revisions (
  owner_id uuid primary key references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  constraint revision_not_negative check (revision >= 0)
);
comment on table private.owner_revisions is
  'The newest revision given to any row of an owner. Its row lock makes revision order equal commit order.';
alter table private.owner_revisions enable row level security;
revoke all on private.owner_revisions from public, anon, authenticated;

create table private.sync_clients (
  owner_id uuid not null references auth.users (id) on delete cascade,
  client_id uuid not null,
  last_seq bigint not null default 0,
  refused jsonb not null default '[]',
  seen_at timestamptz not null default now(),
  primary key (owner_id, client_id),
  constraint last_seq_not_negative check (last_seq >= 0)
);
comment on table private.sync_clients is
  'The last mutation taken from each installation of an owner: a replay after a lost answer changes nothing, and is told again what was refused.';
alter table private.sync_clients enable row level security;
revoke all on private.sync_clients from public, anon, authenticated;

create table private.server_state (
  only_row boolean primary key default true,
  epoch uuid not null default gen_random_uuid(),
  constraint one_row check (only_row)
);
comment on table private.server_state is
  'The epoch of this server. The operator renews it after a restore, so that every device sends again what was lost.';
alter table private.server_state enable row level security;
revoke all on private.server_state from public, anon, authenticated;
insert into private.server_state default values;

-- Not granted to anyone: only triggers that run as the owner of the schema call it.
create function private.next_revision(for_owner uuid) returns bigint
language sql security definer set search_path = ''
as $$
  insert into private.owner_revisions as counter (owner_id, revision) values (for_owner, 1)
  on conflict (owner_id) do update set revision = counter.revision + 1
  returning revision
$$;
comment on function private.next_revision(uuid) is 'The next revision of an owner. Holds the row lock until commit.';
revoke execute on function private.next_revision(uuid) from public, anon, authenticated;

-- Security definer, because a person must not be able to read or move the counter. The trigger's arguments name the
-- columns that hold typed text: who wrote each of them last, and at which revision, decides whether a later edit
-- from another device overwrote something that its author had not seen.
create function private.stamp_own_row() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  text_column text;
  after_row jsonb := to_jsonb(new);
  before_row jsonb;
begin
  if tg_op = 'UPDATE' then
    before_row := to_jsonb(old);
    new.id := old.id;
    new.owner_id := old.owner_id;
    new.text_writers := old.text_writers;
    -- When something was deleted is the server's word, whatever was sent.
    if new.deleted_at is not null then
      new.deleted_at := coalesce(old.deleted_at, now());
    end if;
  else
    new.deleted_at := null;
    new.text_writers := '{}';
  end if;

  new.revision := private.next_revision(new.owner_id);
  new.updated_at := now();

  foreach text_column in array coalesce(tg_argv, '{}') loop
    if coalesce(after_row ->> text_column, '') is distinct from coalesce(before_row ->> text_column, '') then
      new.text_writers := new.text_writers || jsonb_build_object(
        text_column,
        jsonb_build_object(
          'revision', new.revision,
          'client', nullif(current_setting('foothold.client_id', true), '')
        )
      );
    end if;
  end loop;
  return new;
end
$$;
comment on function private.stamp_own_row() is
  'Gives a written row its revision, server time and the writers of its texts. Owner and id never change.';
revoke execute on function private.stamp_own_row() from public, anon, authenticated;

-- Security definer, because the epoch table is closed. It tells nothing about anyone.
create function private.server_epoch() returns uuid
language sql stable security definer set search_path = ''
as $$ select epoch from private.server_state $$;
comment on function private.server_epoch() is 'The epoch that sync answers carry.';
revoke execute on function private.server_epoch() from public, anon;
grant execute on function private.server_epoch() to authenticated;

-- For the operator, after a restore from a backup: select private.renew_server_epoch();
create function private.renew_server_epoch() returns uuid
language sql security definer set search_path = ''
as $$ update private.server_state set epoch = gen_random_uuid() returning epoch $$;
comment on function private.renew_server_epoch() is
  'To be called by the operator after a restore: every device then compares all it has with the server.';
revoke execute on function private.renew_server_epoch() from public, anon, authenticated;
