-- Flare-up plans: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(50);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('flare_up_plans', jsonb_build_object(words, repeat('x', 2001)), format('%s_at_most_2000', words), format('A %s of 2001 characters is refused', words)) from unnest(array['kind_words', 'what_helps', 'rest_plan', 'who_helps', 'first_step', 'early_signs']) words;
select accepts('flare_up_plans', jsonb_build_object(words, repeat('x', 2000)), format('A %s of 2000 characters fits', words)) from unnest(array['kind_words', 'what_helps', 'rest_plan', 'who_helps', 'first_step', 'early_signs']) words;
select throws_ok(insert_of('flare_up_plans', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('flare_up_plans need their %s', missing))
  from unnest(array['kind_words', 'what_helps', 'rest_plan', 'who_helps', 'first_step', 'early_signs', 'created_at']) missing;

select keeps_rows_to_their_owner('flare_up_plans', 'what_helps = ''Changed''');

select * from finish();
rollback;
