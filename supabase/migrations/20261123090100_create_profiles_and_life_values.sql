-- The person, and what matters to them. Keys are (owner, id): an id made on one device can never collide with, or
-- tell of, a row of somebody else.

create table public.profiles (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  display_name text not null default '',
  welcomed_at timestamptz,
  created_at timestamptz not null,
  constraint display_name_at_most_80 check (char_length(display_name) <= 80),
  constraint one_profile_per_owner check (id = '00000000-0000-4000-8000-000000000001'),
  primary key (owner_id, id)
);
comment on table public.profiles is
  'How the person likes to be called, and that the welcome was read. One row per owner.';
create index profiles_by_revision on public.profiles (owner_id, revision);
alter table public.profiles enable row level security;
revoke all on public.profiles from public, anon, authenticated;
grant select on public.profiles to authenticated;
grant insert (id, display_name, welcomed_at, created_at) on public.profiles to authenticated;
grant update (display_name, welcomed_at, created_at, deleted_at) on public.profiles to authenticated;

create policy select_own on public.profiles for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.profiles for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.profiles for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.profiles
  for each row execute function private.stamp_own_row('display_name');

create table public.life_values (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  area text not null,
  name text not null,
  why text not null default '',
  position text not null,
  created_at timestamptz not null,
  constraint area_is_known check (
    area in ('family', 'friends', 'work', 'home', 'leisure', 'learning', 'health', 'community')
  ),
  constraint name_not_blank check (name ~ '[^[:space:]]'),
  constraint name_at_most_80 check (char_length(name) <= 80),
  constraint why_at_most_2000 check (char_length(why) <= 2000),
  constraint position_is_fractional_index check (position ~ '^[0-9A-Za-z]{2,200}$'),
  primary key (owner_id, id)
);
comment on table public.life_values is
  'What matters to the person in one area of life, in their own words.';
create index life_values_by_revision on public.life_values (owner_id, revision);
alter table public.life_values enable row level security;
revoke all on public.life_values from public, anon, authenticated;
grant select on public.life_values to authenticated;
grant insert (id, area, name, why, position, created_at) on public.life_values to authenticated;
grant update (area, name, why, position, created_at, deleted_at) on public.life_values to authenticated;

create policy select_own on public.life_values for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.life_values for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.life_values for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.life_values
  for each row execute function private.stamp_own_row('name', 'why');
