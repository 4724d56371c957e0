-- Decisions about quotas: their limits, and that nobody can write one for, or learn of, another person's step.
begin;
set local search_path = public, extensions, tests;
select plan(70);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('quota_decisions', '{"advice": "unheard of"}', 'advice_is_known', 'A advice that the app does not know is refused');
select accepts('quota_decisions', jsonb_build_object('advice', good), format('The advice %s is known', coalesce(good, 'nothing said'))) from unnest(array['first-quota', 'step-up', 'stay', 'step-back', 'mastered', null]) good;
select refuses('quota_decisions', '{"choice": "unheard of"}', 'choice_is_known', 'A choice that the app does not know is refused');
select accepts('quota_decisions', jsonb_build_object('choice', good), format('The choice %s is known', coalesce(good, 'nothing said'))) from unnest(array['accepted', 'changed', 'declined', 'own']) good;
select refuses('quota_decisions', '{"decided_by": "unheard of"}', 'decided_by_is_known', 'A decided_by that the app does not know is refused');
select accepts('quota_decisions', jsonb_build_object('decided_by', good), format('The decided_by %s is known', coalesce(good, 'nothing said'))) from unnest(array['me', 'with-clinician']) good;
select refuses('quota_decisions', jsonb_build_object(number, bad), format('%s_between_1_and_100000', number), format('A %s of %s is refused', number, bad))
  from unnest(array['quota_before', 'quota_after']) number, unnest(array[0, 100001]) bad;
select accepts('quota_decisions', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['quota_before', 'quota_after']) number, unnest(array[1, 100000, null]) good;
select refuses('quota_decisions', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['note']) words;
select accepts('quota_decisions', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['note']) words;
select refuses('quota_decisions', jsonb_build_object('session_ids', bad), 'session_ids_at_most_20', format('%s sessions are refused', cardinality(bad)))
  from (values (array[null::uuid]), (array_fill(id('monday'), array[21]))) list (bad);
select accepts('quota_decisions', jsonb_build_object('session_ids', array_fill(id('monday'), array[20])), '20 sessions fit');
select throws_ok(insert_of('quota_decisions', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('quota_decisions need their %s', missing))
  from unnest(array['step_id', 'decided_on', 'choice', 'decided_by', 'note', 'session_ids', 'created_at']) missing;

select act_as('Ben');
select throws_ok(insert_of('quota_decisions'), '23503',
  'insert or update on table "quota_decisions" violates foreign key constraint "step_of_same_owner"', 'Ben can''t point quota_decisions at Ana''s step');
select throws_ok(insert_of('quota_decisions', jsonb_build_object('step_id', id('nobody''s'))), '23503',
  'insert or update on table "quota_decisions" violates foreign key constraint "step_of_same_owner"', 'and hears the very same of a step that is nobody''s');

select keeps_rows_to_their_owner('quota_decisions', 'note = ''Changed''');

select * from finish();
rollback;
