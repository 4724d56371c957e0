-- What the stories of the other files are told with: people, rows, mutations. It is the first file by name and stays
-- installed for the others, each of which runs in a transaction of its own and is rolled back.
-- Only for databases that may be thrown away: `npm run test:db`, or `supabase test db` on a local project.
create extension if not exists pgtap with schema extensions;
create schema if not exists tests;
comment on schema tests is 'Functions of the pgTAP tests. Not part of any deployment.';
grant usage on schema tests to anon, authenticated;

-- The same name is the same id in every file.
create or replace function tests.id(of_name text) returns uuid language sql immutable set search_path = ''
as $$ select md5(of_name)::uuid $$;

create or replace function tests.create_person(person text) returns void language sql set search_path = ''
as $$ insert into auth.users (id, email) values (tests.id(person), lower(person) || '@example.org') $$;

-- From here on as that person: with the role and the claims that their requests come with.
create or replace function tests.act_as(person text) returns void language plpgsql set search_path = ''
as $$
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub', tests.id(person), 'role', 'authenticated')::text, true);
  perform set_config('request.jwt.claim.sub', tests.id(person)::text, true);
  perform set_config('request.jwt.claim.role', 'authenticated', true);
  perform set_config('role', 'authenticated', true);
end
$$;

-- From here on as somebody who has the publishable key and no account.
create or replace function tests.act_as_visitor() returns void language plpgsql set search_path = ''
as $$
begin
  perform set_config('request.jwt.claims', '{"role": "anon"}', true);
  perform set_config('request.jwt.claim.sub', '', true);
  perform set_config('request.jwt.claim.role', 'anon', true);
  perform set_config('role', 'anon', true);
end
$$;

-- From here on as the one who runs the server, whom no policy holds.
create or replace function tests.act_as_operator() returns void language plpgsql set search_path = ''
as $$
begin
  perform set_config('request.jwt.claims', '', true);
  perform set_config('request.jwt.claim.sub', '', true);
  perform set_config('request.jwt.claim.role', '', true);
  perform set_config('role', 'none', true);
end
$$;

-- A good row of a table, as its owner sends it.
create or replace function tests.good_row(of_table text) returns jsonb language sql immutable set search_path = ''
as $$
  select ('{"created_at": "2026-11-23T09:00:00Z"}'::jsonb || case of_table
    when 'profiles' then jsonb_build_object('id', '00000000-0000-4000-8000-000000000001', 'display_name', 'Ana')
    when 'life_values' then jsonb_build_object('id', tests.id('family'), 'area', 'family', 'name', 'Meals together', 'position', 'a0')
    when 'goals' then jsonb_build_object('id', tests.id('cook'), 'life_value_id', tests.id('family'), 'title', 'Cook a family meal', 'position', 'a0')
    when 'steps' then jsonb_build_object('id', tests.id('stand'), 'goal_id', tests.id('cook'), 'kind', 'activity', 'title', 'Stand at the stove', 'unit', 'minutes', 'position', 'a0')
    when 'sessions' then jsonb_build_object('id', tests.id('monday'), 'step_id', tests.id('stand'), 'held_on', '2026-11-23',
      'started_at', '2026-11-23T08:50:00Z', 'ended_at', '2026-11-23T08:58:00Z', 'unit', 'minutes', 'amount_done', 8)
    when 'check_ins' then jsonb_build_object('id', tests.id('evening'), 'checked_on', '2026-11-23', 'pain', 5)
    when 'schedules' then jsonb_build_object('id', tests.id('weekly'), 'step_id', tests.id('stand'), 'starts_on', '2026-11-23')
    when 'schedule_changes' then jsonb_build_object('id', tests.id('moved'), 'step_id', tests.id('stand'), 'planned_on', '2026-11-23')
    when 'pauses' then jsonb_build_object('id', tests.id('flu'), 'kind', 'illness', 'starts_on', '2026-11-23')
    when 'exposures' then jsonb_build_object('id', tests.id('bags'), 'step_id', tests.id('stand'), 'session_id', tests.id('monday'),
      'committed_on', '2026-11-23', 'feared_outcome', 'If I lift it, my back locks')
    when 'quota_decisions' then jsonb_build_object('id', tests.id('up'), 'step_id', tests.id('stand'), 'decided_on', '2026-11-23',
      'choice', 'accepted', 'decided_by', 'me')
    when 'flare_ups' then jsonb_build_object('id', tests.id('bad week'), 'started_on', '2026-11-23', 'confirmed', true)
    when 'flare_up_plans' then jsonb_build_object('id', '00000000-0000-4000-8000-000000000002', 'what_helps', 'A warm bath')
    when 'obstacles' then jsonb_build_object('id', tests.id('ice'), 'kind', 'season', 'if_text', 'it is icy', 'then_text', 'I walk in the hall',
      'step_id', tests.id('stand'), 'every_year', true)
    when 'surroundings' then jsonb_build_object('id', tests.id('stool'), 'place', 'home', 'change', 'A stool by the stove',
      'step_id', tests.id('stand'), 'done', false)
    when 'journal_entries' then jsonb_build_object('id', tests.id('a good day'), 'kind', 'progress', 'written_on', '2026-11-23', 'text', 'I cooked')
    when 'thought_records' then jsonb_build_object('id', tests.id('never again'), 'thought_on', '2026-11-23', 'thought', 'It will never get better')
    when 'setback_reviews' then jsonb_build_object('id', tests.id('the move'), 'happened_on', '2026-11-20', 'what_happened', 'I carried boxes')
    when 'measurements' then jsonb_build_object('id', tests.id('first peg'), 'measure', 'peg', 'measured_on', '2026-11-23')
    when 'weekly_reviews' then jsonb_build_object('id', tests.id('last week'), 'week_of', '2026-11-23')
    when 'maintenance_plans' then jsonb_build_object('id', '00000000-0000-4000-8000-000000000003', 'gains', 'I cook again')
    when 'wins' then jsonb_build_object('id', tests.id('a win'), 'source', 'own', 'won_on', '2026-11-23', 'words', 'I asked for help', 'hidden', false)
    when 'article_readings' then jsonb_build_object('id', tests.id('read'), 'article_key', 'sleep', 'read_on', '2026-11-23')
    -- What belongs to a group stands in the one that tests.create_group makes; Pia has shared the post.
    when 'summary_choices' then jsonb_build_object('id', tests.id('peers'), 'group_id', tests.id('peers'), 'fields', '["sessions-done"]'::jsonb, 'stopped', false)
    when 'milestones' then jsonb_build_object('id', tests.id('cooked'), 'words', 'I cooked for ten minutes')
    when 'commitments' then jsonb_build_object('id', tests.id('walk'), 'words', 'Walk to the corner', 'due_on', '2026-11-27')
    when 'progress_summaries' then jsonb_build_object('id', tests.id('a week'), 'week_of', '2026-11-16', 'sessions_done', 3)
    when 'shares' then jsonb_build_object('id', tests.id('a share'), 'kind', 'milestone', 'milestone_id', tests.id('cooked'), 'group_id', tests.id('peers'))
    when 'comments' then jsonb_build_object('id', tests.id('a reply'), 'share_owner_id', tests.id('Pia'), 'share_id', tests.id('post of Pia'), 'text', 'That is good to hear')
    when 'cheers' then jsonb_build_object('id', tests.id('post of Pia'), 'share_owner_id', tests.id('Pia'), 'share_id', tests.id('post of Pia'), 'kind', 'strength')
    when 'reports' then jsonb_build_object('id', tests.id('post of Pia'), 'share_owner_id', tests.id('Pia'), 'share_id', tests.id('post of Pia'), 'reason', 'unkind')
    when 'blocks' then jsonb_build_object('id', tests.id('Pia'), 'blocked_id', tests.id('Pia'), 'active', false)
    when 'earlier_texts' then jsonb_build_object('id', tests.id('lost words'), 'table_name', 'goals', 'row_id', tests.id('cook'), 'field', 'title', 'text', 'Cook soup')
  end) - case when of_table = 'earlier_texts' then 'created_at' else '' end
$$;

-- The statement that inserts a good row, changed as told.
create or replace function tests.insert_of(of_table text, changed jsonb default '{}') returns text language sql immutable set search_path = ''
as $$
  select format('insert into public.%1$I (%2$s) select %2$s from jsonb_populate_record(null::public.%1$I, %3$L) sent',
    of_table, string_agg(quote_ident(column_name), ', ' order by column_name), tests.good_row(of_table) || changed)
  from jsonb_object_keys(tests.good_row(of_table) || changed) column_name
$$;

-- How many rows a statement reaches. Less than none when a policy refuses it aloud: that would tell that there is something.
create or replace function tests.rows_reached(statement text) returns bigint language plpgsql set search_path = ''
as $$
declare
  reached bigint;
begin
  execute statement;
  get diagnostics reached = row_count;
  return reached;
exception when insufficient_privilege then
  return -1;
end
$$;

-- A group of peers that Mia and Max look after, with Pia in it, who has shared a post. Made once in a test.
create or replace function tests.create_group() returns void language plpgsql set search_path = ''
as $$
begin
  if exists (select from public.groups where id = tests.id('peers')) then
    return;
  end if;
  perform tests.create_person('Mia');
  perform tests.create_person('Max');
  perform tests.create_person('Pia');
  insert into public.groups (id, kind, name, hold_first_posts) values (tests.id('peers'), 'peer', 'Steady walkers', 0);
  perform tests.add_member('peers', 'Mia', 'moderator');
  perform tests.add_member('peers', 'Max', 'moderator');
  perform tests.add_member('peers', 'Pia');
  perform tests.post('peers', 'Pia', 'post of Pia', 'I walked to the corner');
end
$$;

create or replace function tests.add_member(of_group text, person text, as_role text default 'member', in_state text default 'active')
returns void language sql set search_path = ''
as $$
  insert into public.group_members (group_id, user_id, role, state, display_name)
  values (tests.id(of_group), tests.id(person), as_role, in_state, person)
$$;

-- A milestone and its share, by the operator: the moment and the standing are the trigger's.
create or replace function tests.post(of_group text, person text, share_name text, told text) returns void language plpgsql set search_path = ''
as $$
begin
  insert into public.milestones (owner_id, id, words, created_at) values (tests.id(person), tests.id(share_name), told, '2026-11-23T09:00:00Z');
  insert into public.shares (owner_id, id, kind, milestone_id, group_id, created_at)
  values (tests.id(person), tests.id(share_name), 'milestone', tests.id(share_name), tests.id(of_group), '2026-11-23T09:00:00Z');
end
$$;

-- One row in every table, for a new person, who acts from here on.
create or replace function tests.create_person_with_a_plan(person text) returns void language plpgsql set search_path = ''
as $$
declare
  each_table text;
begin
  perform tests.act_as_operator();
  perform tests.create_person(person);
  perform tests.create_group();
  perform tests.add_member('peers', person);
  -- Earlier texts are written by the server alone.
  execute tests.insert_of('earlier_texts', jsonb_build_object('owner_id', tests.id(person)));
  perform tests.act_as(person);
  -- Parents before children, as sync tells them.
  foreach each_table in array (
    select array_agg(synced.name) from private.synced_tables() synced where synced.name <> 'earlier_texts'
  ) loop
    execute tests.insert_of(each_table);
  end loop;
end
$$;

-- Every row of every table that the one who acts may read, to compare before and after.
create or replace function tests.everything_readable() returns jsonb language plpgsql set search_path = ''
as $$
declare
  each_table text;
  columns text;
  found_rows jsonb;
  everything jsonb := '{}';
begin
  for each_table in select tablename from pg_catalog.pg_tables where schemaname = 'public' order by tablename loop
    -- The columns that the role may read; the operator reads all.
    select string_agg(format('%1$L, kept.%1$I', attname), ', ' order by attnum) into columns
    from pg_catalog.pg_attribute
    where attrelid = format('public.%I', each_table)::regclass and attnum > 0 and not attisdropped
      and has_column_privilege(attrelid, attnum, 'select');
    continue when columns is null;
    execute format('select coalesce(jsonb_agg(told order by told::text), ''[]'') from (select jsonb_build_object(%s) as told from public.%I kept) each_row', columns, each_table)
      into found_rows;
    everything := everything || jsonb_build_object(each_table, found_rows);
  end loop;
  return everything;
end
$$;

-- Mutations, and a push from one of the person's devices.
create or replace function tests.put(seq int, of_table text, row_name text, fields jsonb, base bigint default 0) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('seq', seq, 'table', of_table, 'id', tests.id(row_name), 'op', 'put', 'base', base, 'fields', fields)
$$;

create or replace function tests.delete(seq int, of_table text, row_name text, base bigint default 0) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object('seq', seq, 'table', of_table, 'id', tests.id(row_name), 'op', 'delete', 'base', base)
$$;

create or replace function tests.push(device text, variadic mutations jsonb[]) returns jsonb language sql set search_path = ''
as $$ select public.sync_push(tests.id(device), to_jsonb(mutations)) $$;

-- The newest revision that the one who acts can see.
create or replace function tests.newest_revision() returns bigint language sql set search_path = ''
as $$ select (public.sync_pull(tests.id('any device'), 0) ->> 'revision')::bigint $$;

-- A row as its owner reads it, by the name it was given.
create or replace function tests.goal(row_name text) returns public.goals language sql stable set search_path = ''
as $$ select goals from public.goals where id = tests.id(row_name) $$;

begin;
set local search_path = public, extensions, tests;
select plan(5);

select tests.create_person('Ana');
select tests.act_as('Ana');
select is(current_user::text, 'authenticated', 'Acting as Ana means her role');
select is(auth.uid(), tests.id('Ana'), 'Acting as Ana means her id in the claims');
select tests.act_as_visitor();
select is(current_user::text, 'anon', 'Acting as a visitor means the role without an account');
select is(auth.uid(), null, 'A visitor is nobody');
select tests.act_as_operator();
select is(current_user, session_user, 'Acting as the operator ends acting as a person');

select * from finish();
rollback;
