-- Wins, and which articles were read. A win that a rule finds has an id that each device works out alike, so that two
-- devices that find it offline make one row.

create table public.wins (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  source text not null,
  won_on date not null,
  words text not null default '',
  about text not null default '',
  evidence_kind text,
  evidence_id uuid,
  hidden boolean not null,
  created_at timestamptz not null,
  constraint source_is_known check (source in ('first-session', 'quota-kept', 'step-up', 'step-mastered', 'goal-reached', 'fear-halved', 'prediction-disproved', 'kept-on-a-bad-day', 'back-again', 'month-of-consistency', 'measure-improved', 'first-thought-record', 'first-share', 'own')),
  constraint words_at_most_300 check (char_length(words) <= 300),
  constraint about_at_most_120 check (char_length(about) <= 120),
  constraint evidence_kind_is_known check (evidence_kind in ('session', 'step', 'goal', 'exposure', 'measurement', 'thought-record', 'week')),
  primary key (owner_id, id)
);
comment on table public.wins is
  'Something to be glad of: found by a rule with its evidence, or added by the person.';
create index wins_by_revision on public.wins (owner_id, revision);
alter table public.wins enable row level security;
revoke all on public.wins from public, anon, authenticated;
grant select on public.wins to authenticated;
grant insert (id, source, won_on, words, about, evidence_kind, evidence_id, hidden, created_at) on public.wins to authenticated;
grant update (source, won_on, words, about, evidence_kind, evidence_id, hidden, created_at, deleted_at) on public.wins to authenticated;

create policy select_own on public.wins for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.wins for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.wins for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.wins
  for each row execute function private.stamp_own_row('words');

create table public.article_readings (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  article_key text not null,
  read_on date not null,
  created_at timestamptz not null,
  constraint article_key_is_a_key check (article_key ~ '^[a-z]+(-[a-z]+)*$'),
  constraint article_key_at_most_80 check (char_length(article_key) <= 80),
  primary key (owner_id, id)
);
comment on table public.article_readings is
  'That the person has read an article.';
create index article_readings_by_revision on public.article_readings (owner_id, revision);
alter table public.article_readings enable row level security;
revoke all on public.article_readings from public, anon, authenticated;
grant select on public.article_readings to authenticated;
grant insert (id, article_key, read_on, created_at) on public.article_readings to authenticated;
grant update (article_key, read_on, created_at, deleted_at) on public.article_readings to authenticated;

create policy select_own on public.article_readings for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.article_readings for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.article_readings for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.article_readings
  for each row execute function private.stamp_own_row();
