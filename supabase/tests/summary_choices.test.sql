-- Which figures somebody wants to send: known to them alone.
begin;
set local search_path = public, extensions, tests;
select plan(29);

select create_circle();
select is(who_reads('summary_choices', 'family'), 'Ana', 'What somebody ticked is known to them alone');
select is(who_can($$insert into summary_choices (id, group_id, fields, stopped, created_at) values (tests.id('family'), tests.id('family'), '{}', false, now()) on conflict do nothing$$), 'Dora', 'One chooses for a group that one is in');
select is(who_can('update summary_choices set stopped = true'), 'Ana', 'and changes one''s own');
select is(who_may(format('update summary_choices set %I = default', forged)), '', format('Nobody writes %s of summary_choices', forged)) from unnest(array['id', 'owner_id', 'group_id', 'revision', 'updated_at', 'text_writers', 'created_at']) forged;

select is(who_may('delete from summary_choices'), '', 'Nobody removes rows of summary_choices without a trace');
select is(who_may('truncate summary_choices'), '', 'Nobody empties summary_choices');
select act_as_visitor();
select throws_ok('select 1 from summary_choices', '42501', 'permission denied for table summary_choices', 'A visitor is refused by summary_choices');
select throws_ok('insert into summary_choices default values', '42501', 'permission denied for table summary_choices', 'A visitor adds nothing to summary_choices');
select throws_ok('update summary_choices set id = id', '42501', 'permission denied for table summary_choices', 'A visitor changes nothing of summary_choices');
select throws_ok('delete from summary_choices', '42501', 'permission denied for table summary_choices', 'A visitor deletes nothing of summary_choices');
select act_as_operator();

select act_as('Dora');
select throws_ok(format('insert into summary_choices (id, group_id, fields, stopped, created_at, %I) values (%L, %L, ''{}'', false, now(), null)', forged, id('family'), id('family')), '42501', 'permission denied for table summary_choices', format('%s of a new choice is not chosen', forged)) from unnest(array['owner_id', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select throws_ok(format('insert into summary_choices (id, group_id, fields, stopped, created_at) values (%1$L, %1$L, ''{}'', false, now())', each_group), '42501', 'new row violates row-level security policy for table "summary_choices"', 'Which groups there are is not found out by choosing for them') from unnest(array[id('peers'), id('no group')]) each_group;
select throws_ok(format('insert into summary_choices (id, group_id, fields, stopped, created_at) values (%1$L, %1$L, ''{secrets}'', false, now())', id('family')), '23514', null, 'A figure that the app does not know is refused');
select throws_ok(format('insert into summary_choices (id, group_id, fields, stopped, created_at) values (gen_random_uuid(), %L, ''{}'', false, now())', id('family')), '23514', null, 'A choice has the id of its group');
select act_as_operator();
select stamps_what_is_written('summary_choices');
select act_as('Ben');
select is(rows_reached('update public.summary_choices set stopped = true'), 0::bigint, 'To others there is nothing of summary_choices to change, and no refusal that would tell of it');
select act_as_operator();
grant insert (owner_id), update (owner_id) on summary_choices to authenticated;
select act_as('Dora');
select throws_ok(format('insert into summary_choices (id, owner_id, group_id, fields, stopped, created_at) values (%1$L, %2$L, %1$L, ''{}'', false, now())', id('family'), id('Ben')), '42501', 'new row violates row-level security policy for table "summary_choices"', 'Were the owner granted, nobody could choose for somebody else');
select act_as_operator();
alter table summary_choices disable trigger stamp_own_row;
select act_as('Ana');
select throws_ok(format('update summary_choices set owner_id = %L', id('Dora')), '42501', null, 'A choice is handed to nobody, even with neither grant nor trigger in the way');

select * from finish();
rollback;
