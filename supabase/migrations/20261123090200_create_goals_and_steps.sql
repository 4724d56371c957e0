-- The plan: goals, and the ladder of steps below each. A foreign key carries the owner, so that nobody can hang a
-- row on another person's goal or learn from a refusal that it exists.

create table public.goals (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  life_value_id uuid,
  title text not null,
  reason text not null default '',
  target text not null default '',
  target_on date,
  ability smallint,
  status text not null default 'active',
  position text not null,
  created_at timestamptz not null,
  constraint title_not_blank check (title ~ '[^[:space:]]'),
  constraint title_at_most_120 check (char_length(title) <= 120),
  constraint reason_at_most_2000 check (char_length(reason) <= 2000),
  constraint target_at_most_300 check (char_length(target) <= 300),
  constraint ability_between_0_and_10 check (ability between 0 and 10),
  constraint status_is_known check (status in ('active', 'paused', 'reached', 'let-go')),
  constraint position_is_fractional_index check (position ~ '^[0-9A-Za-z]{2,200}$'),
  constraint life_value_of_same_owner foreign key (owner_id, life_value_id)
    references public.life_values (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.goals is
  'A valued activity that the person misses or wants, with how well they can do it now.';
create index goals_by_revision on public.goals (owner_id, revision);
create index goals_by_life_value on public.goals (owner_id, life_value_id);
alter table public.goals enable row level security;
revoke all on public.goals from public, anon, authenticated;
grant select on public.goals to authenticated;
grant insert (id, life_value_id, title, reason, target, target_on, ability, status, position, created_at) on public.goals to authenticated;
grant update (life_value_id, title, reason, target, target_on, ability, status, position, created_at, deleted_at) on public.goals to authenticated;

create policy select_own on public.goals for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.goals for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.goals for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.goals
  for each row execute function private.stamp_own_row('title', 'reason', 'target');

create table public.steps (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  goal_id uuid not null,
  kind text not null,
  title text not null,
  difficulty smallint,
  fear smallint,
  mood_impact smallint,
  independence_impact smallint,
  unit text not null,
  own_unit text not null default '',
  baseline_trials integer[] not null default '{}',
  quota integer,
  status text not null default 'active',
  position text not null,
  created_at timestamptz not null,
  constraint kind_is_known check (kind in ('activity', 'exposure')),
  constraint title_not_blank check (title ~ '[^[:space:]]'),
  constraint title_at_most_120 check (char_length(title) <= 120),
  constraint difficulty_between_0_and_100 check (difficulty between 0 and 100),
  constraint fear_between_0_and_100 check (fear between 0 and 100),
  constraint mood_impact_between_0_and_10 check (mood_impact between 0 and 10),
  constraint independence_impact_between_0_and_10 check (independence_impact between 0 and 10),
  constraint unit_is_known check (unit in ('minutes', 'repetitions', 'steps', 'metres', 'own')),
  constraint own_unit_at_most_30 check (char_length(own_unit) <= 30),
  constraint baseline_trials_at_most_7 check (cardinality(baseline_trials) <= 7),
  constraint baseline_trials_between_1_and_100000 check (
    array_position(baseline_trials, null) is null
    and 1 <= all (baseline_trials)
    and 100000 >= all (baseline_trials)
  ),
  constraint quota_between_1_and_100000 check (quota between 1 and 100000),
  constraint status_is_known check (status in ('active', 'paused', 'mastered')),
  constraint position_is_fractional_index check (position ~ '^[0-9A-Za-z]{2,200}$'),
  constraint goal_of_same_owner foreign key (owner_id, goal_id) references public.goals (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.steps is
  'One rung of a goal: graded activity or graded exposure, with its quota in its own unit.';
create index steps_by_revision on public.steps (owner_id, revision);
create index steps_by_goal on public.steps (owner_id, goal_id);
alter table public.steps enable row level security;
revoke all on public.steps from public, anon, authenticated;
grant select on public.steps to authenticated;
grant insert (id, goal_id, kind, title, difficulty, fear, mood_impact, independence_impact, unit, own_unit, baseline_trials, quota, status, position, created_at) on public.steps to authenticated;
grant update (goal_id, kind, title, difficulty, fear, mood_impact, independence_impact, unit, own_unit, baseline_trials, quota, status, position, created_at, deleted_at) on public.steps to authenticated;

create policy select_own on public.steps for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.steps for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.steps for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.steps
  for each row execute function private.stamp_own_row('title', 'own_unit');
