-- Requests to join: read by the one who asks and those who answer.
begin;
set local search_path = public, extensions, tests;
select plan(13);

select create_circle();
select is(who_reads('join_requests', 'a wish'), 'Mia, Max, Ivo', 'A wish to join is read by its writer and those who look after the group');
select is(who_may('insert into join_requests default values'), '', 'Nobody adds to join_requests directly');
select is(who_may('truncate join_requests'), '', 'Nobody empties join_requests');
select act_as('Mia');
select throws_ok('insert into join_requests default values', '42501', 'permission denied for table join_requests', 'Not even a moderator adds to join_requests directly');
select throws_ok('update join_requests set id = id', '42501', 'permission denied for table join_requests', 'Not even a moderator changes join_requests directly');
select throws_ok('delete from join_requests', '42501', 'permission denied for table join_requests', 'Not even a moderator deletes from join_requests directly');
select act_as_operator();
select act_as_visitor();
select throws_ok('select 1 from join_requests', '42501', 'permission denied for table join_requests', 'A visitor is refused by join_requests');
select throws_ok('insert into join_requests default values', '42501', 'permission denied for table join_requests', 'A visitor adds nothing to join_requests');
select throws_ok('update join_requests set id = id', '42501', 'permission denied for table join_requests', 'A visitor changes nothing of join_requests');
select throws_ok('delete from join_requests', '42501', 'permission denied for table join_requests', 'A visitor deletes nothing of join_requests');
select act_as_operator();

select throws_ok(format('insert into join_requests (group_id, user_id, display_name) values (%L, %L, ''Again'')', id('peers'), id('Ivo')), '23505', null, 'One waits at a time');
select throws_ok(format('update join_requests set message = %L', repeat('x', 501)), '23514', null, 'A message of 501 characters is refused');
select throws_ok($$update join_requests set state = 'maybe'$$, '23514', null, 'A state that the app does not know is refused');

select * from finish();
rollback;
