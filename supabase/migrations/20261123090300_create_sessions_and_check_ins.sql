-- What was done, and how the days were.

create table public.sessions (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  step_id uuid not null,
  held_on date not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  active_seconds integer,
  quota integer,
  unit text not null,
  amount_done integer not null,
  stop_reason text,
  pain smallint,
  fatigue smallint,
  exertion numeric(3, 1),
  satisfaction smallint,
  reflection text not null default '',
  created_at timestamptz not null,
  constraint active_seconds_between_0_and_86400 check (active_seconds between 0 and 86400),
  constraint quota_between_1_and_100000 check (quota between 1 and 100000),
  constraint unit_is_known check (unit in ('minutes', 'repetitions', 'steps', 'metres', 'own')),
  constraint amount_done_between_0_and_100000 check (amount_done between 0 and 100000),
  constraint stop_reason_is_known check (
    stop_reason in ('quota-reached', 'pain', 'tired', 'interrupted', 'other')
  ),
  constraint pain_between_0_and_10 check (pain between 0 and 10),
  constraint fatigue_between_0_and_10 check (fatigue between 0 and 10),
  constraint exertion_between_0_and_10 check (exertion between 0 and 10),
  constraint exertion_in_halves check (exertion * 2 = floor(exertion * 2)),
  constraint satisfaction_between_0_and_10 check (satisfaction between 0 and 10),
  constraint reflection_at_most_2000 check (char_length(reflection) <= 2000),
  constraint step_of_same_owner foreign key (owner_id, step_id) references public.steps (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.sessions is
  'One time that a step was done: amount against the quota of that day, and how it felt.';
create index sessions_by_revision on public.sessions (owner_id, revision);
create index sessions_by_step on public.sessions (owner_id, step_id);
alter table public.sessions enable row level security;
revoke all on public.sessions from public, anon, authenticated;
grant select on public.sessions to authenticated;
grant insert (id, step_id, held_on, started_at, ended_at, active_seconds, quota, unit, amount_done, stop_reason, pain, fatigue, exertion, satisfaction, reflection, created_at) on public.sessions to authenticated;
grant update (step_id, held_on, started_at, ended_at, active_seconds, quota, unit, amount_done, stop_reason, pain, fatigue, exertion, satisfaction, reflection, created_at, deleted_at) on public.sessions to authenticated;

create policy select_own on public.sessions for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.sessions for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.sessions for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.sessions
  for each row execute function private.stamp_own_row('reflection');

create table public.check_ins (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  checked_on date not null,
  function smallint,
  mood smallint,
  sleep_quality smallint,
  fatigue smallint,
  stress smallint,
  pain smallint,
  night_symptoms boolean,
  night_note text not null default '',
  step_count integer,
  standing_minutes integer,
  note text not null default '',
  created_at timestamptz not null,
  constraint function_between_0_and_10 check (function between 0 and 10),
  constraint mood_between_0_and_10 check (mood between 0 and 10),
  constraint sleep_quality_between_0_and_10 check (sleep_quality between 0 and 10),
  constraint fatigue_between_0_and_10 check (fatigue between 0 and 10),
  constraint stress_between_0_and_10 check (stress between 0 and 10),
  constraint pain_between_0_and_10 check (pain between 0 and 10),
  constraint night_note_at_most_300 check (char_length(night_note) <= 300),
  constraint step_count_between_0_and_200000 check (step_count between 0 and 200000),
  constraint standing_minutes_between_0_and_1440 check (standing_minutes between 0 and 1440),
  constraint note_at_most_2000 check (char_length(note) <= 2000),
  primary key (owner_id, id)
);
comment on table public.check_ins is
  'How one day was. Two devices may each make one for the same day; both are kept.';
create index check_ins_by_revision on public.check_ins (owner_id, revision);
alter table public.check_ins enable row level security;
revoke all on public.check_ins from public, anon, authenticated;
grant select on public.check_ins to authenticated;
grant insert (id, checked_on, function, mood, sleep_quality, fatigue, stress, pain, night_symptoms, night_note, step_count, standing_minutes, note, created_at) on public.check_ins to authenticated;
grant update (checked_on, function, mood, sleep_quality, fatigue, stress, pain, night_symptoms, night_note, step_count, standing_minutes, note, created_at, deleted_at) on public.check_ins to authenticated;

create policy select_own on public.check_ins for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.check_ins for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.check_ins for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.check_ins
  for each row execute function private.stamp_own_row('night_note', 'note');
