-- Steps: their limits, and that nobody can hang one on, or learn of, another person's goal.
begin;
set local search_path = public, extensions, tests;
select plan(115);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('steps', '{"kind": "rest"}', 'kind_is_known', 'A kind that the app does not know is refused');
select accepts('steps', jsonb_build_object('kind', good), format('The kind %s is known', good)) from unnest(array['activity', 'exposure']) good;
select refuses('steps', '{"title": " "}', 'title_not_blank', 'A title of blanks is refused');
select refuses('steps', jsonb_build_object('title', repeat('x', 121)), 'title_at_most_120', 'A title of 121 characters is refused');
select accepts('steps', jsonb_build_object('title', repeat('x', 120)), 'A title of 120 characters fits');
select refuses('steps', jsonb_build_object(rating, bad), format('%s_between_0_and_%s', rating, most), format('A %s of %s is refused', rating, bad))
  from (values ('difficulty', 100), ('fear', 100), ('mood_impact', 10), ('independence_impact', 10)) scale (rating, most), unnest(array[-1, most + 1]) bad;
select accepts('steps', jsonb_build_object(rating, good), format('A %s of %s fits', rating, coalesce(good::text, 'nothing said')))
  from (values ('difficulty', 100), ('fear', 100), ('mood_impact', 10), ('independence_impact', 10)) scale (rating, most), unnest(array[0, most, null]) good;
select refuses('steps', '{"unit": "miles"}', 'unit_is_known', 'A unit that the app does not know is refused');
select accepts('steps', jsonb_build_object('unit', good), format('The unit %s is known', good)) from unnest(array['minutes', 'repetitions', 'steps', 'metres', 'own']) good;
select refuses('steps', jsonb_build_object('own_unit', repeat('x', 31)), 'own_unit_at_most_30', 'An own unit of 31 characters is refused');
select accepts('steps', jsonb_build_object('own_unit', repeat('x', 30)), 'An own unit of 30 characters fits');
select refuses('steps', '{"baseline_trials": [1, 2, 3, 4, 5, 6, 7, 8]}', 'baseline_trials_at_most_7', 'Eight baseline trials are refused');
select accepts('steps', '{"baseline_trials": [1, 2, 3, 4, 5, 6, 100000]}', 'Seven baseline trials fit');
select refuses('steps', jsonb_build_object('baseline_trials', jsonb_build_array(5, bad)), 'baseline_trials_between_1_and_100000', format('A baseline trial of %s is refused', coalesce(bad::text, 'nothing')))
  from unnest(array[0, 100001, null]) bad;
select refuses('steps', jsonb_build_object('quota', bad), 'quota_between_1_and_100000', format('A quota of %s is refused', bad)) from unnest(array[0, 100001]) bad;
select accepts('steps', jsonb_build_object('quota', good), format('A quota of %s fits', coalesce(good::text, 'nothing said'))) from unnest(array[1, 100000, null]) good;
select refuses('steps', '{"status": "reached"}', 'status_is_known', 'A status that the app does not know is refused');
select accepts('steps', jsonb_build_object('status', good), format('The status %s is known', good)) from unnest(array['active', 'paused', 'mastered']) good;
select refuses('steps', '{"position": "!"}', 'position_is_fractional_index', 'A position that is none is refused');
select throws_ok(insert_of('steps', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('A step needs its %s', missing))
  from unnest(array['goal_id', 'kind', 'title', 'unit', 'own_unit', 'baseline_trials', 'status', 'position', 'created_at']) missing;
select refuses('steps', jsonb_build_object(number, bad), format('%s_between_1_and_100000', number), format('A %s of %s is refused', number, bad))
  from unnest(array['target']) number, unnest(array[0, 100001]) bad;
select accepts('steps', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['target']) number, unnest(array[1, 100000, null]) good;
select refuses('steps', jsonb_build_object(number, bad), format('%s_between_0_and_100', number), format('A %s of %s is refused', number, bad))
  from unnest(array['anticipated_pain']) number, unnest(array[-1, 101]) bad;
select accepts('steps', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['anticipated_pain']) number, unnest(array[0, 100, null]) good;
select refuses('steps', jsonb_build_object(number, bad), format('%s_between_1_and_480', number), format('A %s of %s is refused', number, bad))
  from unnest(array['break_after', 'break_length']) number, unnest(array[0, 481]) bad;
select accepts('steps', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['break_after', 'break_length']) number, unnest(array[1, 480, null]) good;
select refuses('steps', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['flexible_version', 'safety_habits']) words;
select accepts('steps', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['flexible_version', 'safety_habits']) words;

select act_as('Ben');
select throws_ok(insert_of('steps'), '23503',
  'insert or update on table "steps" violates foreign key constraint "goal_of_same_owner"', 'Ben can''t hang a step on Ana''s goal');
select throws_ok(insert_of('steps', jsonb_build_object('goal_id', id('nobody''s'))), '23503',
  'insert or update on table "steps" violates foreign key constraint "goal_of_same_owner"', 'and hears the very same of a goal that is nobody''s');

select keeps_rows_to_their_owner('steps', 'own_unit = ''Changed''');

select * from finish();
rollback;
