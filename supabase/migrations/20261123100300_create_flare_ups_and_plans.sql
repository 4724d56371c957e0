-- Flare-ups, because the person says so, and the plan for them.

create table public.flare_ups (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  started_on date not null,
  ended_on date,
  confirmed boolean not null,
  created_at timestamptz not null,
  constraint ends_after_it_starts check (ended_on >= started_on),
  primary key (owner_id, id)
);
comment on table public.flare_ups is
  'A time of more pain than usual. Not confirmed: the app asked, and the person said no.';
create index flare_ups_by_revision on public.flare_ups (owner_id, revision);
alter table public.flare_ups enable row level security;
revoke all on public.flare_ups from public, anon, authenticated;
grant select on public.flare_ups to authenticated;
grant insert (id, started_on, ended_on, confirmed, created_at) on public.flare_ups to authenticated;
grant update (started_on, ended_on, confirmed, created_at, deleted_at) on public.flare_ups to authenticated;

create policy select_own on public.flare_ups for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.flare_ups for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.flare_ups for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.flare_ups
  for each row execute function private.stamp_own_row();

create table public.flare_up_plans (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  kind_words text not null default '',
  what_helps text not null default '',
  rest_plan text not null default '',
  who_helps text not null default '',
  first_step text not null default '',
  early_signs text not null default '',
  created_at timestamptz not null,
  constraint kind_words_at_most_2000 check (char_length(kind_words) <= 2000),
  constraint what_helps_at_most_2000 check (char_length(what_helps) <= 2000),
  constraint rest_plan_at_most_2000 check (char_length(rest_plan) <= 2000),
  constraint who_helps_at_most_2000 check (char_length(who_helps) <= 2000),
  constraint first_step_at_most_2000 check (char_length(first_step) <= 2000),
  constraint early_signs_at_most_2000 check (char_length(early_signs) <= 2000),
  primary key (owner_id, id)
);
comment on table public.flare_up_plans is
  'What to do in a flare-up, written in good times. One a person.';
create index flare_up_plans_by_revision on public.flare_up_plans (owner_id, revision);
alter table public.flare_up_plans enable row level security;
revoke all on public.flare_up_plans from public, anon, authenticated;
grant select on public.flare_up_plans to authenticated;
grant insert (id, kind_words, what_helps, rest_plan, who_helps, first_step, early_signs, created_at) on public.flare_up_plans to authenticated;
grant update (kind_words, what_helps, rest_plan, who_helps, first_step, early_signs, created_at, deleted_at) on public.flare_up_plans to authenticated;

create policy select_own on public.flare_up_plans for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.flare_up_plans for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.flare_up_plans for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.flare_up_plans
  for each row execute function private.stamp_own_row('kind_words', 'what_helps', 'rest_plan', 'who_helps', 'first_step', 'early_signs');
