-- Commitments: read through a share.
begin;
set local search_path = public, extensions, tests;
select plan(38);

select create_circle();
select is(who_reads('commitments', 'a plan'), 'Ana, Mia, Max, Pia, Quin', 'Read by those whom it was shared with');
select is(who_can(format('select %I from commitments', hidden)), '', format('%s of commitments is told to nobody', hidden)) from unnest(array['revision', 'updated_at', 'text_writers']) hidden;
select is(who_may(format('update commitments set %I = default', forged)), '', format('Nobody writes %s of commitments', forged)) from unnest(array['id', 'owner_id', 'revision', 'updated_at', 'text_writers']) forged;
select is(who_may('delete from commitments'), '', 'Nobody removes rows of commitments without a trace');
select is(who_may('truncate commitments'), '', 'Nobody empties commitments');
select act_as_visitor();
select throws_ok('select 1 from commitments', '42501', 'permission denied for table commitments', 'A visitor is refused by commitments');
select throws_ok('insert into commitments default values', '42501', 'permission denied for table commitments', 'A visitor adds nothing to commitments');
select throws_ok('update commitments set id = id', '42501', 'permission denied for table commitments', 'A visitor changes nothing of commitments');
select throws_ok('delete from commitments', '42501', 'permission denied for table commitments', 'A visitor deletes nothing of commitments');
select act_as_operator();

select is(who_can('update commitments set words = ''Another'''), 'Ana', 'Ana alone has one to change');
select is(who_can('update commitments set words = ''Another'' where id = ' || quote_literal(id('a plan'))), 'Ana', 'Who reads it can not change it');
select act_as('Pia');
select throws_ok(insert_of('commitments', jsonb_build_object('id', gen_random_uuid(), forged, to_jsonb(id('Ana')))), '42501', 'permission denied for table commitments', format('%s of a new row of commitments is not chosen', forged)) from unnest(array['owner_id', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select act_as_operator();
select stamps_what_is_written('commitments');
select act_as('Ben');
select is(rows_reached('update public.commitments set words = ''Another'''), 0::bigint, 'To others there is nothing of commitments to change, and no refusal that would tell of it');
select act_as_operator();
grant insert (owner_id), update (owner_id) on commitments to authenticated;
select act_as('Pia');
select throws_ok(insert_of('commitments', jsonb_build_object('id', gen_random_uuid(), 'owner_id', id('Ana'))), '42501', 'new row violates row-level security policy for table "commitments"', 'Were the column granted, the policy would still refuse it');
select lives_ok(insert_of('commitments', jsonb_build_object('id', gen_random_uuid())), 'Her own she adds');
select act_as_operator();
alter table commitments disable trigger stamp_own_row;
select act_as('Ana');
select throws_ok('update commitments set owner_id = ' || quote_literal(id('Pia')), '42501', null, 'A row of commitments is handed to nobody, even with neither grant nor trigger in the way');
select act_as_operator();
alter table commitments enable trigger stamp_own_row;

select act_as('Ana');
select refuses('commitments', jsonb_build_object('words', repeat('x', 301)), 'words_at_most_300', 'Words of 301 characters are refused');
select accepts('commitments', jsonb_build_object('words', repeat('x', 300)), 'Words of 300 characters fit');
select refuses('commitments', '{"words": " "}', 'words_are_said', 'A commitment says something');
select refuses('commitments', '{"outcome": "failed"}', 'outcome_is_known', 'There is no word for blame');
select accepts('commitments', jsonb_build_object('outcome', good), format('%s is an outcome', good)) from unnest(array['done', 'not-this-time']) good;
select act_as_operator();
update group_members set muted_until = now() + interval '1 day' where user_id = id('Ana') and group_id = id('peers');
select act_as('Ana');
select throws_ok(format('update commitments set words = ''Changed'' where id = %L', id('a plan')), '42501', null, 'Muted, she can not speak by changing it');
select lives_ok(format('update commitments set deleted_at = now() where id = %L', id('a plan')), 'Deleting it she always can');
select act_as_operator();
select results_eq(format('select words from commitments where id = %L', id('a plan')), array[''], 'Deleted, its words are gone');
select isnt_empty(format('select 1 from shares where id = %L and deleted_at is not null', id('shared plan')), 'and its share is taken back');
select stays_taken_back('commitments');

select * from finish();
rollback;
