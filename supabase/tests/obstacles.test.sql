-- Obstacles: their limits, and that nobody can hang one on, or learn of, another person's step.
begin;
set local search_path = public, extensions, tests;
select plan(52);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('obstacles', '{"kind": "unheard of"}', 'kind_is_known', 'A kind that the app does not know is refused');
select accepts('obstacles', jsonb_build_object('kind', good), format('The kind %s is known', coalesce(good, 'nothing said'))) from unnest(array['season', 'busy', 'travel', 'visit', 'other']) good;
select refuses('obstacles', jsonb_build_object(words, ' '), format('%s_not_blank', words), format('A blank %s is refused', words)) from unnest(array['if_text', 'then_text']) words;
select refuses('obstacles', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['if_text', 'then_text']) words;
select accepts('obstacles', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['if_text', 'then_text']) words;
select refuses('obstacles', '{"starts_on": "2026-11-23", "ends_on": "2026-11-22"}', 'ends_after_it_starts', 'An end before the start is refused');
select accepts('obstacles', '{"starts_on": "2026-11-23", "ends_on": "2026-11-23"}', 'One day alone fits');
select throws_ok(insert_of('obstacles', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('obstacles need their %s', missing))
  from unnest(array['kind', 'if_text', 'then_text', 'every_year', 'created_at']) missing;

select act_as('Ben');
select throws_ok(insert_of('obstacles'), '23503',
  'insert or update on table "obstacles" violates foreign key constraint "step_of_same_owner"', 'Ben can''t point obstacles at Ana''s step');
select throws_ok(insert_of('obstacles', jsonb_build_object('step_id', id('nobody''s'))), '23503',
  'insert or update on table "obstacles" violates foreign key constraint "step_of_same_owner"', 'and hears the very same of a step that is nobody''s');

select keeps_rows_to_their_owner('obstacles', 'then_text = ''Changed''');

select * from finish();
rollback;
