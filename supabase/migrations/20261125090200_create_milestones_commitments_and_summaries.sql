-- What can be shared: a milestone, a commitment, a weekly summary. Each is a snapshot that its author made for others, and
-- holds nothing but what was chosen for it. Others read it only through a share (the next migration).

-- What is taken back is gone here too: the row stays as a mark for the author's other devices, with nothing in it.
create function private.empty_when_deleted() returns trigger
language plpgsql security invoker set search_path = ''
as $$
declare
  kept text;
  emptied jsonb := '{}';
begin
  if new.deleted_at is null then
    return new;
  end if;
  foreach kept in array tg_argv loop
    emptied := emptied || jsonb_build_object(
      kept, case when jsonb_typeof(to_jsonb(old) -> kept) = 'string' and not kept like '%\_on' and kept <> 'outcome' then '""'::jsonb else 'null'::jsonb end
    );
  end loop;
  return jsonb_populate_record(new, emptied);
end
$$;
comment on function private.empty_when_deleted() is 'Empties the named columns of a row that is marked as deleted.';
revoke execute on function private.empty_when_deleted() from public, anon, authenticated;

create table public.milestones (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  words text not null,
  story text not null default '',
  happened_on date,
  goal_title text not null default '',
  step_title text not null default '',
  amount numeric,
  unit text not null default '',
  pain smallint,
  mood smallint,
  journal_text text not null default '',
  created_at timestamptz not null,
  constraint words_are_said check (words ~ '\S' or deleted_at is not null),
  constraint words_at_most_300 check (char_length(words) <= 300),
  constraint story_at_most_2000 check (char_length(story) <= 2000),
  constraint goal_title_at_most_120 check (char_length(goal_title) <= 120),
  constraint step_title_at_most_120 check (char_length(step_title) <= 120),
  constraint amount_between_0_and_100000 check (amount between 0 and 100000),
  constraint unit_at_most_30 check (char_length(unit) <= 30),
  constraint pain_between_0_and_10 check (pain between 0 and 10),
  constraint mood_between_0_and_10 check (mood between 0 and 10),
  constraint journal_text_at_most_10000 check (char_length(journal_text) <= 10000),
  primary key (owner_id, id)
);
comment on table public.milestones is
  'Something worth telling: words and details that its author chose for others. A snapshot, not a window into the data.';
create index milestones_by_revision on public.milestones (owner_id, revision);

create table public.commitments (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  words text not null,
  due_on date not null,
  outcome text,
  answered_on date,
  created_at timestamptz not null,
  constraint words_are_said check (words ~ '\S' or deleted_at is not null),
  constraint words_at_most_300 check (char_length(words) <= 300),
  constraint outcome_is_known check (outcome in ('done', 'not-this-time')),
  primary key (owner_id, id)
);
comment on table public.commitments is
  'What somebody plans to do by a day, and how it went: done, or not this time, and that is fine.';
create index commitments_by_revision on public.commitments (owner_id, revision);

create table public.progress_summaries (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  week_of date not null,
  sessions_done integer,
  days_active smallint,
  planned integer,
  kept integer,
  step_reached text not null default '',
  pain_usual smallint,
  mood_usual smallint,
  note text not null default '',
  created_at timestamptz not null,
  constraint week_of_is_a_monday check (extract(isodow from week_of) = 1),
  constraint sessions_done_not_negative check (sessions_done >= 0),
  constraint days_active_between_0_and_7 check (days_active between 0 and 7),
  constraint planned_not_negative check (planned >= 0),
  constraint kept_not_negative check (kept >= 0),
  constraint step_reached_at_most_120 check (char_length(step_reached) <= 120),
  constraint pain_usual_between_0_and_10 check (pain_usual between 0 and 10),
  constraint mood_usual_between_0_and_10 check (mood_usual between 0 and 10),
  constraint note_at_most_300 check (char_length(note) <= 300),
  primary key (owner_id, id)
);
comment on table public.progress_summaries is
  'A week in the figures that its author ticked, worked out on the device. Never pain or mood unless ticked.';
create index progress_summaries_by_revision on public.progress_summaries (owner_id, revision);

alter table public.milestones enable row level security;
alter table public.commitments enable row level security;
alter table public.progress_summaries enable row level security;
revoke all on public.milestones from public, anon, authenticated;
revoke all on public.commitments from public, anon, authenticated;
revoke all on public.progress_summaries from public, anon, authenticated;
-- Not the revision, the time of writing or the writers: they would tell those who share a group how much somebody writes
-- in private. `sync_pull` reads own rows through functions of its own.
grant select (id, owner_id, deleted_at, words, story, happened_on, goal_title, step_title, amount, unit, pain, mood, journal_text, created_at)
  on public.milestones to authenticated;
grant insert (id, words, story, happened_on, goal_title, step_title, amount, unit, pain, mood, journal_text, created_at)
  on public.milestones to authenticated;
grant update (words, story, happened_on, goal_title, step_title, amount, unit, pain, mood, journal_text, created_at, deleted_at)
  on public.milestones to authenticated;
grant select (id, owner_id, deleted_at, words, due_on, outcome, answered_on, created_at) on public.commitments to authenticated;
grant insert (id, words, due_on, outcome, answered_on, created_at) on public.commitments to authenticated;
grant update (words, due_on, outcome, answered_on, created_at, deleted_at) on public.commitments to authenticated;
grant select (id, owner_id, deleted_at, week_of, sessions_done, days_active, planned, kept, step_reached, pain_usual, mood_usual, note, created_at)
  on public.progress_summaries to authenticated;
grant insert (id, week_of, sessions_done, days_active, planned, kept, step_reached, pain_usual, mood_usual, note, created_at)
  on public.progress_summaries to authenticated;
grant update (week_of, sessions_done, days_active, planned, kept, step_reached, pain_usual, mood_usual, note, created_at, deleted_at)
  on public.progress_summaries to authenticated;

create policy select_own on public.milestones for select to authenticated using (owner_id = (select auth.uid()));
create policy insert_own on public.milestones for insert to authenticated with check (owner_id = (select auth.uid()));
create policy update_own on public.milestones for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create policy select_own on public.commitments for select to authenticated using (owner_id = (select auth.uid()));
create policy insert_own on public.commitments for insert to authenticated with check (owner_id = (select auth.uid()));
create policy update_own on public.commitments for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create policy select_own on public.progress_summaries for select to authenticated using (owner_id = (select auth.uid()));
create policy insert_own on public.progress_summaries for insert to authenticated with check (owner_id = (select auth.uid()));
create policy update_own on public.progress_summaries for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger empty_when_deleted before update on public.milestones
  for each row execute function private.empty_when_deleted('words', 'story', 'happened_on', 'goal_title', 'step_title', 'amount', 'unit', 'pain', 'mood', 'journal_text');
create trigger empty_when_deleted before update on public.commitments
  for each row execute function private.empty_when_deleted('words', 'outcome', 'answered_on');
create trigger empty_when_deleted before update on public.progress_summaries
  for each row execute function private.empty_when_deleted('sessions_done', 'days_active', 'planned', 'kept', 'step_reached', 'pain_usual', 'mood_usual', 'note');
create trigger stamp_own_row before insert or update on public.milestones
  for each row execute function private.stamp_own_row('words', 'story', 'journal_text');
create trigger stamp_own_row before insert or update on public.commitments
  for each row execute function private.stamp_own_row('words');
create trigger stamp_own_row before insert or update on public.progress_summaries
  for each row execute function private.stamp_own_row('note');
