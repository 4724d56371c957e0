-- Pauses: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(44);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('pauses', '{"kind": "unheard of"}', 'kind_is_known', 'A kind that the app does not know is refused');
select accepts('pauses', jsonb_build_object('kind', good), format('The kind %s is known', coalesce(good, 'nothing said'))) from unnest(array['illness', 'holiday', 'busy', 'other']) good;
select refuses('pauses', '{"starts_on": "2026-11-23", "ends_on": "2026-11-22"}', 'ends_after_it_starts', 'An end before the start is refused');
select accepts('pauses', '{"starts_on": "2026-11-23", "ends_on": "2026-11-23"}', 'One day alone fits');
select refuses('pauses', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['note']) words;
select accepts('pauses', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['note']) words;
select throws_ok(insert_of('pauses', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('pauses need their %s', missing))
  from unnest(array['kind', 'starts_on', 'note', 'created_at']) missing;

select keeps_rows_to_their_owner('pauses', 'note = ''Changed''');

select * from finish();
rollback;
