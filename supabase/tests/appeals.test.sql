-- Appeals: read by the one who asks and by those who decide.
begin;
set local search_path = public, extensions, tests;
select plan(13);

select create_circle();
select is(who_reads('appeals', 'an appeal'), 'Mia, Max, Quin', 'An appeal is read by its writer and those who look after the group');
select is(who_can('select decided_by from appeals'), '', 'Who decided is told to nobody by the table');
select is(who_may('insert into appeals default values'), '', 'Nobody adds to appeals directly');
select is(who_may('truncate appeals'), '', 'Nobody empties appeals');
select act_as('Mia');
select throws_ok('insert into appeals default values', '42501', 'permission denied for table appeals', 'Not even a moderator adds to appeals directly');
select throws_ok('update appeals set id = id', '42501', 'permission denied for table appeals', 'Not even a moderator changes appeals directly');
select throws_ok('delete from appeals', '42501', 'permission denied for table appeals', 'Not even a moderator deletes from appeals directly');
select act_as_operator();

select act_as_visitor();
select throws_ok('select id from appeals', '42501', 'permission denied for table appeals', 'A visitor is refused by appeals');
select throws_ok('insert into appeals default values', '42501', null, 'A visitor adds no appeal');
select throws_ok('update appeals set id = id', '42501', null, 'A visitor changes no appeal');
select throws_ok('delete from appeals', '42501', null, 'A visitor deletes no appeal');
select act_as_operator();
select throws_ok(format('update appeals set text = %L', repeat('x', 1001)), '23514', null, 'An appeal of 1001 characters is refused');
select throws_ok('insert into appeals (action_id, group_id, user_id, text) select action_id, group_id, user_id, text from appeals', '23505', null, 'One is made for each action');

select * from finish();
rollback;
