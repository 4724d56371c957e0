-- Weekly reviews: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(64);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('weekly_reviews', '{"week_of": "2026-11-24"}', 'week_of_is_a_monday', 'A week that begins on a Tuesday is refused');
select refuses('weekly_reviews', jsonb_build_object(words, repeat('x', 2001)), format('%s_at_most_2000', words), format('A %s of 2001 characters is refused', words)) from unnest(array['went_well', 'was_hard', 'learned', 'next_week', 'ask_for']) words;
select accepts('weekly_reviews', jsonb_build_object(words, repeat('x', 2000)), format('A %s of 2000 characters fits', words)) from unnest(array['went_well', 'was_hard', 'learned', 'next_week', 'ask_for']) words;
select refuses('weekly_reviews', jsonb_build_object(number, bad), format('%s_between_0_and_10', number), format('A %s of %s is refused', number, bad))
  from unnest(array['pacing', 'kindness', 'meaning']) number, unnest(array[-1, 11]) bad;
select accepts('weekly_reviews', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['pacing', 'kindness', 'meaning']) number, unnest(array[0, 10, null]) good;
select throws_ok(insert_of('weekly_reviews', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('weekly_reviews need their %s', missing))
  from unnest(array['week_of', 'went_well', 'was_hard', 'learned', 'next_week', 'ask_for', 'created_at']) missing;

select keeps_rows_to_their_owner('weekly_reviews', 'learned = ''Changed''');

select * from finish();
rollback;
