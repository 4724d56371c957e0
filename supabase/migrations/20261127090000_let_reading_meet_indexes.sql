-- The same answers, found along indexes however much others wrote. `npm run bench:rls` measures it.

-- Whether a thing was shared is asked with what the unique indexes of shares hold: what was not taken back. The policies of
-- shares let nobody else read a share that was, and its author reads the thing itself as their own.
alter policy select_member on public.milestones
  using (
    deleted_at is null
    and exists (
      select from public.shares share
      where share.owner_id = milestones.owner_id and share.milestone_id = milestones.id and share.deleted_at is null
    )
  );
alter policy select_member on public.commitments
  using (
    deleted_at is null
    and exists (
      select from public.shares share
      where share.owner_id = commitments.owner_id and share.commitment_id = commitments.id and share.deleted_at is null
    )
  );
alter policy select_member on public.progress_summaries
  using (
    deleted_at is null
    and exists (
      select from public.shares share
      where share.owner_id = progress_summaries.owner_id and share.summary_id = progress_summaries.id and share.deleted_at is null
    )
  );

-- An array is asked for once and then looked up in an index; a subquery is a filter on every row of the table. Not so for
-- shares: there the feed would gather all of a group to sort it, where it now takes the newest along the index.
alter policy select_member on public.groups
  using (id = any (array(select private.my_group_ids())));
alter policy select_care on public.group_members
  using (group_id = any (array(select private.my_care_group_ids())));
alter policy select_fellow on public.group_members
  using (
    state = 'active'
    and group_id = any (array(select private.my_group_ids()))
    and user_id <> all (array(select private.blocked_with_me()))
  );
-- A later page starts where the one before ended: with `before_at is null or` the index was read from the newest post on.
create or replace function public.group_feed(
  group_ids uuid[] default null, before_at timestamptz default null, before_id uuid default null, page_size integer default 20
) returns jsonb
language sql stable security invoker set search_path = ''
as $$
  with page as materialized (
    select post.*
    from (
      select mine.group_id from private.my_group_ids() mine(group_id)
      where group_ids is null or mine.group_id = any (group_ids)
    ) wanted
    cross join lateral (
      select share.id, share.owner_id, share.group_id, share.kind, share.milestone_id, share.commitment_id, share.summary_id,
        share.standing, share.posted_at
      from public.shares share
      where share.group_id = wanted.group_id and share.deleted_at is null
        and (share.posted_at, share.id)
          < (coalesce(before_at, 'infinity'), coalesce(before_id, '00000000-0000-0000-0000-000000000000'))
      order by share.posted_at desc, share.id desc
      limit least(greatest(coalesce(page_size, 20), 1), 50) + 1
    ) post
    order by post.posted_at desc, post.id desc
    limit least(greatest(coalesce(page_size, 20), 1), 50) + 1
  ),
  shown as materialized (
    select page.* from page order by page.posted_at desc, page.id desc limit least(greatest(coalesce(page_size, 20), 1), 50)
  )
  select jsonb_build_object(
    'more', (select count(*) from page) > (select count(*) from shown),
    'posts', coalesce(jsonb_agg(
      jsonb_build_object(
        'share_owner_id', shown.owner_id, 'share_id', shown.id, 'group_id', shown.group_id,
        'group_name', (select kept.name from public.groups kept where kept.id = shown.group_id),
        'kind', shown.kind, 'posted_at', shown.posted_at, 'standing', shown.standing,
        'author_name', private.name_in_group(shown.owner_id, shown.group_id),
        'mine', shown.owner_id = (select auth.uid()),
        'milestone', case when shown.milestone_id is not null then (
          select jsonb_build_object('words', told.words, 'story', told.story, 'happened_on', told.happened_on, 'goal_title', told.goal_title,
            'step_title', told.step_title, 'amount', told.amount, 'unit', told.unit, 'pain', told.pain, 'mood', told.mood,
            'journal_text', told.journal_text)
          from public.milestones told where told.owner_id = shown.owner_id and told.id = shown.milestone_id
        ) end,
        'commitment', case when shown.commitment_id is not null then (
          select jsonb_build_object('words', told.words, 'due_on', told.due_on, 'outcome', told.outcome, 'answered_on', told.answered_on)
          from public.commitments told where told.owner_id = shown.owner_id and told.id = shown.commitment_id
        ) end,
        'summary', case when shown.summary_id is not null then (
          select jsonb_build_object('week_of', told.week_of, 'sessions_done', told.sessions_done, 'days_active', told.days_active,
            'planned', told.planned, 'kept', told.kept, 'step_reached', told.step_reached, 'pain_usual', told.pain_usual,
            'mood_usual', told.mood_usual, 'note', told.note)
          from public.progress_summaries told where told.owner_id = shown.owner_id and told.id = shown.summary_id
        ) end,
        'cheers', coalesce((
          select jsonb_agg(jsonb_build_object('kind', counted.kind, 'count', counted.count) order by counted.kind)
          from (
            select cheer.kind, count(*) as count from public.cheers cheer
            where cheer.share_owner_id = shown.owner_id and cheer.share_id = shown.id and cheer.kind is not null and cheer.deleted_at is null
            group by cheer.kind
          ) counted
        ), '[]'),
        'my_cheer', (
          select cheer.kind from public.cheers cheer
          where cheer.owner_id = (select auth.uid()) and cheer.id = shown.id and cheer.share_owner_id = shown.owner_id and cheer.deleted_at is null
        ),
        'comments', coalesce((
          select jsonb_agg(
            jsonb_build_object('owner_id', said.owner_id, 'id', said.id, 'author_name', private.name_in_group(said.owner_id, shown.group_id),
              'text', said.text, 'posted_at', said.posted_at, 'mine', said.owner_id = (select auth.uid()), 'standing', said.standing)
            order by said.posted_at, said.id
          )
          from (
            select comment.owner_id, comment.id, comment.text, comment.posted_at, comment.standing from public.comments comment
            where comment.share_owner_id = shown.owner_id and comment.share_id = shown.id and comment.deleted_at is null
            order by comment.posted_at desc, comment.id desc limit 100
          ) said
        ), '[]')
      )
      order by shown.posted_at desc, shown.id desc
    ), '[]')
  )
  from shown
$$;

-- Where a page of sync ends is asked of the revisions alone, which stand in the index. Asked for with their rows, all that
-- the caller ever wrote was read to tell what is new.
create function private.own_shared_revisions(of_table text, since bigint, at_most integer) returns setof bigint
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_said_to_others(of_table) then
    raise exception 'no such table' using errcode = '42P01';
  end if;
  return query execute format(
    'select stored.revision from public.%I stored
     where stored.owner_id = $1 and stored.revision > $2 order by stored.revision limit $3',
    of_table
  ) using (select auth.uid()), since, at_most;
end
$$;
comment on function private.own_shared_revisions(text, bigint, integer) is
  'Revisions of the caller''s rows after one of them, of a table that others may read a part of.';
revoke execute on function private.own_shared_revisions(text, bigint, integer) from public, anon;
grant execute on function private.own_shared_revisions(text, bigint, integer) to authenticated;

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
        format('(select kept.revision from private.own_shared_revisions(%L, $2, $3) kept(revision))', synced.name)
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
