-- Milestones: read through a share, and empty once they are deleted.
begin;
set local search_path = public, extensions, tests;
select plan(54);

select create_circle();
select is(who_reads('milestones', 'told the peers'), 'Ana, Mia, Max, Pia, Quin', 'Read by those whom it was shared with');
select is(who_can(format('select %I from milestones', hidden)), '', format('%s of milestones is told to nobody', hidden)) from unnest(array['revision', 'updated_at', 'text_writers']) hidden;
select is(who_may(format('update milestones set %I = default', forged)), '', format('Nobody writes %s of milestones', forged)) from unnest(array['id', 'owner_id', 'revision', 'updated_at', 'text_writers']) forged;
select is(who_may('delete from milestones'), '', 'Nobody removes rows of milestones without a trace');
select is(who_may('truncate milestones'), '', 'Nobody empties milestones');
select act_as_visitor();
select throws_ok('select 1 from milestones', '42501', 'permission denied for table milestones', 'A visitor is refused by milestones');
select throws_ok('insert into milestones default values', '42501', 'permission denied for table milestones', 'A visitor adds nothing to milestones');
select throws_ok('update milestones set id = id', '42501', 'permission denied for table milestones', 'A visitor changes nothing of milestones');
select throws_ok('delete from milestones', '42501', 'permission denied for table milestones', 'A visitor deletes nothing of milestones');
select act_as_operator();

select is(who_can('update milestones set story = ''More'''), 'Ana, Dora, Mia, Max, Pia, Quin, Uli, Ed, Rob, Bea, Mo, Ivo, Ben', 'Everybody changes their own, where they have any, and nobody else''s');
select is(who_can('update milestones set story = ''More'' where id = ' || quote_literal(id('told the peers'))), 'Ana', 'Who reads it can not change it');
select act_as('Pia');
select throws_ok(insert_of('milestones', jsonb_build_object('id', gen_random_uuid(), forged, to_jsonb(id('Ana')))), '42501', 'permission denied for table milestones', format('%s of a new row of milestones is not chosen', forged)) from unnest(array['owner_id', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select act_as_operator();
select stamps_what_is_written('milestones');
grant insert (owner_id), update (owner_id) on milestones to authenticated;
select act_as('Pia');
select throws_ok(insert_of('milestones', jsonb_build_object('id', gen_random_uuid(), 'owner_id', id('Ana'))), '42501', 'new row violates row-level security policy for table "milestones"', 'Were the column granted, the policy would still refuse it');
select lives_ok(insert_of('milestones', jsonb_build_object('id', gen_random_uuid())), 'Her own she adds');
select act_as_operator();
alter table milestones disable trigger stamp_own_row;
select act_as('Ana');
select throws_ok('update milestones set owner_id = ' || quote_literal(id('Pia')), '42501', null, 'A row of milestones is handed to nobody, even with neither grant nor trigger in the way');
select act_as_operator();
alter table milestones enable trigger stamp_own_row;

select is(who_reads('milestones', 'told the family'), 'Ana, Dora', 'What was told to the family is read by the family');
select is(who_reads('milestones', 'told nobody'), 'Ana', 'What was shared with nobody is read by nobody');
select act_as('Ana');
select refuses('milestones', jsonb_build_object(name, repeat('x', most + 1)), format('%s_at_most_%s', name, most), format('%s characters of %s are refused', most + 1, name)) from (values ('words', 300), ('story', 2000), ('goal_title', 120), ('step_title', 120), ('unit', 30), ('journal_text', 10000)) limits(name, most);
select accepts('milestones', jsonb_build_object(name, repeat('x', most)), format('%s characters of %s fit', most, name)) from (values ('words', 300), ('story', 2000), ('goal_title', 120), ('step_title', 120), ('unit', 30), ('journal_text', 10000)) limits(name, most);
select refuses('milestones', '{"words": "  "}', 'words_are_said', 'A milestone says something');
select refuses('milestones', jsonb_build_object(mark, 11), format('%s_between_0_and_10', mark), format('%s ends at 10', mark)) from unnest(array['pain', 'mood']) mark;
select refuses('milestones', jsonb_build_object(mark, -1), format('%s_between_0_and_10', mark), format('%s begins at 0', mark)) from unnest(array['pain', 'mood']) mark;
select refuses('milestones', '{"amount": -1}', 'amount_between_0_and_100000', 'An amount is not less than nothing');
-- Muted, and after leaving, it can be taken back and not changed.
select act_as_operator();
update group_members set muted_until = now() + interval '1 day' where user_id = id('Ana') and group_id = id('peers');
select act_as('Ana');
select throws_ok(format('update milestones set pain = 9 where id = %L', id('told the peers')), '42501', null, 'Muted, she can not speak by changing what she shared');
select lives_ok(format('update milestones set words = ''Changed'' where id = %L', id('told the family')), 'Where she may speak she changes it');
select act_as_operator();
update group_members set muted_until = null, state = 'left' where user_id = id('Ana') and group_id = id('peers');
select act_as('Ana');
select throws_ok(format('update milestones set words = ''Changed'' where id = %L', id('told the peers')), '42501', null, 'Nor after she has left');
select lives_ok(format('update milestones set deleted_at = now() where id = %L', id('told the peers')), 'Deleting it she always can');
select act_as_operator();
select results_eq(format('select words, story, journal_text from milestones where id = %L', id('told the peers')), $$values ('', '', '')$$, 'Deleted, its words are gone from the server too');
select isnt_empty(format('select 1 from shares where id = %L and deleted_at is not null', id('told the peers')), 'and its share is taken back');
select is(who_reads('milestones', 'told the peers'), 'Ana', 'and nobody else reads it');
select stays_taken_back('milestones');

select * from finish();
rollback;
