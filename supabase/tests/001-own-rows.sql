-- The contract of every table that holds a person's own rows: told once, proved for each table in its own file.
-- Ana has a plan and Ben has none. Each of the three guards (grant, policy, trigger) is also proved with the others
-- taken away, so that none of them can go missing unseen; that is why it comes last in a file.

create or replace function tests.refuses(of_table text, changed jsonb, broken_constraint text, sentence text) returns text
language plpgsql
as $$
begin
  return throws_ok(tests.insert_of(of_table, changed || jsonb_build_object('id', gen_random_uuid())), '23514',
    format('new row for relation "%s" violates check constraint "%s"', of_table, broken_constraint), sentence);
end
$$;

create or replace function tests.accepts(of_table text, changed jsonb, sentence text) returns text
language plpgsql
as $$
begin
  return lives_ok(tests.insert_of(of_table, changed || jsonb_build_object('id', gen_random_uuid())), sentence);
end
$$;

-- Whatever is written gets the next revision.
create or replace function tests.stamps_what_is_written(of_table text) returns text language sql set search_path = public, extensions
as $$
  select isnt_empty(
    format('with written as (update public.%I set revision = 0 returning revision) select revision from written where revision > 0', of_table),
    format('What is written in %s gets a revision, by which the writer''s other devices learn of it', of_table)
  )
$$;

create or replace function tests.keeps_rows_to_their_owner(of_table text, change text) returns setof text
language plpgsql
as $$
declare
  row_id uuid := (tests.good_row(of_table) ->> 'id')::uuid;
  read_all text := format('select * from public.%I', of_table);
  update_all text := format('update public.%I set %s', of_table, change);
  refused_grant text := format('permission denied for table %s', of_table);
  refused_policy text := format('new row violates row-level security policy for table "%s"', of_table);
  same_id jsonb := case when of_table = 'profiles' then jsonb_build_object('id', row_id) else '{}' end;
  before jsonb;
begin
  perform tests.act_as('Ana');
  before := tests.everything_readable();
  return next is(jsonb_array_length(before -> of_table), 1, format('Ana reads her own row of %s', of_table));

  perform tests.act_as('Ben');
  return next is_empty(read_all, format('Ben reads nothing of %s', of_table));
  return next is_empty(read_all || format(' where id = %L', row_id), format('Ben reads nothing of %s by id', of_table));
  return next is_empty(read_all || format(' where owner_id = %L', tests.id('Ana')), format('Ben reads nothing of %s by owner', of_table));
  -- Without a condition the policy for reading is not asked: only the one for updating stands here.
  return next is(tests.rows_reached(update_all), 0::bigint, format('Ben''s update of all %s reaches no row', of_table));
  return next is(tests.rows_reached(update_all || format(' where id = %L', row_id)), 0::bigint, format('Ben''s update of %s by id reaches no row', of_table));
  return next is(tests.rows_reached(update_all || ' returning id'), 0::bigint, format('Ben''s update of %s gives no row back', of_table));
  return next is(tests.rows_reached(format('update public.%I set deleted_at = now()', of_table)), 0::bigint, format('Ben deletes no row of %s', of_table));

  perform tests.act_as('Ana');
  return next is(tests.everything_readable(), before, format('Ana finds everything as it was after Ben tried %s', of_table));
  return next is(tests.rows_reached(update_all), 1::bigint, format('Ana changes her own row of %s', of_table));
  return next isnt(tests.everything_readable(), before, format('Ana reads what she changed in %s', of_table));

  return query select tests.only_takes_granted_columns(of_table);

  return next throws_ok(format('delete from public.%I', of_table), '42501', refused_grant, format('Ana can''t remove rows of %s without a trace', of_table));
  return next throws_ok(format('truncate public.%I', of_table), '42501', refused_grant, format('Ana can''t empty %s', of_table));
  perform tests.act_as_visitor();
  return next throws_ok(read_all, '42501', refused_grant, format('A visitor can''t read %s', of_table));
  return next throws_ok(tests.insert_of(of_table), '42501', refused_grant, format('A visitor can''t add to %s', of_table));
  return next throws_ok(update_all, '42501', refused_grant, format('A visitor can''t change %s', of_table));
  return next throws_ok(format('delete from public.%I', of_table), '42501', refused_grant, format('A visitor can''t delete from %s', of_table));

  perform tests.act_as_operator();
  return next tests.stamps_what_is_written(of_table);

  -- Were the grants lost: the policies.
  execute format('grant insert, update (owner_id, id) on public.%I to authenticated', of_table);
  perform tests.act_as('Ben');
  return next throws_ok(tests.insert_of(of_table, jsonb_build_object('owner_id', tests.id('Ana'), 'id', gen_random_uuid()) || same_id), '42501', refused_policy,
    format('Ben can''t add to Ana''s %s, even with every column granted', of_table));

  -- Then the trigger.
  perform tests.act_as('Ana');
  perform tests.rows_reached(format('update public.%I set owner_id = %L, id = gen_random_uuid()', of_table, tests.id('Ben')));
  return next results_eq(format('select owner_id, id from public.%I', of_table), format('values (%L::uuid, %L::uuid)', tests.id('Ana'), row_id),
    format('Neither owner nor id of %s ever changes, even with the columns granted', of_table));

  -- And were the trigger gone as well: the policies alone.
  perform tests.act_as_operator();
  execute format('alter table public.%I disable trigger stamp_own_row', of_table);
  perform tests.act_as('Ana');
  return next throws_ok(format('update public.%I set owner_id = %L', of_table, tests.id('Ben')), '42501', refused_policy,
    format('Ana can''t hand a row of %s to Ben, even with neither grant nor trigger in the way', of_table));
end
$$;

-- The server's own columns.
create or replace function tests.only_takes_granted_columns(of_table text) returns setof text
language plpgsql
as $$
declare
  each_column text;
  refused text := format('permission denied for table %s', of_table);
  value jsonb;
begin
  for each_column, value in
    values
      ('owner_id', to_jsonb(tests.id('Ana'))), ('revision', '1000'), ('updated_at', '"2030-01-01"'),
      ('text_writers', '{}'), ('deleted_at', '"2030-01-01"')
  loop
    return next throws_ok(tests.insert_of(of_table, jsonb_build_object(each_column, value)),
      '42501', refused, format('Ana can''t choose %s of a new row of %s', each_column, of_table));
    continue when each_column = 'deleted_at';
    return next throws_ok(format('update public.%I set %I = %L', of_table, each_column, value #>> '{}'),
      '42501', refused, format('Ana can''t change %s of %s', each_column, of_table));
  end loop;
  return next throws_ok(format('update public.%I set id = id', of_table), '42501', refused, format('Ana can''t change id of %s', of_table));
end
$$;

begin;
set local search_path = public, extensions, tests;
select plan(1);
select has_function('tests', 'keeps_rows_to_their_owner', 'The contract of own rows is there for the files that follow');
select * from finish();
rollback;
