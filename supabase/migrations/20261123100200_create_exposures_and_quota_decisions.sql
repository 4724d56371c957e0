-- What was predicted and what happened, and every decision about a quota.

create table public.exposures (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  step_id uuid not null,
  session_id uuid,
  committed_on date not null,
  feared_outcome text not null,
  belief_before smallint,
  fear_before smallint,
  safety_habits text not null default '',
  situation text not null default '',
  what_happened text not null default '',
  outcome text,
  severity smallint,
  coping smallint,
  belief_after smallint,
  fear_after smallint,
  learned text not null default '',
  created_at timestamptz not null,
  constraint feared_outcome_not_blank check (feared_outcome ~ '[^[:space:]]'),
  constraint feared_outcome_at_most_2000 check (char_length(feared_outcome) <= 2000),
  constraint belief_before_between_0_and_100 check (belief_before between 0 and 100),
  constraint fear_before_between_0_and_100 check (fear_before between 0 and 100),
  constraint belief_after_between_0_and_100 check (belief_after between 0 and 100),
  constraint fear_after_between_0_and_100 check (fear_after between 0 and 100),
  constraint severity_between_0_and_10 check (severity between 0 and 10),
  constraint coping_between_0_and_10 check (coping between 0 and 10),
  constraint safety_habits_at_most_300 check (char_length(safety_habits) <= 300),
  constraint situation_at_most_300 check (char_length(situation) <= 300),
  constraint what_happened_at_most_2000 check (char_length(what_happened) <= 2000),
  constraint learned_at_most_2000 check (char_length(learned) <= 2000),
  constraint outcome_is_known check (outcome in ('no', 'partly', 'yes')),
  constraint step_of_same_owner foreign key (owner_id, step_id) references public.steps (owner_id, id),
  constraint session_of_same_owner foreign key (owner_id, session_id) references public.sessions (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.exposures is
  'One test of a prediction: what was feared before, and what came of it.';
create index exposures_by_revision on public.exposures (owner_id, revision);
create index exposures_by_step on public.exposures (owner_id, step_id);
create index exposures_by_session on public.exposures (owner_id, session_id);
alter table public.exposures enable row level security;
revoke all on public.exposures from public, anon, authenticated;
grant select on public.exposures to authenticated;
grant insert (id, step_id, session_id, committed_on, feared_outcome, belief_before, fear_before, safety_habits, situation, what_happened, outcome, severity, coping, belief_after, fear_after, learned, created_at) on public.exposures to authenticated;
grant update (step_id, session_id, committed_on, feared_outcome, belief_before, fear_before, safety_habits, situation, what_happened, outcome, severity, coping, belief_after, fear_after, learned, created_at, deleted_at) on public.exposures to authenticated;

create policy select_own on public.exposures for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.exposures for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.exposures for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.exposures
  for each row execute function private.stamp_own_row('feared_outcome', 'safety_habits', 'situation', 'what_happened', 'learned');

create table public.quota_decisions (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  step_id uuid not null,
  decided_on date not null,
  advice text,
  choice text not null,
  quota_before integer,
  quota_after integer,
  decided_by text not null,
  note text not null default '',
  session_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  constraint advice_is_known check (advice in ('first-quota', 'step-up', 'stay', 'step-back', 'mastered')),
  constraint choice_is_known check (choice in ('accepted', 'changed', 'declined', 'own')),
  constraint quota_before_between_1_and_100000 check (quota_before between 1 and 100000),
  constraint quota_after_between_1_and_100000 check (quota_after between 1 and 100000),
  constraint decided_by_is_known check (decided_by in ('me', 'with-clinician')),
  constraint note_at_most_300 check (char_length(note) <= 300),
  constraint session_ids_at_most_20 check (cardinality(session_ids) <= 20 and array_position(session_ids, null) is null),
  constraint step_of_same_owner foreign key (owner_id, step_id) references public.steps (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.quota_decisions is
  'One decision about the quota of a step: what the rules advised, what was chosen, by whom and why.';
create index quota_decisions_by_revision on public.quota_decisions (owner_id, revision);
create index quota_decisions_by_step on public.quota_decisions (owner_id, step_id);
alter table public.quota_decisions enable row level security;
revoke all on public.quota_decisions from public, anon, authenticated;
grant select on public.quota_decisions to authenticated;
grant insert (id, step_id, decided_on, advice, choice, quota_before, quota_after, decided_by, note, session_ids, created_at) on public.quota_decisions to authenticated;
grant update (step_id, decided_on, advice, choice, quota_before, quota_after, decided_by, note, session_ids, created_at, deleted_at) on public.quota_decisions to authenticated;

create policy select_own on public.quota_decisions for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.quota_decisions for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.quota_decisions for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.quota_decisions
  for each row execute function private.stamp_own_row('note');
