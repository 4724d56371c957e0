-- Measurements: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(62);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('measurements', '{"measure": "unheard of"}', 'measure_is_known', 'A measure that the app does not know is refused');
select accepts('measurements', jsonb_build_object('measure', good), format('The measure %s is known', coalesce(good, 'nothing said'))) from unnest(array['peg', 'psfs', 'confidence', 'phq-4', 'other']) good;
select refuses('measurements', jsonb_build_object(words, repeat('x', 81)), format('%s_at_most_80', words), format('A %s of 81 characters is refused', words)) from unnest(array['name']) words;
select accepts('measurements', jsonb_build_object(words, repeat('x', 80)), format('A %s of 80 characters fits', words)) from unnest(array['name']) words;
select refuses('measurements', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['note']) words;
select accepts('measurements', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['note']) words;
select refuses('measurements', '{"answers": [1, 2, 3, 4, 5, 6]}', 'answers_at_most_5', 'Six answers are refused');
select accepts('measurements', '{"answers": [0, 2, 3, 4, 10]}', 'Five answers fit');
select refuses('measurements', jsonb_build_object('answers', jsonb_build_array(5, bad)), 'answers_between_0_and_10', format('An answer of %s is refused', coalesce(bad::text, 'nothing')))
  from unnest(array[-1, 11, null]) bad;
select refuses('measurements', jsonb_build_object('goal_ids', array(select gen_random_uuid() from generate_series(1, 6))), 'goal_ids_at_most_5', 'Six goals are refused');
select accepts('measurements', jsonb_build_object('goal_ids', array(select gen_random_uuid() from generate_series(1, 5))), 'Five goals fit');
select refuses('measurements', '{"goal_ids": [null]}', 'goal_ids_given', 'A goal that is none is refused');
select refuses('measurements', jsonb_build_object('total', bad), 'total_between_minus_10000_and_10000', format('A total of %s is refused', bad)) from unnest(array[-10000.1, 10000.1]) bad;
select accepts('measurements', jsonb_build_object('total', good), format('A total of %s fits', coalesce(good::text, 'nothing said'))) from unnest(array[-10000, 4.3, 10000, null]) good;
select throws_ok(insert_of('measurements', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('measurements need their %s', missing))
  from unnest(array['measure', 'measured_on', 'answers', 'goal_ids', 'name', 'note', 'created_at']) missing;

select keeps_rows_to_their_owner('measurements', 'note = ''Changed''');

select * from finish();
rollback;
