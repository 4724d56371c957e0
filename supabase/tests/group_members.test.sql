-- Members: who sees whom, and that nobody promotes themselves.
begin;
set local search_path = public, extensions, tests;
select plan(38);

select create_circle();
create function pg_temp.readers(of_person text) returns text language sql as $$
  select tests.who_can(format('select user_id from public.group_members where group_id = %L and user_id = %L', tests.id('peers'), tests.id(of_person)))
$$;
select is(pg_temp.readers('Pia'), 'Ana, Mia, Max, Pia, Quin, Uli', 'Members see each other');
select is(pg_temp.readers('Uli'), 'Mia, Max, Pia, Quin, Uli', 'Who blocks somebody does not see them');
select is(pg_temp.readers('Ana'), 'Ana, Mia, Max, Pia, Quin', 'Nor does who is blocked; those who look after the group see both');
select is(pg_temp.readers('Bea'), 'Mia, Max, Bea', 'Who was banned is seen by those who look after the group, and by themselves');
select is(pg_temp.readers('Ed'), 'Mia, Max, Ed', 'So is who has left');
select is(who_can(format('select user_id from group_members where group_id = %L', id('family'))), 'Ana, Dora', 'A family is seen by the family alone');
select is(who_may('insert into group_members default values'), '', 'Nobody adds to group_members directly');
select is(who_may('truncate group_members'), '', 'Nobody empties group_members');
select act_as('Mia');
select throws_ok('insert into group_members default values', '42501', 'permission denied for table group_members', 'Not even a moderator adds to group_members directly');
select throws_ok('update group_members set role = role', '42501', 'permission denied for table group_members', 'Not even a moderator changes group_members directly');
select throws_ok('delete from group_members', '42501', 'permission denied for table group_members', 'Not even a moderator deletes from group_members directly');
select act_as_operator();

select is(who_can(format('select %I from group_members', hidden)), '', format('%s is told to nobody by the table', hidden)) from unnest(array['muted_until', 'seen_at', 'approved_posts']) hidden;
select act_as_visitor();
select throws_ok('select role from group_members', '42501', 'permission denied for table group_members', 'A visitor is refused by group_members');
select throws_ok('insert into group_members default values', '42501', null, 'A visitor joins nothing');
select throws_ok('update group_members set role = role', '42501', null, 'A visitor changes no member');
select throws_ok('delete from group_members', '42501', null, 'A visitor removes no member');
select act_as_operator();
select throws_ok(format('insert into group_members (group_id, user_id, display_name) values (%L, %L, '' pIA '')', id('peers'), id('Ben')), '23505', null, 'Two members do not go by one name');
select throws_ok(format('update group_members set role = ''king'' where user_id = %L', id('Pia')), '23514', null, 'A role that the app does not know is refused');
select throws_ok(format('update group_members set state = ''gone'' where user_id = %L', id('Pia')), '23514', null, 'A state that the app does not know is refused');
select throws_ok(format('update group_members set display_name = %L where user_id = %L', 'a' || chr(8238), id('Pia')), '23514', null, 'A name that turns other text around is refused');
select throws_ok(format('update group_members set display_name = %L where user_id = %L', repeat('x', 41), id('Pia')), '23514', null, 'A name of 41 characters is refused');

-- Somebody looks after a group as long as it is there.
delete from auth.users where id = id('Max');
delete from auth.users where id = id('Mia');
select results_eq(format('select display_name from group_members where group_id = %L and role = ''moderator''', id('peers')), array['Pia'], 'When the last moderator''s account goes, the longest-standing member becomes moderator');
select results_eq('select action, subject_name from moderation_actions where action = ''automatic-moderator''', $$values ('automatic-moderator', 'Pia')$$, 'and that stands in the log');
select results_eq(format('select kind from notices where user_id = %L', id('Pia')), array['made-moderator'], 'and they are told');
delete from auth.users where id = id('Ana');
select is_empty(format('select 1 from groups where id = %L', id('family')), 'A family circle goes with the patient who owns it');
select isnt_empty(format('select 1 from groups where id = %L', id('peers')), 'and a group of peers stays');
select is_empty(format('select 1 from %I where owner_id = %L', each_table, id('Ana')), format('Nothing of %s is left of a deleted account', each_table))
  from unnest(array['milestones', 'commitments', 'progress_summaries', 'shares', 'comments', 'cheers', 'reports', 'blocks', 'summary_choices']) each_table;
select is_empty(format('select 1 from comments where share_owner_id = %L', id('Ana')), 'nor what others said about it');

select * from finish();
rollback;
