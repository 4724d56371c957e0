-- Sync carries what is written for others too. Those rows are read through functions that look for the owner themselves:
-- their bookkeeping columns are granted to nobody, because others may read the rest of them.

create or replace function private.synced_tables() returns table (name text, texts text[])
language sql immutable set search_path = ''
as $$
  values
    ('profiles', array['display_name', 'emergency_number']),
    ('life_values', array['name', 'why']),
    ('goals', array['title', 'reason', 'target']),
    ('steps', array['title', 'own_unit', 'flexible_version', 'safety_habits']),
    ('sessions', array['reflection']),
    ('check_ins', array['night_note', 'note']),
    ('schedules', array[]::text[]),
    ('schedule_changes', array[]::text[]),
    ('pauses', array['note']),
    ('exposures', array['feared_outcome', 'safety_habits', 'situation', 'what_happened', 'learned']),
    ('quota_decisions', array['note']),
    ('flare_ups', array[]::text[]),
    ('flare_up_plans', array['kind_words', 'what_helps', 'rest_plan', 'who_helps', 'first_step', 'early_signs']),
    ('obstacles', array['if_text', 'then_text']),
    ('surroundings', array['change', 'helper']),
    ('journal_entries', array['text']),
    ('thought_records', array['situation', 'thought', 'feeling', 'evidence_for', 'evidence_against', 'kinder_thought', 'next_action']),
    ('setback_reviews', array['what_happened', 'triggers', 'early_signs', 'what_helped', 'what_to_adjust', 'next_step']),
    ('measurements', array['name', 'note']),
    ('weekly_reviews', array['went_well', 'was_hard', 'learned', 'next_week', 'ask_for']),
    ('maintenance_plans', array['gains', 'weekly_habits', 'warning_signs', 'if_it_slips', 'who_knows']),
    ('wins', array['words']),
    ('article_readings', array[]::text[]),
    ('summary_choices', array[]::text[]),
    ('milestones', array['words', 'story', 'journal_text']),
    ('commitments', array['words']),
    ('progress_summaries', array['note']),
    ('shares', array[]::text[]),
    ('comments', array[]::text[]),
    ('cheers', array[]::text[]),
    ('reports', array['note']),
    ('blocks', array[]::text[]),
    ('earlier_texts', array[]::text[])
$$;

create function private.is_said_to_others(of_table text) returns boolean
language sql immutable set search_path = ''
as $$ select of_table in ('milestones', 'commitments', 'progress_summaries', 'shares', 'comments', 'cheers') $$;
comment on function private.is_said_to_others(text) is
  'Tables that others may read a part of: their bookkeeping columns are granted to nobody, and what was deleted stays so.';
revoke execute on function private.is_said_to_others(text) from public, anon;
grant execute on function private.is_said_to_others(text) to authenticated;

-- Security definer, because the bookkeeping columns are granted to nobody. Only rows of the caller. Not under the name
-- `kept`, which is a column of the summaries.
create function private.own_shared_row(of_table text, row_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  found_row jsonb;
begin
  if not private.is_said_to_others(of_table) then
    raise exception 'no such table' using errcode = '42P01';
  end if;
  execute format('select to_jsonb(stored) from public.%I stored where stored.owner_id = $1 and stored.id = $2 for update', of_table)
    into found_row using (select auth.uid()), row_id;
  return found_row;
end
$$;
comment on function private.own_shared_row(text, uuid) is 'One row of the caller, of a table that others may read a part of.';
revoke execute on function private.own_shared_row(text, uuid) from public, anon;
grant execute on function private.own_shared_row(text, uuid) to authenticated;

-- Security definer, for the same reason. Only rows of the caller.
create function private.own_shared_rows(of_table text, since bigint, until bigint, at_most integer)
returns table (revision bigint, kept_row jsonb)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_said_to_others(of_table) then
    raise exception 'no such table' using errcode = '42P01';
  end if;
  return query execute format(
    'select stored.revision, to_jsonb(stored) from public.%I stored
     where stored.owner_id = $1 and stored.revision > $2 and stored.revision <= $3 order by stored.revision limit $4',
    of_table
  ) using (select auth.uid()), since, until, at_most;
end
$$;
comment on function private.own_shared_rows(text, bigint, bigint, integer) is
  'Rows of the caller after a revision, of a table that others may read a part of.';
revoke execute on function private.own_shared_rows(text, bigint, bigint, integer) from public, anon;
grant execute on function private.own_shared_rows(text, bigint, bigint, integer) to authenticated;

create or replace function private.apply_mutation(client_id uuid, mutation jsonb) returns void
language plpgsql security invoker set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  target text := mutation ->> 'table';
  target_id uuid := (mutation ->> 'id')::uuid;
  operation text := mutation ->> 'op';
  base bigint := coalesce((mutation ->> 'base')::bigint, 0);
  fields jsonb := coalesce(mutation -> 'fields', '{}');
  texts text[] := private.typed_text_columns(target);
  columns text;
  text_column text;
  written jsonb;
begin
  if texts is null then
    raise exception 'no such table' using errcode = '42P01';
  end if;
  if operation is null or operation not in ('put', 'delete') or jsonb_typeof(fields) <> 'object' then
    raise exception 'a mutation is a put with fields or a delete' using errcode = '22023';
  end if;
  -- Only a delete deletes: it looks after unseen texts first.
  if fields ? 'deleted_at' then
    raise exception 'deleted_at is not written by a put' using errcode = '42501';
  end if;

  if private.is_said_to_others(target) then
    written := private.own_shared_row(target, target_id);
  else
    execute format('select to_jsonb(kept) from public.%I kept where owner_id = $1 and id = $2 for update', target)
      into written using me, target_id;
  end if;

  -- What another installation typed after this one last looked is kept before it goes.
  if written is not null and written ->> 'deleted_at' is null then
    foreach text_column in array texts loop
      if (operation = 'delete' or (fields ? text_column and fields ->> text_column is distinct from written ->> text_column))
        and written ->> text_column <> ''
        and (written #>> array['text_writers', text_column, 'revision'])::bigint > base
        and written #>> array['text_writers', text_column, 'client'] is distinct from client_id::text
      then
        perform private.keep_earlier_text(target, target_id, text_column, written ->> text_column);
      end if;
    end loop;
  end if;

  if operation = 'delete' then
    if written is not null and written ->> 'deleted_at' is null then
      execute format('update public.%I set deleted_at = now() where owner_id = $1 and id = $2', target)
        using me, target_id;
    end if;
    return;
  end if;

  select string_agg(format('%I', field), ', ' order by field) into columns from jsonb_object_keys(fields) field;

  if written is null then
    execute format(
      'insert into public.%1$I (id%2$s) select $1%3$s from jsonb_populate_record(null::public.%1$I, $2) sent',
      target,
      coalesce(', ' || columns, ''),
      coalesce(', ' || columns, '')
    ) using target_id, fields;
    return;
  end if;

  if written ->> 'deleted_at' is not null then
    -- What was taken back from others stays so, whatever another device still adds to it. The words are not lost.
    if private.is_said_to_others(target) then
      foreach text_column in array texts loop
        if coalesce(fields ->> text_column, '') <> '' and (written ->> 'revision')::bigint > base then
          perform private.keep_earlier_text(target, target_id, text_column, fields ->> text_column);
        end if;
      end loop;
      -- Told once more, to a device that had it back from an own copy after it was deleted.
      if (written ->> 'revision')::bigint > base then
        execute format('update public.%I set deleted_at = deleted_at where owner_id = $1 and id = $2', target)
          using me, target_id;
      end if;
      return;
    end if;
    -- Deleting wins, unless words were typed by someone who could not know of it.
    if (written ->> 'revision')::bigint <= base
      or not exists (select from unnest(texts) typed where coalesce(fields ->> typed, '') <> '')
    then
      return;
    end if;
    execute format('update public.%I set deleted_at = null where owner_id = $1 and id = $2', target)
      using me, target_id;
  end if;

  -- Two devices that make the same row offline, such as a cheer under one post, send all of it twice. What is said but once
  -- stays as it was said first; anything else in such a column is refused.
  select string_agg(format('%I', field), ', ' order by field) into columns
  from jsonb_each(fields) sent(field, value)
  where has_column_privilege(format('public.%I', target), field, 'update')
    or not has_column_privilege(format('public.%I', target), field, 'insert')
    or (field <> 'created_at' and value is distinct from written -> field);

  if columns is not null then
    execute format(
      'update public.%1$I set (%2$s) = (select %2$s from jsonb_populate_record(null::public.%1$I, $3) sent)
       where owner_id = $1 and id = $2',
      target,
      columns
    ) using me, target_id, fields;
  end if;
end
$$;

create or replace function public.sync_pull(client_id uuid, cursor bigint, page_size integer default 1000) returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  since bigint := greatest(coalesce(cursor, 0), 0);
  size integer := least(greatest(coalesce(page_size, 1000), 1), 1000);
  newest bigint;
  last_taken bigint;
  page_end bigint;
  changed jsonb;
begin
  if me is null then
    raise exception 'sign in first' using errcode = '42501';
  end if;
  select state.revision, state.last_seq into newest, last_taken from private.my_sync_state(client_id) state;

  -- The revision that the page ends at: the last one of the page, or the newest of all when the rest fits in.
  execute (
    select string_agg(
      case when private.is_said_to_others(synced.name) then
        format('(select kept.revision from private.own_shared_rows(%L, $2, %s, $3) kept)', synced.name, '9223372036854775807')
      else
        format(
          '(select kept.revision from public.%I kept where kept.owner_id = $1 and kept.revision > $2 order by kept.revision limit $3)',
          synced.name
        )
      end,
      ' union all '
    ) || ' order by revision offset $3 - 1 limit 1'
    from private.synced_tables() synced
  ) into page_end using me, since, size;
  page_end := coalesce(page_end, newest);

  execute (
    select 'select jsonb_agg(
      jsonb_build_object(''table'', page.source, ''id'', page.row ->> ''id'', ''revision'', (page.row ->> ''revision'')::bigint)
      || case
        when page.row ->> ''deleted_at'' is null
          then jsonb_build_object(''fields'', page.row - ''{id,owner_id,revision,updated_at,deleted_at,text_writers}''::text[])
        else ''{"deleted": true}''
      end
      order by (page.row ->> ''revision'')::bigint
    ) from (' || string_agg(
      case when private.is_said_to_others(synced.name) then
        format('select %1$L as source, kept.kept_row as row from private.own_shared_rows(%1$L, $2, $3, $4) kept', synced.name)
      else
        format(
          'select %1$L as source, to_jsonb(kept) as row from public.%1$I kept where kept.owner_id = $1 and kept.revision > $2 and kept.revision <= $3',
          synced.name
        )
      end,
      ' union all '
    ) || ') page'
    from private.synced_tables() synced
  ) into changed using me, since, page_end, size;

  return jsonb_build_object(
    'rows', coalesce(changed, '[]'),
    'cursor', greatest(page_end, 0),
    'revision', newest,
    'last_seq', last_taken,
    'server_epoch', private.server_epoch()
  );
end
$$;
