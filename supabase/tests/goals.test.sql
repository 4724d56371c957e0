-- Goals: their limits, and that nobody can hang one on, or learn of, another person's value.
begin;
set local search_path = public, extensions, tests;
select plan(63);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('goals', '{"title": ""}', 'title_not_blank', 'A goal without a title is refused');
select refuses('goals', jsonb_build_object('title', E' \t\n'), 'title_not_blank', 'A title of blanks is refused');
select refuses('goals', jsonb_build_object('title', repeat('x', 121)), 'title_at_most_120', 'A title of 121 characters is refused');
select accepts('goals', jsonb_build_object('title', repeat('😀', 120)), 'A title of 120 emoji fits');
select refuses('goals', jsonb_build_object('reason', repeat('x', 2001)), 'reason_at_most_2000', 'A reason of 2,001 characters is refused');
select accepts('goals', jsonb_build_object('reason', repeat('x', 2000)), 'A reason of 2,000 characters fits');
select refuses('goals', jsonb_build_object('target', repeat('x', 301)), 'target_at_most_300', 'A target of 301 characters is refused');
select accepts('goals', jsonb_build_object('target', repeat('x', 300)), 'A target of 300 characters fits');
select refuses('goals', '{"ability": 11}', 'ability_between_0_and_10', 'An ability of 11 is refused');
select refuses('goals', '{"ability": -1}', 'ability_between_0_and_10', 'An ability of -1 is refused');
select accepts('goals', jsonb_build_object('ability', good), format('An ability of %s fits', coalesce(good::text, 'nothing said')))
  from unnest(array[0, 10, null]) good;
select refuses('goals', '{"status": "given up"}', 'status_is_known', 'A status that the app does not know is refused');
select accepts('goals', jsonb_build_object('status', good), format('The status %s is known', good))
  from unnest(array['active', 'paused', 'reached', 'let-go']) good;
select refuses('goals', '{"position": "!"}', 'position_is_fractional_index', 'A position that is none is refused');
select throws_ok(insert_of('goals', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('A goal needs its %s', missing))
  from unnest(array['title', 'reason', 'target', 'status', 'position', 'created_at']) missing;
select accepts('goals', '{"life_value_id": null}', 'A goal needs no value');

-- Ana and Cara each have a value of the same name here, so Ana makes one that only she has.
select act_as('Ana');
insert into life_values (id, area, name, position, created_at) values (id('only Ana''s'), 'work', 'Teaching', 'a1', now());
select act_as('Ben');
select throws_ok(insert_of('goals', jsonb_build_object('life_value_id', id('only Ana''s'))), '23503',
  'insert or update on table "goals" violates foreign key constraint "life_value_of_same_owner"', 'Ben can''t hang a goal on Ana''s value');
select throws_ok(insert_of('goals', jsonb_build_object('life_value_id', id('nobody''s'))), '23503',
  'insert or update on table "goals" violates foreign key constraint "life_value_of_same_owner"', 'and hears the very same of a value that is nobody''s');
select lives_ok(insert_of('goals', '{"life_value_id": null, "title": "Ben''s own"}'), 'Ben may use an id that Ana uses: ids tell nothing across people');
select results_eq('select title from goals', 'values (''Ben''''s own'')', 'Ben reads the row under that id that is his');
select throws_ok('update goals set life_value_id = id(''only Ana''''s'')', '23503', null, 'Ben can''t move his goal to Ana''s value');
select act_as('Ana');
select is((goal('cook')).title, 'Cook a family meal', 'Ana reads the row under that id that is hers');
select act_as_operator();
delete from goals where owner_id = id('Ben');
delete from life_values where id = id('only Ana''s');

select keeps_rows_to_their_owner('goals', 'reason = ''Changed''');

select * from finish();
rollback;
