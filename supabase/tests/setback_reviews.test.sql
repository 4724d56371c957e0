-- Setback reviews: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(52);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('setback_reviews', '{"what_happened": " "}', 'what_happened_not_blank', 'A blank what_happened is refused');
select refuses('setback_reviews', jsonb_build_object(words, repeat('x', 2001)), format('%s_at_most_2000', words), format('A %s of 2001 characters is refused', words)) from unnest(array['what_happened', 'triggers', 'early_signs', 'what_helped', 'what_to_adjust']) words;
select accepts('setback_reviews', jsonb_build_object(words, repeat('x', 2000)), format('A %s of 2000 characters fits', words)) from unnest(array['what_happened', 'triggers', 'early_signs', 'what_helped', 'what_to_adjust']) words;
select refuses('setback_reviews', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['next_step']) words;
select accepts('setback_reviews', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['next_step']) words;
select throws_ok(insert_of('setback_reviews', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('setback_reviews need their %s', missing))
  from unnest(array['happened_on', 'what_happened', 'triggers', 'early_signs', 'what_helped', 'what_to_adjust', 'next_step', 'created_at']) missing;

select keeps_rows_to_their_owner('setback_reviews', 'triggers = ''Changed''');

select * from finish();
rollback;
