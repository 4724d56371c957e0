-- Push and pull. Both run with the rights of the person who calls, so that policies, column grants and constraints
-- hold for every row just as they do for a plain request.

-- Security definer, because the table is closed: locks the caller's own row for this installation and tells the last
-- mutation taken. Two pushes from one installation wait for each other here, and so do two devices of one person:
-- the owner's counter is locked before any row, so that neither can hold what the other needs next.
create function private.lock_sync_client(for_client uuid, out taken bigint, out refused jsonb)
language plpgsql security definer set search_path = ''
as $$
begin
  if auth.uid() is null then
    raise exception 'sign in first' using errcode = '42501';
  end if;
  insert into private.owner_revisions (owner_id) values (auth.uid()) on conflict (owner_id) do nothing;
  perform from private.owner_revisions counter where counter.owner_id = auth.uid() for update;
  insert into private.sync_clients (owner_id, client_id) values (auth.uid(), for_client)
  on conflict (owner_id, client_id) do nothing;
  select client.last_seq, client.refused into taken, refused from private.sync_clients client
  where client.owner_id = auth.uid() and client.client_id = for_client for update;
end
$$;
comment on function private.lock_sync_client(uuid) is
  'Locks the caller''s installation and tells its last mutation, and what was refused of the last push.';
revoke execute on function private.lock_sync_client(uuid) from public, anon;
grant execute on function private.lock_sync_client(uuid) to authenticated;

-- Security definer, for the same reason. A caller can only move their own row, and only forward.
create function private.acknowledge_sync_client(for_client uuid, seq bigint, still_refused jsonb) returns void
language sql security definer set search_path = ''
as $$
  update private.sync_clients
  set last_seq = greatest(last_seq, seq), refused = still_refused, seen_at = now()
  where owner_id = auth.uid() and client_id = for_client
$$;
comment on function private.acknowledge_sync_client(uuid, bigint, jsonb) is
  'Notes how far the caller''s installation was taken, and what it must be told again after a lost answer.';
revoke execute on function private.acknowledge_sync_client(uuid, bigint, jsonb) from public, anon;
grant execute on function private.acknowledge_sync_client(uuid, bigint, jsonb) to authenticated;

-- Security definer, for the same reason: reads the caller's own counters.
create function private.my_sync_state(for_client uuid, out revision bigint, out last_seq bigint)
language sql stable security definer set search_path = ''
as $$
  select
    coalesce((select counter.revision from private.owner_revisions counter where counter.owner_id = auth.uid()), 0),
    coalesce(
      (select client.last_seq from private.sync_clients client
       where client.owner_id = auth.uid() and client.client_id = for_client),
      0
    )
$$;
comment on function private.my_sync_state(uuid) is 'The caller''s newest revision, and the last mutation of one installation.';
revoke execute on function private.my_sync_state(uuid) from public, anon;
grant execute on function private.my_sync_state(uuid) to authenticated;

-- Security definer, because people may read earlier texts but never write them. Always files under the caller.
create function private.keep_earlier_text(from_table text, from_row uuid, from_field text, lost_text text) returns void
language sql security definer set search_path = ''
as $$
  insert into public.earlier_texts (id, owner_id, table_name, row_id, field, text)
  values (gen_random_uuid(), auth.uid(), from_table, from_row, from_field, lost_text)
$$;
comment on function private.keep_earlier_text(text, uuid, text, text) is 'Keeps a text that an unseen edit replaces.';
revoke execute on function private.keep_earlier_text(text, uuid, text, text) from public, anon;
grant execute on function private.keep_earlier_text(text, uuid, text, text) to authenticated;

-- The columns of a table that hold text a person typed, as the stamping trigger was told. Null for a table that does
-- not sync, which is also how an unknown table name is found out before any SQL is built from it.
create function private.typed_text_columns(of_table text) returns text[]
language sql immutable set search_path = ''
as $$
  select case of_table
    when 'profiles' then array['display_name']
    when 'life_values' then array['name', 'why']
    when 'goals' then array['title', 'reason', 'target']
    when 'steps' then array['title', 'own_unit']
    when 'sessions' then array['reflection']
    when 'check_ins' then array['night_note', 'note']
    when 'earlier_texts' then array[]::text[]
  end
$$;
comment on function private.typed_text_columns(text) is 'Columns with typed text of a synced table; null for any other.';
revoke execute on function private.typed_text_columns(text) from public, anon;
grant execute on function private.typed_text_columns(text) to authenticated;

-- One mutation, with the caller's rights. In private, so that it can't be called except through sync_push.
create function private.apply_mutation(client_id uuid, mutation jsonb) returns void
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

  execute format('select to_jsonb(kept) from public.%I kept where owner_id = $1 and id = $2 for update', target)
    into written using me, target_id;

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
    -- Deleting wins, unless words were typed by someone who could not know of it.
    if (written ->> 'revision')::bigint <= base
      or not exists (select from unnest(texts) typed where coalesce(fields ->> typed, '') <> '')
    then
      return;
    end if;
    execute format('update public.%I set deleted_at = null where owner_id = $1 and id = $2', target)
      using me, target_id;
  end if;

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
comment on function private.apply_mutation(uuid, jsonb) is
  'Applies one mutation per field in arrival order: delete wins, unless unseen words were typed.';
revoke execute on function private.apply_mutation(uuid, jsonb) from public, anon;
grant execute on function private.apply_mutation(uuid, jsonb) to authenticated;

create function public.sync_push(client_id uuid, mutations jsonb) returns jsonb
language plpgsql security invoker set search_path = ''
as $$
declare
  taken bigint;
  previously_taken bigint;
  seq bigint;
  before_seq bigint := 0;
  mutation jsonb;
  rejected jsonb;
  violated text;
begin
  if client_id is null or jsonb_typeof(mutations) is distinct from 'array' then
    raise exception 'mutations must be a list' using errcode = '22023';
  end if;
  if jsonb_array_length(mutations) > 500 then
    raise exception 'at most 500 mutations at once' using errcode = '54000';
  end if;
  select client.taken, client.refused into taken, rejected from private.lock_sync_client(client_id) client;
  previously_taken := taken;
  -- A device sends from its oldest open mutation on. What was refused from there on it may not have heard: the answer
  -- can have been lost, and a refusal that nobody hears of would lose what was typed.
  if jsonb_array_length(mutations) > 0 then
    rejected := jsonb_path_query_array(
      rejected, '$[*] ? (@.seq >= $first)', jsonb_build_object('first', mutations #> '{0,seq}'), silent => true
    );
  end if;
  perform set_config('foothold.client_id', client_id::text, true);

  for mutation in select sent.value from jsonb_array_elements(mutations) with ordinality sent order by sent.ordinality loop
    if jsonb_typeof(mutation -> 'seq') is distinct from 'number' or (mutation ->> 'seq') !~ '^[1-9][0-9]{0,15}$' then
      raise exception 'every mutation has a whole seq above 0' using errcode = '22023';
    end if;
    seq := (mutation ->> 'seq')::bigint;
    if seq <= before_seq then
      raise exception 'mutations come in order of seq' using errcode = '22023';
    end if;
    before_seq := seq;
    continue when seq <= taken;

    begin
      perform private.apply_mutation(client_id, mutation);
    exception when others then
      -- A refusal is about this mutation. What is about the server (conflict, lack of space, shutdown) is about all
      -- of them: the whole push is undone and comes again.
      if left(sqlstate, 2) in ('08', '40', '53', '55', '57', '58', 'XX') then
        raise;
      end if;
      get stacked diagnostics violated = constraint_name;
      rejected := rejected || jsonb_build_object(
        'seq', seq, 'code', sqlstate, 'constraint', nullif(violated, '')
      );
    end;
    taken := seq;
  end loop;

  perform private.acknowledge_sync_client(client_id, taken, rejected);
  return jsonb_build_object(
    -- What it had before: less than the device knows to be confirmed means that the server was restored.
    'previous_seq', previously_taken, 'last_seq', taken, 'server_epoch', private.server_epoch(), 'rejected', rejected
  );
end
$$;
comment on function public.sync_push(uuid, jsonb) is
  'Takes mutations of one installation in order, each exactly once. A refused one is answered with its SQLSTATE and does not hold up the rest.';
revoke execute on function public.sync_push(uuid, jsonb) from public, anon;
grant execute on function public.sync_push(uuid, jsonb) to authenticated;

-- Stable, so that all its parts read one snapshot. Revision order is commit order for an owner, so nothing can still
-- appear below the cursor that is handed out.
create function public.sync_pull(client_id uuid, cursor bigint, page_size integer default 1000) returns jsonb
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
  select found.revision into page_end from (
    (select kept.revision from public.profiles kept
     where kept.owner_id = me and kept.revision > since order by kept.revision limit size)
    union all
    (select kept.revision from public.life_values kept
     where kept.owner_id = me and kept.revision > since order by kept.revision limit size)
    union all
    (select kept.revision from public.goals kept
     where kept.owner_id = me and kept.revision > since order by kept.revision limit size)
    union all
    (select kept.revision from public.steps kept
     where kept.owner_id = me and kept.revision > since order by kept.revision limit size)
    union all
    (select kept.revision from public.sessions kept
     where kept.owner_id = me and kept.revision > since order by kept.revision limit size)
    union all
    (select kept.revision from public.check_ins kept
     where kept.owner_id = me and kept.revision > since order by kept.revision limit size)
    union all
    (select kept.revision from public.earlier_texts kept
     where kept.owner_id = me and kept.revision > since order by kept.revision limit size)
    order by revision offset size - 1 limit 1
  ) found;
  page_end := coalesce(page_end, newest);

  select jsonb_agg(
    jsonb_build_object('table', page.source, 'id', page.row ->> 'id', 'revision', (page.row ->> 'revision')::bigint)
    || case
      when page.row ->> 'deleted_at' is null
        then jsonb_build_object('fields', page.row - '{id,owner_id,revision,updated_at,deleted_at,text_writers}'::text[])
      else '{"deleted": true}'
    end
    order by (page.row ->> 'revision')::bigint
  ) into changed from (
    select 'profiles' as source, to_jsonb(kept) as row from public.profiles kept
    where kept.owner_id = me and kept.revision > since and kept.revision <= page_end
    union all
    select 'life_values' as source, to_jsonb(kept) as row from public.life_values kept
    where kept.owner_id = me and kept.revision > since and kept.revision <= page_end
    union all
    select 'goals' as source, to_jsonb(kept) as row from public.goals kept
    where kept.owner_id = me and kept.revision > since and kept.revision <= page_end
    union all
    select 'steps' as source, to_jsonb(kept) as row from public.steps kept
    where kept.owner_id = me and kept.revision > since and kept.revision <= page_end
    union all
    select 'sessions' as source, to_jsonb(kept) as row from public.sessions kept
    where kept.owner_id = me and kept.revision > since and kept.revision <= page_end
    union all
    select 'check_ins' as source, to_jsonb(kept) as row from public.check_ins kept
    where kept.owner_id = me and kept.revision > since and kept.revision <= page_end
    union all
    select 'earlier_texts' as source, to_jsonb(kept) as row from public.earlier_texts kept
    where kept.owner_id = me and kept.revision > since and kept.revision <= page_end
  ) page;

  return jsonb_build_object(
    'rows', coalesce(changed, '[]'),
    'cursor', greatest(page_end, 0),
    'revision', newest,
    'last_seq', last_taken,
    'server_epoch', private.server_epoch()
  );
end
$$;
comment on function public.sync_pull(uuid, bigint, integer) is
  'The caller''s own rows after a revision, in order, deleted ones as their mark alone; at most 1,000 a page.';
revoke execute on function public.sync_pull(uuid, bigint, integer) from public, anon;
grant execute on function public.sync_pull(uuid, bigint, integer) to authenticated;
