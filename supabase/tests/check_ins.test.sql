-- Check-ins: their limits, and that the day before is nobody else's.
begin;
set local search_path = public, extensions, tests;
select plan(80);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('check_ins', jsonb_build_object(rating, bad), format('%s_between_0_and_10', rating), format('A %s of %s is refused', rating, bad))
  from unnest(array['function', 'mood', 'sleep_quality', 'fatigue', 'stress', 'pain']) rating, unnest(array[-1, 11]) bad;
select accepts('check_ins', jsonb_build_object(rating, good), format('A %s of %s fits', rating, coalesce(good::text, 'nothing said')))
  from unnest(array['function', 'mood', 'sleep_quality', 'fatigue', 'stress', 'pain']) rating, unnest(array[0, 10, null]) good;
select refuses('check_ins', jsonb_build_object('step_count', bad), 'step_count_between_0_and_200000', format('%s steps a day are refused', bad)) from unnest(array[-1, 200001]) bad;
select accepts('check_ins', jsonb_build_object('step_count', good), format('%s steps a day fit', coalesce(good::text, 'Unknown'))) from unnest(array[0, 200000, null]) good;
select refuses('check_ins', jsonb_build_object('standing_minutes', bad), 'standing_minutes_between_0_and_1440', format('%s minutes of standing a day are refused', bad)) from unnest(array[-1, 1441]) bad;
select accepts('check_ins', jsonb_build_object('standing_minutes', good), format('%s minutes of standing a day fit', coalesce(good::text, 'Unknown'))) from unnest(array[0, 1440, null]) good;
select refuses('check_ins', jsonb_build_object('night_note', repeat('x', 301)), 'night_note_at_most_300', 'A note on the night of 301 characters is refused');
select accepts('check_ins', jsonb_build_object('night_note', repeat('x', 300)), 'A note on the night of 300 characters fits');
select refuses('check_ins', jsonb_build_object('note', repeat('x', 2001)), 'note_at_most_2000', 'A note of 2,001 characters is refused');
select accepts('check_ins', jsonb_build_object('note', repeat('x', 2000)), 'A note of 2,000 characters fits');
select accepts('check_ins', '{}', 'Two devices may each make a check-in for the same day');
select throws_ok(insert_of('check_ins', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('A check-in needs its %s', missing))
  from unnest(array['checked_on', 'night_note', 'note', 'created_at']) missing;

select keeps_rows_to_their_owner('check_ins', 'note = ''Changed''');

select * from finish();
rollback;
