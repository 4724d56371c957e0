-- Outcome measures, weekly reviews, and the plan for keeping what was gained.

create table public.measurements (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  measure text not null,
  measured_on date not null,
  answers smallint[] not null default '{}',
  goal_ids uuid[] not null default '{}',
  name text not null default '',
  total numeric(6, 1),
  note text not null default '',
  created_at timestamptz not null,
  constraint measure_is_known check (measure in ('peg', 'psfs', 'confidence', 'phq-4', 'other')),
  constraint answers_at_most_5 check (cardinality(answers) <= 5),
  constraint answers_between_0_and_10 check (array_position(answers, null) is null and 0 <= all (answers) and 10 >= all (answers)),
  constraint goal_ids_at_most_5 check (cardinality(goal_ids) <= 5),
  constraint goal_ids_given check (array_position(goal_ids, null) is null),
  constraint name_at_most_80 check (char_length(name) <= 80),
  constraint total_between_minus_10000_and_10000 check (total between -10000 and 10000),
  constraint note_at_most_300 check (char_length(note) <= 300),
  primary key (owner_id, id)
);
comment on table public.measurements is
  'One time that an outcome measure was taken: the answers, or a total from outside.';
create index measurements_by_revision on public.measurements (owner_id, revision);
alter table public.measurements enable row level security;
revoke all on public.measurements from public, anon, authenticated;
grant select on public.measurements to authenticated;
grant insert (id, measure, measured_on, answers, goal_ids, name, total, note, created_at) on public.measurements to authenticated;
grant update (measure, measured_on, answers, goal_ids, name, total, note, created_at, deleted_at) on public.measurements to authenticated;

create policy select_own on public.measurements for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.measurements for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.measurements for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.measurements
  for each row execute function private.stamp_own_row('name', 'note');

create table public.weekly_reviews (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  week_of date not null,
  went_well text not null default '',
  was_hard text not null default '',
  learned text not null default '',
  next_week text not null default '',
  ask_for text not null default '',
  pacing smallint,
  kindness smallint,
  meaning smallint,
  created_at timestamptz not null,
  constraint week_of_is_a_monday check (extract(isodow from week_of) = 1),
  constraint went_well_at_most_2000 check (char_length(went_well) <= 2000),
  constraint was_hard_at_most_2000 check (char_length(was_hard) <= 2000),
  constraint learned_at_most_2000 check (char_length(learned) <= 2000),
  constraint next_week_at_most_2000 check (char_length(next_week) <= 2000),
  constraint ask_for_at_most_2000 check (char_length(ask_for) <= 2000),
  constraint pacing_between_0_and_10 check (pacing between 0 and 10),
  constraint kindness_between_0_and_10 check (kindness between 0 and 10),
  constraint meaning_between_0_and_10 check (meaning between 0 and 10),
  primary key (owner_id, id)
);
comment on table public.weekly_reviews is
  'A look back on one week, and ahead to the next.';
create index weekly_reviews_by_revision on public.weekly_reviews (owner_id, revision);
alter table public.weekly_reviews enable row level security;
revoke all on public.weekly_reviews from public, anon, authenticated;
grant select on public.weekly_reviews to authenticated;
grant insert (id, week_of, went_well, was_hard, learned, next_week, ask_for, pacing, kindness, meaning, created_at) on public.weekly_reviews to authenticated;
grant update (week_of, went_well, was_hard, learned, next_week, ask_for, pacing, kindness, meaning, created_at, deleted_at) on public.weekly_reviews to authenticated;

create policy select_own on public.weekly_reviews for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.weekly_reviews for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.weekly_reviews for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.weekly_reviews
  for each row execute function private.stamp_own_row('went_well', 'was_hard', 'learned', 'next_week', 'ask_for');

create table public.maintenance_plans (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  gains text not null default '',
  weekly_habits text not null default '',
  warning_signs text not null default '',
  if_it_slips text not null default '',
  who_knows text not null default '',
  created_at timestamptz not null,
  constraint gains_at_most_2000 check (char_length(gains) <= 2000),
  constraint weekly_habits_at_most_2000 check (char_length(weekly_habits) <= 2000),
  constraint warning_signs_at_most_2000 check (char_length(warning_signs) <= 2000),
  constraint if_it_slips_at_most_2000 check (char_length(if_it_slips) <= 2000),
  constraint who_knows_at_most_2000 check (char_length(who_knows) <= 2000),
  primary key (owner_id, id)
);
comment on table public.maintenance_plans is
  'How the person keeps what was gained. One a person.';
create index maintenance_plans_by_revision on public.maintenance_plans (owner_id, revision);
alter table public.maintenance_plans enable row level security;
revoke all on public.maintenance_plans from public, anon, authenticated;
grant select on public.maintenance_plans to authenticated;
grant insert (id, gains, weekly_habits, warning_signs, if_it_slips, who_knows, created_at) on public.maintenance_plans to authenticated;
grant update (gains, weekly_habits, warning_signs, if_it_slips, who_knows, created_at, deleted_at) on public.maintenance_plans to authenticated;

create policy select_own on public.maintenance_plans for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.maintenance_plans for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.maintenance_plans for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.maintenance_plans
  for each row execute function private.stamp_own_row('gains', 'weekly_habits', 'warning_signs', 'if_it_slips', 'who_knows');
