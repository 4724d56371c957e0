-- Exposures: their limits, and that nobody can write one for, or learn of, another person's step.
begin;
set local search_path = public, extensions, tests;
select plan(88);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('exposures', jsonb_build_object(words, ' '), format('%s_not_blank', words), format('A blank %s is refused', words)) from unnest(array['feared_outcome']) words;
select refuses('exposures', jsonb_build_object(words, repeat('x', 2001)), format('%s_at_most_2000', words), format('A %s of 2001 characters is refused', words)) from unnest(array['feared_outcome', 'what_happened', 'learned']) words;
select accepts('exposures', jsonb_build_object(words, repeat('x', 2000)), format('A %s of 2000 characters fits', words)) from unnest(array['feared_outcome', 'what_happened', 'learned']) words;
select refuses('exposures', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['safety_habits', 'situation']) words;
select accepts('exposures', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['safety_habits', 'situation']) words;
select refuses('exposures', jsonb_build_object(number, bad), format('%s_between_0_and_100', number), format('A %s of %s is refused', number, bad))
  from unnest(array['belief_before', 'fear_before', 'belief_after', 'fear_after']) number, unnest(array[-1, 101]) bad;
select accepts('exposures', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['belief_before', 'fear_before', 'belief_after', 'fear_after']) number, unnest(array[0, 100, null]) good;
select refuses('exposures', jsonb_build_object(number, bad), format('%s_between_0_and_10', number), format('A %s of %s is refused', number, bad))
  from unnest(array['severity', 'coping']) number, unnest(array[-1, 11]) bad;
select accepts('exposures', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['severity', 'coping']) number, unnest(array[0, 10, null]) good;
select refuses('exposures', '{"outcome": "unheard of"}', 'outcome_is_known', 'A outcome that the app does not know is refused');
select accepts('exposures', jsonb_build_object('outcome', good), format('The outcome %s is known', coalesce(good, 'nothing said'))) from unnest(array['no', 'partly', 'yes', null]) good;
select throws_ok(insert_of('exposures', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('exposures need their %s', missing))
  from unnest(array['step_id', 'committed_on', 'feared_outcome', 'safety_habits', 'situation', 'what_happened', 'learned', 'created_at']) missing;

select act_as('Ben');
select throws_ok(insert_of('exposures', '{"session_id": null}'), '23503',
  'insert or update on table "exposures" violates foreign key constraint "step_of_same_owner"', 'Ben can''t point exposures at Ana''s step');
select throws_ok(insert_of('exposures', jsonb_build_object('session_id', null, 'step_id', id('nobody''s'))), '23503',
  'insert or update on table "exposures" violates foreign key constraint "step_of_same_owner"', 'and hears the very same of a step that is nobody''s');
select act_as('Ana');
select throws_ok(insert_of('exposures', jsonb_build_object('id', gen_random_uuid(), 'session_id', id('nobody''s'))), '23503',
  'insert or update on table "exposures" violates foreign key constraint "session_of_same_owner"', 'Ana can''t point one at a session that is not hers');

select keeps_rows_to_their_owner('exposures', 'learned = ''Changed''');

select * from finish();
rollback;
