-- Texts that were replaced unseen: the server alone writes them, their owner reads them and may let them go.
begin;
set local search_path = public, extensions, tests;
select plan(39);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select throws_ok('update earlier_texts set text = ''Never said''', '42501', 'permission denied for table earlier_texts', 'Cara can''t rewrite what she once wrote');
select throws_ok(format('update earlier_texts set %I = default', rewritten), '42501', 'permission denied for table earlier_texts', format('nor %s of it', rewritten))
  from unnest(array['table_name', 'row_id', 'field', 'replaced_at']) rewritten;
select throws_ok(insert_of('earlier_texts', '{}'), '42501', 'permission denied for table earlier_texts', 'Cara can''t make up an earlier text');
select is(rows_reached('update public.earlier_texts set deleted_at = now()'), 1::bigint, 'Cara lets her earlier text go');
select throws_ok('select private.keep_earlier_text(''goals'', gen_random_uuid(), ''title'', null)', '23502', null, 'An earlier text is never empty of text');

select keeps_rows_to_their_owner('earlier_texts', 'deleted_at = now()');

select * from finish();
rollback;
