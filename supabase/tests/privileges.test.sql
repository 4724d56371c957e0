-- What is open to whom, asked of the catalogue: the table or function that forgets to close itself is found here.
begin;
set local search_path = public, extensions, tests;
select plan(7);

select is_empty($$select relname from pg_class where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind = 'r' and not relrowsecurity$$, 'Every table has row-level security');
select is_empty($$select relname from pg_class where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind = 'r' and obj_description(oid) is null$$, 'Every table says what it is');
select is_empty(
  $$select relname from pg_class where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('r', 'v', 'm')
    and (has_any_column_privilege('anon', oid, 'select, insert, update, references') or has_table_privilege('anon', oid, 'delete, truncate, trigger'))$$,
  'No table is open to somebody without an account'
);
select is_empty(
  $$select relname from pg_class where relnamespace = 'private'::regnamespace and relkind = 'r'
    and (has_any_column_privilege('authenticated', oid, 'select, insert, update, references') or has_table_privilege('authenticated', oid, 'delete, truncate, trigger'))$$,
  'No private table is open to anybody'
);
select is(
  (select string_agg(proname, ', ') from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and has_function_privilege('anon', oid, 'execute')),
  'look_at_invite',
  'Somebody without an account calls one function: the one that tells who invites'
);
select is(
  (select string_agg(proname, ', ' order by proname) from pg_proc where pronamespace = 'private'::regnamespace and has_function_privilege('authenticated', oid, 'execute')),
  'acknowledge_sync_client, apply_mutation, blocked_with_me, groups_i_may_post_in, groups_i_may_speak_in, is_said_to_others, keep_earlier_text, '
    || 'lock_sync_client, my_care_group_ids, my_group_ids, my_sync_state, name_in_group, own_shared_revisions, own_shared_row, own_shared_rows, people_i_know, server_epoch, '
    || 'synced_tables, tags_fit, typed_text_columns',
  'Of the private functions people call those that tell about themselves alone, and none that acts for whom it is told'
);
select is_empty(
  $$select proname from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and prosecdef and not ('search_path=""' = any (coalesce(proconfig, '{}')))$$,
  'Every function with rights of its own fixes where it looks for names'
);

select * from finish();
rollback;
