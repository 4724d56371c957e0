-- Article readings: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(41);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('article_readings', jsonb_build_object('article_key', bad), 'article_key_is_a_key', format('The key "%s" is refused', bad)) from unnest(array['', 'Sleep', 'a b', '-sleep', 'sleep-']) bad;
select refuses('article_readings', jsonb_build_object('article_key', repeat('x', 81)), 'article_key_at_most_80', 'A key of 81 characters is refused');
select accepts('article_readings', jsonb_build_object('article_key', repeat('x', 80)), 'A key of 80 characters fits');
select throws_ok(insert_of('article_readings', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('article_readings need their %s', missing))
  from unnest(array['article_key', 'read_on', 'created_at']) missing;

select keeps_rows_to_their_owner('article_readings', 'read_on = ''2026-11-20''');

select * from finish();
rollback;
