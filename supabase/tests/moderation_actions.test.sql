-- The log of a group: append only, and read by those who look after it.
begin;
set local search_path = public, extensions, tests;
select plan(15);

select create_circle();
select is(who_can('select 1 from moderation_actions'), 'Mia, Max', 'The log is read by those who look after the group');
select is(who_may('insert into moderation_actions default values'), '', 'Nobody adds to moderation_actions directly');
select is(who_may('truncate moderation_actions'), '', 'Nobody empties moderation_actions');
select act_as('Mia');
select throws_ok('insert into moderation_actions default values', '42501', 'permission denied for table moderation_actions', 'Not even a moderator adds to moderation_actions directly');
select throws_ok('update moderation_actions set action = action', '42501', 'permission denied for table moderation_actions', 'Not even a moderator changes moderation_actions directly');
select throws_ok('delete from moderation_actions', '42501', 'permission denied for table moderation_actions', 'Not even a moderator deletes from moderation_actions directly');
select act_as_operator();
select act_as_visitor();
select throws_ok('select 1 from moderation_actions', '42501', 'permission denied for table moderation_actions', 'A visitor is refused by moderation_actions');
select throws_ok('insert into moderation_actions default values', '42501', 'permission denied for table moderation_actions', 'A visitor adds nothing to moderation_actions');
select throws_ok('update moderation_actions set action = action', '42501', 'permission denied for table moderation_actions', 'A visitor changes nothing of moderation_actions');
select throws_ok('delete from moderation_actions', '42501', 'permission denied for table moderation_actions', 'A visitor deletes nothing of moderation_actions');
select act_as_operator();

select throws_ok($$update moderation_actions set reason = 'Another'$$, '42501', 'the log is not changed', 'Not even the operator changes an entry by a slip');
select throws_ok('delete from moderation_actions', '42501', 'the log is not changed', 'nor deletes one');
delete from auth.users where id = id('Mia');
select results_eq('select actor_name from moderation_actions', array['Mia'], 'The log outlives the account of who acted');
delete from groups where id = id('peers');
select is_empty('select 1 from moderation_actions', 'and goes with the group');
select throws_ok($$insert into moderation_actions (group_id, actor_name, action) values (tests.id('family'), 'x', 'steal')$$, '23514', null, 'An action that the app does not know is refused');

select * from finish();
rollback;
