-- Journal entries: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(50);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('journal_entries', '{"kind": "unheard of"}', 'kind_is_known', 'A kind that the app does not know is refused');
select accepts('journal_entries', jsonb_build_object('kind', good), format('The kind %s is known', coalesce(good, 'nothing said'))) from unnest(array['note', 'progress', 'setback', 'thought']) good;
select refuses('journal_entries', '{"text": " "}', 'text_not_blank', 'A blank text is refused');
select refuses('journal_entries', jsonb_build_object(words, repeat('x', 10001)), format('%s_at_most_10000', words), format('A %s of 10001 characters is refused', words)) from unnest(array['text']) words;
select accepts('journal_entries', jsonb_build_object(words, repeat('x', 10000)), format('A %s of 10000 characters fits', words)) from unnest(array['text']) words;
select refuses('journal_entries', jsonb_build_object('tags', array(select 'tag ' || n from generate_series(1, 11) n)), 'tags_at_most_10', 'Eleven tags are refused');
select accepts('journal_entries', jsonb_build_object('tags', array(select 'tag ' || n from generate_series(1, 10) n)), 'Ten tags fit');
select refuses('journal_entries', jsonb_build_object('tags', array[repeat('x', 31)]), 'tags_fit', 'A tag of 31 characters is refused');
select refuses('journal_entries', jsonb_build_object('tags', array[' ']), 'tags_fit', 'A blank tag is refused');
select accepts('journal_entries', jsonb_build_object('tags', array[repeat('x', 30)]), 'A tag of 30 characters fits');
select accepts('journal_entries', jsonb_build_object('step_id', id('a step long gone')), 'An entry outlives the step it is about');
select throws_ok(insert_of('journal_entries', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('journal_entries need their %s', missing))
  from unnest(array['kind', 'written_on', 'text', 'tags', 'created_at']) missing;

select keeps_rows_to_their_owner('journal_entries', 'text = ''Changed''');

select * from finish();
rollback;
