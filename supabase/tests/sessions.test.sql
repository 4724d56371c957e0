-- Sessions: their limits, and that nobody can log one on, or learn of, another person's step.
begin;
set local search_path = public, extensions, tests;
select plan(108);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('sessions', jsonb_build_object(rating, bad), format('%s_between_0_and_10', rating), format('A %s of %s is refused', rating, bad))
  from unnest(array['pain', 'fatigue', 'exertion', 'satisfaction']) rating, unnest(array[-1, 11]) bad;
select accepts('sessions', jsonb_build_object(rating, good), format('A %s of %s fits', rating, coalesce(good::text, 'nothing said')))
  from unnest(array['pain', 'fatigue', 'exertion', 'satisfaction']) rating, unnest(array[0, 10, null]) good;
select accepts('sessions', '{"exertion": 0.5}', 'An exertion of a half fits: the Borg scale has it');
select refuses('sessions', '{"exertion": 0.3}', 'exertion_in_halves', 'An exertion of 0.3 is refused');
select refuses('sessions', '{"exertion": "NaN"}', 'exertion_between_0_and_10', 'An exertion that is no number is refused');
select refuses('sessions', jsonb_build_object('active_seconds', bad), 'active_seconds_between_0_and_86400', format('%s seconds on the timer are refused', bad)) from unnest(array[-1, 86401]) bad;
select accepts('sessions', jsonb_build_object('active_seconds', good), format('%s seconds on the timer fit', coalesce(good::text, 'No'))) from unnest(array[0, 86400, null]) good;
select refuses('sessions', jsonb_build_object('quota', bad), 'quota_between_1_and_100000', format('A quota of %s is refused', bad)) from unnest(array[0, 100001]) bad;
select accepts('sessions', jsonb_build_object('quota', good), format('A quota of %s fits', coalesce(good::text, 'nothing said'))) from unnest(array[1, 100000, null]) good;
select refuses('sessions', jsonb_build_object('amount_done', bad), 'amount_done_between_0_and_100000', format('An amount of %s is refused', bad)) from unnest(array[-1, 100001]) bad;
select accepts('sessions', jsonb_build_object('amount_done', good), format('An amount of %s fits', good)) from unnest(array[0, 100000]) good;
select refuses('sessions', '{"unit": "miles"}', 'unit_is_known', 'A unit that the app does not know is refused');
select accepts('sessions', jsonb_build_object('unit', good), format('The unit %s is known', good)) from unnest(array['minutes', 'repetitions', 'steps', 'metres', 'own']) good;
select refuses('sessions', '{"stop_reason": "bored"}', 'stop_reason_is_known', 'A reason for stopping that the app does not know is refused');
select accepts('sessions', jsonb_build_object('stop_reason', good), format('To stop for %s is known', coalesce(good, 'nothing said'))) from unnest(array['quota-reached', 'pain', 'tired', 'interrupted', 'other', null]) good;
select refuses('sessions', jsonb_build_object('reflection', repeat('x', 2001)), 'reflection_at_most_2000', 'A reflection of 2,001 characters is refused');
select accepts('sessions', jsonb_build_object('reflection', repeat('x', 2000)), 'A reflection of 2,000 characters fits');
select throws_ok(insert_of('sessions', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('A session needs its %s', missing))
  from unnest(array['step_id', 'held_on', 'started_at', 'ended_at', 'unit', 'amount_done', 'reflection', 'created_at']) missing;
select refuses('sessions', jsonb_build_object(number, bad), format('%s_between_1_and_100000', number), format('A %s of %s is refused', number, bad))
  from unnest(array['minimum']) number, unnest(array[0, 100001]) bad;
select accepts('sessions', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['minimum']) number, unnest(array[1, 100000, null]) good;
select refuses('sessions', jsonb_build_object(number, bad), format('%s_between_0_and_10', number), format('A %s of %s is refused', number, bad))
  from unnest(array['pain_before', 'morning_pain']) number, unnest(array[-1, 11]) bad;
select accepts('sessions', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['pain_before', 'morning_pain']) number, unnest(array[0, 10, null]) good;

select act_as('Ben');
select throws_ok(insert_of('sessions'), '23503',
  'insert or update on table "sessions" violates foreign key constraint "step_of_same_owner"', 'Ben can''t log a session on Ana''s step');
select throws_ok(insert_of('sessions', jsonb_build_object('step_id', id('nobody''s'))), '23503',
  'insert or update on table "sessions" violates foreign key constraint "step_of_same_owner"', 'and hears the very same of a step that is nobody''s');

select keeps_rows_to_their_owner('sessions', 'reflection = ''Changed''');

select * from finish();
rollback;
