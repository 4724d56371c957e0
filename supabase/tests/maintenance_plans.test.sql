-- Maintenance plans: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(47);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('maintenance_plans', jsonb_build_object(words, repeat('x', 2001)), format('%s_at_most_2000', words), format('A %s of 2001 characters is refused', words)) from unnest(array['gains', 'weekly_habits', 'warning_signs', 'if_it_slips', 'who_knows']) words;
select accepts('maintenance_plans', jsonb_build_object(words, repeat('x', 2000)), format('A %s of 2000 characters fits', words)) from unnest(array['gains', 'weekly_habits', 'warning_signs', 'if_it_slips', 'who_knows']) words;
select throws_ok(insert_of('maintenance_plans', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('maintenance_plans need their %s', missing))
  from unnest(array['gains', 'weekly_habits', 'warning_signs', 'if_it_slips', 'who_knows', 'created_at']) missing;

select keeps_rows_to_their_owner('maintenance_plans', 'gains = ''Changed''');

select * from finish();
rollback;
