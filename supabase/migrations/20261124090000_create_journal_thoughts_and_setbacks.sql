-- What a person writes to look back: entries, thoughts, setbacks. The ids of goals, steps and sessions in an entry are no
-- foreign keys: an entry outlives what it is about, and also comes along from a device where that was deleted.

create function private.tags_fit(tags text[]) returns boolean
language sql immutable set search_path = ''
as $$ select coalesce(bool_and(tag ~ '[^[:space:]]' and char_length(tag) <= 30), true) from unnest(tags) tag $$;
comment on function private.tags_fit(text[]) is 'Each tag has something to read, and at most 30 characters.';
revoke execute on function private.tags_fit(text[]) from public, anon;
grant execute on function private.tags_fit(text[]) to authenticated;

create table public.journal_entries (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  kind text not null,
  written_on date not null,
  text text not null,
  tags text[] not null default '{}',
  goal_id uuid,
  step_id uuid,
  session_id uuid,
  created_at timestamptz not null,
  constraint kind_is_known check (kind in ('note', 'progress', 'setback', 'thought')),
  constraint text_not_blank check (text ~ '[^[:space:]]'),
  constraint text_at_most_10000 check (char_length(text) <= 10000),
  constraint tags_at_most_10 check (cardinality(tags) <= 10),
  constraint tags_fit check (private.tags_fit(tags)),
  primary key (owner_id, id)
);
comment on table public.journal_entries is
  'One dated entry of the journal, in the person''s own words.';
create index journal_entries_by_revision on public.journal_entries (owner_id, revision);
alter table public.journal_entries enable row level security;
revoke all on public.journal_entries from public, anon, authenticated;
grant select on public.journal_entries to authenticated;
grant insert (id, kind, written_on, text, tags, goal_id, step_id, session_id, created_at) on public.journal_entries to authenticated;
grant update (kind, written_on, text, tags, goal_id, step_id, session_id, created_at, deleted_at) on public.journal_entries to authenticated;

create policy select_own on public.journal_entries for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.journal_entries for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.journal_entries for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.journal_entries
  for each row execute function private.stamp_own_row('text');

create table public.thought_records (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  thought_on date not null,
  thought text not null,
  situation text not null default '',
  evidence_for text not null default '',
  evidence_against text not null default '',
  kinder_thought text not null default '',
  feeling text not null default '',
  next_action text not null default '',
  belief_before smallint,
  belief_after smallint,
  created_at timestamptz not null,
  constraint thought_not_blank check (thought ~ '[^[:space:]]'),
  constraint thought_at_most_2000 check (char_length(thought) <= 2000),
  constraint situation_at_most_2000 check (char_length(situation) <= 2000),
  constraint evidence_for_at_most_2000 check (char_length(evidence_for) <= 2000),
  constraint evidence_against_at_most_2000 check (char_length(evidence_against) <= 2000),
  constraint kinder_thought_at_most_2000 check (char_length(kinder_thought) <= 2000),
  constraint feeling_at_most_300 check (char_length(feeling) <= 300),
  constraint next_action_at_most_300 check (char_length(next_action) <= 300),
  constraint belief_before_between_0_and_100 check (belief_before between 0 and 100),
  constraint belief_after_between_0_and_100 check (belief_after between 0 and 100),
  primary key (owner_id, id)
);
comment on table public.thought_records is
  'A thought that was looked at step by step, and answered.';
create index thought_records_by_revision on public.thought_records (owner_id, revision);
alter table public.thought_records enable row level security;
revoke all on public.thought_records from public, anon, authenticated;
grant select on public.thought_records to authenticated;
grant insert (id, thought_on, thought, situation, evidence_for, evidence_against, kinder_thought, feeling, next_action, belief_before, belief_after, created_at) on public.thought_records to authenticated;
grant update (thought_on, thought, situation, evidence_for, evidence_against, kinder_thought, feeling, next_action, belief_before, belief_after, created_at, deleted_at) on public.thought_records to authenticated;

create policy select_own on public.thought_records for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.thought_records for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.thought_records for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.thought_records
  for each row execute function private.stamp_own_row('situation', 'thought', 'feeling', 'evidence_for', 'evidence_against', 'kinder_thought', 'next_action');

create table public.setback_reviews (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  happened_on date not null,
  what_happened text not null,
  triggers text not null default '',
  early_signs text not null default '',
  what_helped text not null default '',
  what_to_adjust text not null default '',
  next_step text not null default '',
  created_at timestamptz not null,
  constraint what_happened_not_blank check (what_happened ~ '[^[:space:]]'),
  constraint what_happened_at_most_2000 check (char_length(what_happened) <= 2000),
  constraint triggers_at_most_2000 check (char_length(triggers) <= 2000),
  constraint early_signs_at_most_2000 check (char_length(early_signs) <= 2000),
  constraint what_helped_at_most_2000 check (char_length(what_helped) <= 2000),
  constraint what_to_adjust_at_most_2000 check (char_length(what_to_adjust) <= 2000),
  constraint next_step_at_most_300 check (char_length(next_step) <= 300),
  primary key (owner_id, id)
);
comment on table public.setback_reviews is
  'A look back at a setback: information for the plan, not a verdict.';
create index setback_reviews_by_revision on public.setback_reviews (owner_id, revision);
alter table public.setback_reviews enable row level security;
revoke all on public.setback_reviews from public, anon, authenticated;
grant select on public.setback_reviews to authenticated;
grant insert (id, happened_on, what_happened, triggers, early_signs, what_helped, what_to_adjust, next_step, created_at) on public.setback_reviews to authenticated;
grant update (happened_on, what_happened, triggers, early_signs, what_helped, what_to_adjust, next_step, created_at, deleted_at) on public.setback_reviews to authenticated;

create policy select_own on public.setback_reviews for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.setback_reviews for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.setback_reviews for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.setback_reviews
  for each row execute function private.stamp_own_row('what_happened', 'triggers', 'early_signs', 'what_helped', 'what_to_adjust', 'next_step');
