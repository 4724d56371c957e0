-- The tables that sync are told in one place, so that the next one is one line.

create function private.synced_tables() returns table (name text, texts text[])
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
    ('earlier_texts', array[]::text[])
$$;
comment on function private.synced_tables() is
  'Every table that sync carries, with its columns of text that a person types.';
revoke execute on function private.synced_tables() from public, anon;
grant execute on function private.synced_tables() to authenticated;

create or replace function private.typed_text_columns(of_table text) returns text[]
language sql immutable set search_path = ''
as $$ select synced.texts from private.synced_tables() synced where synced.name = of_table $$;

-- The statement is built from the names above and nothing else. Stable, so that all its parts read one snapshot:
-- revision order is commit order for an owner, so nothing can still appear below the cursor that is handed out.
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
      format(
        '(select kept.revision from public.%I kept where kept.owner_id = $1 and kept.revision > $2 order by kept.revision limit $3)',
        synced.name
      ),
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
      format(
        'select %1$L as source, to_jsonb(kept) as row from public.%1$I kept where kept.owner_id = $1 and kept.revision > $2 and kept.revision <= $3',
        synced.name
      ),
      ' union all '
    ) || ') page'
    from private.synced_tables() synced
  ) into changed using me, since, page_end;

  return jsonb_build_object(
    'rows', coalesce(changed, '[]'),
    'cursor', greatest(page_end, 0),
    'revision', newest,
    'last_seq', last_taken,
    'server_epoch', private.server_epoch()
  );
end
$$;
