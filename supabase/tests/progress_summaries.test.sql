-- Weekly summaries: read through a share.
begin;
set local search_path = public, extensions, tests;
select plan(41);

select create_circle();
select is(who_reads('progress_summaries', 'a week'), 'Ana, Dora', 'Read by those whom it was shared with');
select is(who_can(format('select %I from progress_summaries', hidden)), '', format('%s of progress_summaries is told to nobody', hidden)) from unnest(array['revision', 'updated_at', 'text_writers']) hidden;
select is(who_may(format('update progress_summaries set %I = default', forged)), '', format('Nobody writes %s of progress_summaries', forged)) from unnest(array['id', 'owner_id', 'revision', 'updated_at', 'text_writers']) forged;
select is(who_may('delete from progress_summaries'), '', 'Nobody removes rows of progress_summaries without a trace');
select is(who_may('truncate progress_summaries'), '', 'Nobody empties progress_summaries');
select act_as_visitor();
select throws_ok('select 1 from progress_summaries', '42501', 'permission denied for table progress_summaries', 'A visitor is refused by progress_summaries');
select throws_ok('insert into progress_summaries default values', '42501', 'permission denied for table progress_summaries', 'A visitor adds nothing to progress_summaries');
select throws_ok('update progress_summaries set id = id', '42501', 'permission denied for table progress_summaries', 'A visitor changes nothing of progress_summaries');
select throws_ok('delete from progress_summaries', '42501', 'permission denied for table progress_summaries', 'A visitor deletes nothing of progress_summaries');
select act_as_operator();

select is(who_can('update progress_summaries set note = ''Another'''), 'Ana', 'Ana alone has one to change');
select is(who_can('update progress_summaries set note = ''Another'' where id = ' || quote_literal(id('a week'))), 'Ana', 'Who reads it can not change it');
select act_as('Pia');
select throws_ok(insert_of('progress_summaries', jsonb_build_object('id', gen_random_uuid(), forged, to_jsonb(id('Ana')))), '42501', 'permission denied for table progress_summaries', format('%s of a new row of progress_summaries is not chosen', forged)) from unnest(array['owner_id', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select act_as_operator();
select stamps_what_is_written('progress_summaries');
select act_as('Ben');
select is(rows_reached('update public.progress_summaries set note = ''Another'''), 0::bigint, 'To others there is nothing of progress_summaries to change, and no refusal that would tell of it');
select act_as_operator();
grant insert (owner_id), update (owner_id) on progress_summaries to authenticated;
select act_as('Pia');
select throws_ok(insert_of('progress_summaries', jsonb_build_object('id', gen_random_uuid(), 'owner_id', id('Ana'))), '42501', 'new row violates row-level security policy for table "progress_summaries"', 'Were the column granted, the policy would still refuse it');
select lives_ok(insert_of('progress_summaries', jsonb_build_object('id', gen_random_uuid())), 'Her own she adds');
select act_as_operator();
alter table progress_summaries disable trigger stamp_own_row;
select act_as('Ana');
select throws_ok('update progress_summaries set owner_id = ' || quote_literal(id('Pia')), '42501', null, 'A row of progress_summaries is handed to nobody, even with neither grant nor trigger in the way');
select act_as_operator();
alter table progress_summaries enable trigger stamp_own_row;

select act_as('Ana');
select refuses('progress_summaries', '{"week_of": "2026-11-17"}', 'week_of_is_a_monday', 'A week begins on a Monday');
select refuses('progress_summaries', jsonb_build_object(mark, 11), format('%s_between_0_and_10', mark), format('%s ends at 10', mark)) from unnest(array['pain_usual', 'mood_usual']) mark;
select refuses('progress_summaries', '{"days_active": 8}', 'days_active_between_0_and_7', 'A week has seven days');
select refuses('progress_summaries', jsonb_build_object(count, -1), format('%s_not_negative', count), format('%s is not less than nothing', count)) from unnest(array['sessions_done', 'planned', 'kept']) count;
select refuses('progress_summaries', jsonb_build_object('note', repeat('x', 301)), 'note_at_most_300', 'A note of 301 characters is refused');
select refuses('progress_summaries', jsonb_build_object('step_reached', repeat('x', 121)), 'step_reached_at_most_120', 'A step of 121 characters is refused');
select act_as_operator();
update group_members set muted_until = now() + interval '1 day' where user_id = id('Ana') and group_id = id('family');
select act_as('Ana');
select throws_ok(format('update progress_summaries set pain_usual = 9 where id = %L', id('a week')), '42501', null, 'Muted, she can not change its figures');
select lives_ok(format('update progress_summaries set deleted_at = now() where id = %L', id('a week')), 'Deleting it she always can');
select act_as_operator();
select results_eq(format('select sessions_done from progress_summaries where id = %L', id('a week')), array[null::int], 'Deleted, its figures are gone');
select isnt_empty(format('select 1 from shares where id = %L and deleted_at is not null', id('shared week')), 'and its share is taken back');
select stays_taken_back('progress_summaries');

select * from finish();
rollback;
