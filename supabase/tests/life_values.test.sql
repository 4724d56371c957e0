-- What matters to the person, in their own words.
begin;
set local search_path = public, extensions, tests;
select plan(57);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('life_values', '{"area": "money"}', 'area_is_known', 'An area that the app does not know is refused');
select accepts('life_values', jsonb_build_object('area', area), 'The area ' || area || ' is known')
  from unnest(array['family', 'friends', 'work', 'home', 'leisure', 'learning', 'health', 'community']) area;
select refuses('life_values', '{"name": ""}', 'name_not_blank', 'A value without a name is refused');
select refuses('life_values', jsonb_build_object('name', E' \t\n'), 'name_not_blank', 'A name of blanks is refused');
select refuses('life_values', jsonb_build_object('name', repeat('x', 81)), 'name_at_most_80', 'A name of 81 characters is refused');
select accepts('life_values', jsonb_build_object('name', repeat('😀', 80)), 'A name of 80 emoji fits');
select refuses('life_values', jsonb_build_object('why', repeat('x', 2001)), 'why_at_most_2000', 'A reason of 2,001 characters is refused');
select accepts('life_values', jsonb_build_object('why', repeat('x', 2000)), 'A reason of 2,000 characters fits');
select refuses('life_values', jsonb_build_object('position', bad), 'position_is_fractional_index', format('The position "%s" is refused', left(bad, 12)))
  from unnest(array['', 'a', 'a-0', 'a 0', repeat('a', 201)]) bad;
select accepts('life_values', jsonb_build_object('position', repeat('z', 200)), 'A position of 200 characters fits');
select throws_ok(insert_of('life_values', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('A value needs its %s', missing))
  from unnest(array['area', 'name', 'why', 'position', 'created_at']) missing;

select keeps_rows_to_their_owner('life_values', 'why = ''Changed''');

select * from finish();
rollback;
