-- Surroundings: their limits, and that nobody can hang one on, or learn of, another person's step.
begin;
set local search_path = public, extensions, tests;
select plan(47);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('surroundings', '{"place": "unheard of"}', 'place_is_known', 'A place that the app does not know is refused');
select accepts('surroundings', jsonb_build_object('place', good), format('The place %s is known', coalesce(good, 'nothing said'))) from unnest(array['home', 'work', 'way']) good;
select refuses('surroundings', jsonb_build_object(words, ' '), format('%s_not_blank', words), format('A blank %s is refused', words)) from unnest(array['change']) words;
select refuses('surroundings', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['change']) words;
select accepts('surroundings', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['change']) words;
select refuses('surroundings', jsonb_build_object(words, repeat('x', 81)), format('%s_at_most_80', words), format('A %s of 81 characters is refused', words)) from unnest(array['helper']) words;
select accepts('surroundings', jsonb_build_object(words, repeat('x', 80)), format('A %s of 80 characters fits', words)) from unnest(array['helper']) words;
select throws_ok(insert_of('surroundings', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('surroundings need their %s', missing))
  from unnest(array['place', 'change', 'helper', 'done', 'created_at']) missing;

select act_as('Ben');
select throws_ok(insert_of('surroundings'), '23503',
  'insert or update on table "surroundings" violates foreign key constraint "step_of_same_owner"', 'Ben can''t point surroundings at Ana''s step');
select throws_ok(insert_of('surroundings', jsonb_build_object('step_id', id('nobody''s'))), '23503',
  'insert or update on table "surroundings" violates foreign key constraint "step_of_same_owner"', 'and hears the very same of a step that is nobody''s');

select keeps_rows_to_their_owner('surroundings', 'helper = ''Changed''');

select * from finish();
rollback;
