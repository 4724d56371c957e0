-- Groups: read by their members, and changed by functions alone.
begin;
set local search_path = public, extensions, tests;
select plan(22);

select create_circle();
select is(who_reads('groups', 'peers'), 'Ana, Mia, Max, Pia, Quin, Uli', 'Those who are in a group read what it says of itself');
select is(who_reads('groups', 'family'), 'Ana, Dora', 'A family circle is read by the family');
select is(who_reads('groups', 'others'), 'Mo', 'A group is not found by those who are not in it');
select is(who_may('insert into groups default values'), '', 'Nobody adds to groups directly');
select is(who_may('truncate groups'), '', 'Nobody empties groups');
select act_as('Mia');
select throws_ok('insert into groups default values', '42501', 'permission denied for table groups', 'Not even a moderator adds to groups directly');
select throws_ok('update groups set id = id', '42501', 'permission denied for table groups', 'Not even a moderator changes groups directly');
select throws_ok('delete from groups', '42501', 'permission denied for table groups', 'Not even a moderator deletes from groups directly');
select act_as_operator();
select act_as_visitor();
select throws_ok('select 1 from groups', '42501', 'permission denied for table groups', 'A visitor is refused by groups');
select throws_ok('insert into groups default values', '42501', 'permission denied for table groups', 'A visitor adds nothing to groups');
select throws_ok('update groups set id = id', '42501', 'permission denied for table groups', 'A visitor changes nothing of groups');
select throws_ok('delete from groups', '42501', 'permission denied for table groups', 'A visitor deletes nothing of groups');
select act_as_operator();

select throws_ok($$insert into groups (kind, name) values ('club', 'x')$$, '23514', null, 'A kind that the app does not know is refused');
select throws_ok($$insert into groups (kind, name) values ('peer', ' ')$$, '23514', null, 'A group has a name');
select throws_ok(format('insert into groups (kind, name) values (''peer'', %L)', repeat('x', 61)), '23514', null, 'A name of 61 characters is refused');
select throws_ok(format('insert into groups (kind, name) values (''peer'', %L)', 'a' || chr(8238) || 'b'), '23514', null, 'A name that turns other text around is refused');
select throws_ok(format('insert into groups (kind, name) values (''peer'', %L)', 'a' || chr(8203) || 'b'), '23514', null, 'A name with a hidden space is refused');
select throws_ok(format('insert into groups (kind, name, description) values (''peer'', ''x'', %L)', repeat('x', 501)), '23514', null, 'A description of 501 characters is refused');
select throws_ok(format('insert into groups (kind, name, rules) values (''peer'', ''x'', %L)', repeat('x', 2001)), '23514', null, 'Rules of 2001 characters are refused');
select throws_ok($$insert into groups (kind, name, hold_first_posts) values ('peer', 'x', 6)$$, '23514', null, 'At most five first posts are held');
select throws_ok($$insert into groups (kind, name, slow_mode_minutes) values ('peer', 'x', 1441)$$, '23514', null, 'Slow mode ends at a day');
select lives_ok(format('insert into groups (kind, name, description, rules, hold_first_posts, slow_mode_minutes) values (''peer'', %L, %L, %L, 5, 1440)', repeat('x', 60), repeat('x', 500), repeat('x', 2000)), 'What is just within the limits fits');

select * from finish();
rollback;
