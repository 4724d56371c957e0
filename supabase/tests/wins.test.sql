-- Wins: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(65);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('wins', '{"source": "unheard of"}', 'source_is_known', 'A source that the app does not know is refused');
select accepts('wins', jsonb_build_object('source', good), format('The source %s is known', coalesce(good, 'nothing said'))) from unnest(array['first-session', 'quota-kept', 'step-up', 'step-mastered', 'goal-reached', 'fear-halved', 'prediction-disproved', 'kept-on-a-bad-day', 'back-again', 'month-of-consistency', 'measure-improved', 'first-thought-record', 'first-share', 'own']) good;
select refuses('wins', '{"evidence_kind": "unheard of"}', 'evidence_kind_is_known', 'Evidence of a kind that the app does not know is refused');
select accepts('wins', jsonb_build_object('evidence_kind', good), format('Evidence of the kind %s is known', coalesce(good, 'nothing said'))) from unnest(array['session', 'step', 'goal', 'exposure', 'measurement', 'thought-record', 'week'] || null::text) good;
select refuses('wins', jsonb_build_object(words, repeat('x', 301)), format('%s_at_most_300', words), format('A %s of 301 characters is refused', words)) from unnest(array['words']) words;
select accepts('wins', jsonb_build_object(words, repeat('x', 300)), format('A %s of 300 characters fits', words)) from unnest(array['words']) words;
select refuses('wins', jsonb_build_object(words, repeat('x', 121)), format('%s_at_most_120', words), format('A %s of 121 characters is refused', words)) from unnest(array['about']) words;
select accepts('wins', jsonb_build_object(words, repeat('x', 120)), format('A %s of 120 characters fits', words)) from unnest(array['about']) words;
select throws_ok(insert_of('wins', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('wins need their %s', missing))
  from unnest(array['source', 'won_on', 'words', 'about', 'hidden', 'created_at']) missing;

select keeps_rows_to_their_owner('wins', 'words = ''Changed''');

select * from finish();
rollback;
