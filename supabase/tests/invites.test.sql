-- Invites: seen by those who look after the group. Their secrets are seen by nobody.
begin;
set local search_path = public, extensions, tests;
select plan(15);

select create_circle();
select is(who_reads('invites', 'an invite'), 'Mia, Max', 'Those who look after a group see its invites');
select is(who_may('insert into invites default values'), '', 'Nobody adds to invites directly');
select is(who_may('truncate invites'), '', 'Nobody empties invites');
select act_as('Mia');
select throws_ok('insert into invites default values', '42501', 'permission denied for table invites', 'Not even a moderator adds to invites directly');
select throws_ok('update invites set id = id', '42501', 'permission denied for table invites', 'Not even a moderator changes invites directly');
select throws_ok('delete from invites', '42501', 'permission denied for table invites', 'Not even a moderator deletes from invites directly');
select act_as_operator();
select act_as_visitor();
select throws_ok('select 1 from invites', '42501', 'permission denied for table invites', 'A visitor is refused by invites');
select throws_ok('insert into invites default values', '42501', 'permission denied for table invites', 'A visitor adds nothing to invites');
select throws_ok('update invites set id = id', '42501', 'permission denied for table invites', 'A visitor changes nothing of invites');
select throws_ok('delete from invites', '42501', 'permission denied for table invites', 'A visitor deletes nothing of invites');
select act_as_operator();

select is(who_can('select 1 from private.invite_hashes'), '', 'Nobody reads the hashes of invites');
select is(who_can('select 1 from private.invite_misses'), '', 'Nobody reads who tried');
select throws_ok('update invites set uses = 6', '23514', null, 'An invite is not used more often than it may be');
select throws_ok('update invites set max_uses = 101', '23514', null, 'Nor is it for more than a hundred');
select throws_ok($$update invites set kind = 'rule'$$, '23514', null, 'A kind that the app does not know is refused');

select * from finish();
rollback;
