-- Notices: what somebody is told is read by them alone.
begin;
set local search_path = public, extensions, tests;
select plan(12);

select create_circle();
select is(who_can('select 1 from notices'), 'Quin', 'A notice is read by the one whom it tells');
select is(who_may('insert into notices default values'), '', 'Nobody adds to notices directly');
select is(who_may('truncate notices'), '', 'Nobody empties notices');
select act_as('Mia');
select throws_ok('insert into notices default values', '42501', 'permission denied for table notices', 'Not even a moderator adds to notices directly');
select throws_ok('update notices set kind = kind', '42501', 'permission denied for table notices', 'Not even a moderator changes notices directly');
select throws_ok('delete from notices', '42501', 'permission denied for table notices', 'Not even a moderator deletes from notices directly');
select act_as_operator();
select act_as_visitor();
select throws_ok('select 1 from notices', '42501', 'permission denied for table notices', 'A visitor is refused by notices');
select throws_ok('insert into notices default values', '42501', 'permission denied for table notices', 'A visitor adds nothing to notices');
select throws_ok('update notices set kind = kind', '42501', 'permission denied for table notices', 'A visitor changes nothing of notices');
select throws_ok('delete from notices', '42501', 'permission denied for table notices', 'A visitor deletes nothing of notices');
select act_as_operator();

select throws_ok($$update notices set kind = 'gossip'$$, '23514', null, 'A kind that the app does not know is refused');
select throws_ok(format('update notices set excerpt = %L', repeat('x', 121)), '23514', null, 'An excerpt ends at 120 characters');

select * from finish();
rollback;
