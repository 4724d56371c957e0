-- Thought records: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(65);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('thought_records', '{"thought": " "}', 'thought_not_blank', 'A blank thought is refused');
select refuses('thought_records', jsonb_build_object(words, repeat('x', 2001)), format('%s_at_most_2000', words), format('A %s of 2001 characters is refused', words)) from unnest(array['situation', 'thought', 'evidence_for', 'evidence_against', 'kinder_thought']) words;
select accepts('thought_records', jsonb_build_object(words, repeat('x', 2000)), format('A %s of 2000 characters fits', words)) from unnest(array['situation', 'thought', 'evidence_for', 'evidence_against', 'kinder_thought']) words;
select refuses('thought_records', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['feeling', 'next_action']) words;
select accepts('thought_records', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['feeling', 'next_action']) words;
select refuses('thought_records', jsonb_build_object(number, bad), format('%s_between_0_and_100', number), format('A %s of %s is refused', number, bad))
  from unnest(array['belief_before', 'belief_after']) number, unnest(array[-1, 101]) bad;
select accepts('thought_records', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['belief_before', 'belief_after']) number, unnest(array[0, 100, null]) good;
select throws_ok(insert_of('thought_records', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('thought_records need their %s', missing))
  from unnest(array['thought_on', 'situation', 'thought', 'feeling', 'evidence_for', 'evidence_against', 'kinder_thought', 'next_action', 'created_at']) missing;

select keeps_rows_to_their_owner('thought_records', 'kinder_thought = ''Changed''');

select * from finish();
rollback;
