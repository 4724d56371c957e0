-- How the person likes to be called: one row per owner, under an id that each of their devices knows.
begin;
set local search_path = public, extensions, tests;
select plan(69);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select throws_ok('update profiles set display_name = repeat(''é'', 81)', '23514',
  'new row for relation "profiles" violates check constraint "display_name_at_most_80"', 'A name of 81 characters is refused');
select lives_ok('update profiles set display_name = repeat(''é'', 80)', 'A name of 80 characters fits, whatever they take in bytes');
select refuses('profiles', '{}', 'one_profile_per_owner', 'Nobody has a second profile under another id');
select throws_ok(insert_of('profiles'), '23505', null, 'Nobody has a second profile under the same id');
select throws_ok(format('update profiles set %I = %s', share, bad), '23514', null, format('A %s of %s is refused', share, bad))
  from (values ('first_share', 50, 80), ('minimum_share', 25, 75), ('increase_share', 5, 20), ('sessions_before_step_up', 2, 5), ('return_share', 50, 80))
    pace (share, least, most), unnest(array[least - 1, most + 1]) bad;
select lives_ok(format('update profiles set %I = %s', share, good), format('A %s of %s fits', share, good))
  from (values ('first_share', 50, 80), ('minimum_share', 25, 75), ('increase_share', 5, 20), ('sessions_before_step_up', 2, 5), ('return_share', 50, 80))
    pace (share, least, most), unnest(array[least, most]) good;
select throws_ok(format('update profiles set safety_answer = %L', 'maybe'), '23514', null, 'A safety answer that the app does not know is refused');
select lives_ok(format('update profiles set safety_answer = %L', good), format('The safety answer %s is known', coalesce(good, 'nothing said'))) from unnest(array['none', 'asked', 'will-ask', null]) good;
select throws_ok(format('update profiles set country = %L', bad), '23514', null, format('A country of “%s” is refused', bad)) from unnest(array['de', 'D', 'DEU']) bad;
select lives_ok(format('update profiles set country = %L', good), format('A country of “%s” fits', good)) from unnest(array['', 'DE']) good;
select throws_ok('update profiles set emergency_number = repeat(''1'', 31)', '23514', null, 'An emergency number of 31 characters is refused');
select lives_ok('update profiles set emergency_number = repeat(''1'', 30)', 'An emergency number of 30 characters fits');
select act_as('Ben');
select lives_ok(insert_of('profiles', '{"display_name": "Ben"}'), 'Ben''s profile has the same id as Ana''s and collides with nothing');
select results_eq('select display_name from profiles', 'values (''Ben'')', 'Ben reads his own profile alone');
select act_as_operator();
delete from profiles where owner_id = id('Ben');

select keeps_rows_to_their_owner('profiles', 'display_name = ''Changed''');

select * from finish();
rollback;
