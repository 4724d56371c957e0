-- Flare-ups: their limits, and that they stay their owner's.
begin;
set local search_path = public, extensions, tests;
select plan(36);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('flare_ups', '{"started_on": "2026-11-23", "ended_on": "2026-11-22"}', 'ends_after_it_starts', 'An end before the start is refused');
select accepts('flare_ups', '{"started_on": "2026-11-23", "ended_on": "2026-11-23"}', 'One day alone fits');
select throws_ok(insert_of('flare_ups', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('flare_ups need their %s', missing))
  from unnest(array['started_on', 'confirmed', 'created_at']) missing;

select keeps_rows_to_their_owner('flare_ups', 'ended_on = ''2026-11-30''');

select * from finish();
rollback;
