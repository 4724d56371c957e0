-- What may come in the way, and what could be made easier.

create table public.obstacles (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  kind text not null,
  if_text text not null,
  then_text text not null,
  step_id uuid,
  starts_on date,
  ends_on date,
  every_year boolean not null,
  created_at timestamptz not null,
  constraint kind_is_known check (kind in ('season', 'busy', 'travel', 'visit', 'other')),
  constraint if_text_not_blank check (if_text ~ '[^[:space:]]'),
  constraint if_text_at_most_300 check (char_length(if_text) <= 300),
  constraint then_text_not_blank check (then_text ~ '[^[:space:]]'),
  constraint then_text_at_most_300 check (char_length(then_text) <= 300),
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint step_of_same_owner foreign key (owner_id, step_id) references public.steps (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.obstacles is
  'An obstacle that the person sees coming, and what they will do then.';
create index obstacles_by_revision on public.obstacles (owner_id, revision);
create index obstacles_by_step on public.obstacles (owner_id, step_id);
alter table public.obstacles enable row level security;
revoke all on public.obstacles from public, anon, authenticated;
grant select on public.obstacles to authenticated;
grant insert (id, kind, if_text, then_text, step_id, starts_on, ends_on, every_year, created_at) on public.obstacles to authenticated;
grant update (kind, if_text, then_text, step_id, starts_on, ends_on, every_year, created_at, deleted_at) on public.obstacles to authenticated;

create policy select_own on public.obstacles for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.obstacles for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.obstacles for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.obstacles
  for each row execute function private.stamp_own_row('if_text', 'then_text');

create table public.surroundings (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  place text not null,
  change text not null,
  helper text not null default '',
  step_id uuid,
  done boolean not null,
  created_at timestamptz not null,
  constraint place_is_known check (place in ('home', 'work', 'way')),
  constraint change_not_blank check (change ~ '[^[:space:]]'),
  constraint change_at_most_300 check (char_length(change) <= 300),
  constraint helper_at_most_80 check (char_length(helper) <= 80),
  constraint step_of_same_owner foreign key (owner_id, step_id) references public.steps (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.surroundings is
  'A change in the surroundings that makes a step easier, and who helps with it.';
create index surroundings_by_revision on public.surroundings (owner_id, revision);
create index surroundings_by_step on public.surroundings (owner_id, step_id);
alter table public.surroundings enable row level security;
revoke all on public.surroundings from public, anon, authenticated;
grant select on public.surroundings to authenticated;
grant insert (id, place, change, helper, step_id, done, created_at) on public.surroundings to authenticated;
grant update (place, change, helper, step_id, done, created_at, deleted_at) on public.surroundings to authenticated;

create policy select_own on public.surroundings for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.surroundings for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.surroundings for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.surroundings
  for each row execute function private.stamp_own_row('change', 'helper');
