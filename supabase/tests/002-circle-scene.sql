-- The people of the stories about groups, and two questions that are asked of all of them: who reads this row, and who can
-- do that. Ana lives with pain. Her family circle has Dora in it. The peers are looked after by Mia and Max; Ana, Pia, Uli
-- and Quin are members, and Quin is muted. Ana and Uli have a block between them. Ed has left, Rob was removed, Bea was
-- banned. Mo looks after another group, Ivo holds an invite, Ben is nobody to any of them.

create or replace function tests.everybody() returns text[] language sql immutable
as $$ select array['Ana', 'Dora', 'Mia', 'Max', 'Pia', 'Quin', 'Uli', 'Ed', 'Rob', 'Bea', 'Mo', 'Ivo', 'Ben', 'visitor'] $$;

create or replace function tests.act_as_one_of(person text) returns void language plpgsql set search_path = ''
as $$
begin
  if person = 'visitor' then
    perform tests.act_as_visitor();
  else
    perform tests.act_as(person);
  end if;
end
$$;

-- Those for whom the statement reaches a row. Whatever it does is undone. Only a refusal by a grant, a policy or a rule
-- counts as one: a statement that is wrong in itself would be refused to everybody, and say nothing.
create or replace function tests.who_can(statement text) returns text language plpgsql set search_path = public
as $$
declare
  person text;
  reached bigint;
  those text[] := '{}';
begin
  foreach person in array tests.everybody() loop
    perform tests.act_as_one_of(person);
    begin
      execute replace(statement, ':me', quote_literal(tests.id(person)));
      get diagnostics reached = row_count;
      raise exception using errcode = 'TT000', message = reached::text;
    exception
      when sqlstate 'TT000' then
        if sqlerrm::bigint > 0 then
          those := those || person;
        end if;
      when others then
        if sqlstate not in ('42501', '23514') and sqlstate not like 'FH%' then
          raise;
        end if;
    end;
  end loop;
  perform tests.act_as_operator();
  return array_to_string(those, ', ');
end
$$;

-- Those whom no grant keeps from trying. They count even where a policy or a rule stops them, or nothing is there to reach:
-- were the grant not missing, that would be all that is left.
create or replace function tests.who_may(statement text) returns text language plpgsql set search_path = public
as $$
declare
  person text;
  those text[] := '{}';
begin
  foreach person in array tests.everybody() loop
    perform tests.act_as_one_of(person);
    begin
      execute statement;
      raise exception using errcode = 'TT000', message = 'undone';
    exception when others then
      if sqlerrm not like 'permission denied for %' then
        those := those || person;
      end if;
    end;
  end loop;
  perform tests.act_as_operator();
  return array_to_string(those, ', ');
end
$$;

-- Those who read a row by its name.
create or replace function tests.who_reads(of_table text, row_name text, key text default 'id') returns text language sql set search_path = ''
as $$ select tests.who_can(format('select %1$I from public.%2$I where %1$I = %3$L', key, of_table, tests.id(row_name))) $$;

-- What was taken back is brought back by nobody, whatever the policies of the moment say. To be asked last: it takes back all.
create or replace function tests.stays_taken_back(of_table text) returns setof text language plpgsql
as $$
begin
  perform tests.act_as_operator();
  execute format('update public.%I set deleted_at = now()', of_table);
  return next throws_ok(
    format('update public.%I set deleted_at = null', of_table), '42501', 'what was taken back stays so',
    format('What was taken back of %s stays so', of_table)
  );
end
$$;

create or replace function tests.create_circle() returns void language plpgsql set search_path = ''
as $$
declare
  person text;
begin
  perform tests.act_as_operator();
  perform tests.create_group();
  foreach person in array tests.everybody() loop
    if person not in ('visitor', 'Mia', 'Max', 'Pia') then
      perform tests.create_person(person);
    end if;
  end loop;
  insert into public.groups (id, kind, name, created_by) values
    (tests.id('family'), 'family', 'Our kitchen table', tests.id('Ana')), (tests.id('others'), 'peer', 'Others', tests.id('Mo'));
  perform tests.add_member('family', 'Ana', 'owner');
  perform tests.add_member('family', 'Dora');
  perform tests.add_member('others', 'Mo', 'moderator');
  perform tests.add_member('peers', 'Ana');
  perform tests.add_member('peers', 'Uli');
  perform tests.add_member('peers', 'Quin');
  perform tests.add_member('peers', 'Ed', 'member', 'left');
  perform tests.add_member('peers', 'Rob', 'member', 'removed');
  perform tests.add_member('peers', 'Bea', 'member', 'banned');
  update public.group_members set muted_until = now() + interval '1 day' where user_id = tests.id('Quin');
  insert into public.blocks (owner_id, id, blocked_id, active, created_at)
  values (tests.id('Ana'), tests.id('Uli'), tests.id('Uli'), true, now());

  perform tests.post('family', 'Ana', 'told the family', 'I cooked for ten minutes');
  perform tests.post('peers', 'Ana', 'told the peers', 'I walked to the corner');
  insert into public.commitments (owner_id, id, words, due_on, created_at)
  values (tests.id('Ana'), tests.id('a plan'), 'Walk to the post box', '2026-11-27', now());
  insert into public.progress_summaries (owner_id, id, week_of, sessions_done, created_at)
  values (tests.id('Ana'), tests.id('a week'), '2026-11-16', 3, now());
  insert into public.shares (owner_id, id, kind, commitment_id, group_id, created_at)
  values (tests.id('Ana'), tests.id('shared plan'), 'commitment', tests.id('a plan'), tests.id('peers'), now());
  insert into public.shares (owner_id, id, kind, summary_id, group_id, created_at)
  values (tests.id('Ana'), tests.id('shared week'), 'summary', tests.id('a week'), tests.id('family'), now());
  insert into public.milestones (owner_id, id, words, created_at) values (tests.id('Ana'), tests.id('told nobody'), 'Mine alone', now());
  insert into public.comments (owner_id, id, share_owner_id, share_id, text, created_at)
  values (tests.id('Pia'), tests.id('reply'), tests.id('Ana'), tests.id('told the peers'), 'That is good to hear', now());
  insert into public.cheers (owner_id, id, share_owner_id, share_id, kind, created_at)
  values (tests.id('Pia'), tests.id('told the peers'), tests.id('Ana'), tests.id('told the peers'), 'strength', now());
  insert into public.reports (owner_id, id, share_owner_id, share_id, reason, created_at)
  values (tests.id('Pia'), tests.id('told the peers'), tests.id('Ana'), tests.id('told the peers'), 'private', now());
  insert into public.summary_choices (owner_id, id, group_id, fields, stopped, created_at)
  values (tests.id('Ana'), tests.id('family'), tests.id('family'), '{sessions-done}', false, now());
  insert into public.invites (id, group_id, kind, max_uses, expires_at, created_by)
  values (tests.id('an invite'), tests.id('peers'), 'join', 5, now() + interval '1 day', tests.id('Mia'));
  insert into private.invite_hashes values (tests.id('an invite'), sha256('token of Ivo'::bytea));
  insert into public.join_requests (id, group_id, user_id, display_name) values (tests.id('a wish'), tests.id('peers'), tests.id('Ivo'), 'Ivo');
  insert into public.moderation_actions (group_id, actor_id, actor_name, action, subject_id, subject_name, reason)
  values (tests.id('peers'), tests.id('Mia'), 'Mia', 'warn', tests.id('Quin'), 'Quin', 'Please be kind');
  insert into public.appeals (id, action_id, group_id, user_id, text)
  select tests.id('an appeal'), logged.id, logged.group_id, tests.id('Quin'), 'I was' from public.moderation_actions logged;
  insert into public.notices (user_id, group_id, group_name, kind, reason)
  values (tests.id('Quin'), tests.id('peers'), 'Steady walkers', 'warned', 'Please be kind');
  -- Everybody has words of their own that could be shared.
  insert into public.milestones (owner_id, id, words, created_at)
  select tests.id(each_one), tests.id('own words'), 'Own words', now() from unnest(tests.everybody()) each_one where each_one <> 'visitor';
end
$$;

begin;
set local search_path = public, extensions, tests;
select plan(2);
select create_circle();
select is(who_can('select 1'), array_to_string(everybody(), ', '), 'Everybody can be asked');
select is(who_can('select 1 where false'), '', 'Nobody reaches what is not there');
select * from finish();
rollback;
