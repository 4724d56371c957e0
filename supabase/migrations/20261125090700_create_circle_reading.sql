-- What a member reads: the groups, and what was shared in them.

-- Runs with the rights of the one who asks: every row that it tells was let out by a policy. From each group a page is taken
-- along the index, and the newest of all make the page.
create function public.group_feed(
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
        and (before_at is null or (share.posted_at, share.id) < (before_at, coalesce(before_id, '00000000-0000-0000-0000-000000000000')))
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
comment on function public.group_feed(uuid[], timestamptz, uuid, integer) is
  'A page of what was shared in the caller''s groups, newest first: as the policies let it out.';
revoke execute on function public.group_feed(uuid[], timestamptz, uuid, integer) from public, anon;
grant execute on function public.group_feed(uuid[], timestamptz, uuid, integer) to authenticated;

-- For the functions below and of moderators. Reports about the one who asks are somebody else's to decide, where there is one.
create function private.others_look_after(in_group uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.group_members member
    where member.group_id = in_group and member.state = 'active' and member.role in ('owner', 'moderator')
      and member.user_id <> (select auth.uid())
  )
$$;
comment on function private.others_look_after(uuid) is 'Whether somebody beside the caller looks after a group.';
revoke execute on function private.others_look_after(uuid) from public, anon, authenticated;

create function private.count_waiting(in_group uuid) returns bigint
language sql stable security definer set search_path = ''
as $$
  select
    (select count(*) from public.shares share where share.group_id = in_group and share.standing = 'held' and share.deleted_at is null)
    + (
      select count(distinct (report.share_owner_id, report.share_id, report.comment_owner_id, report.comment_id))
      from private.open_reports(in_group) report
      where report.author_id <> (select auth.uid()) or not private.others_look_after(in_group)
    )
    + (select count(*) from public.join_requests request where request.group_id = in_group and request.state = 'waiting')
    + (select count(*) from public.appeals appeal where appeal.group_id = in_group and appeal.state = 'waiting')
$$;
comment on function private.count_waiting(uuid) is 'How much waits for those who look after a group.';
revoke execute on function private.count_waiting(uuid) from public, anon, authenticated;

-- Security definer, because it tells the caller their own times and mutes, which no column grant gives, and shows who looks
-- after a group all who are in it. It starts from the caller's own memberships and says of fellows what a policy would.
create function public.my_circle() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  hidden uuid[];
begin
  if me is null then
    raise exception 'sign in first' using errcode = '42501';
  end if;
  hidden := array(select private.blocked_with_me());
  return jsonb_build_object(
    'me', me,
    'groups', coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'group_id', kept.id, 'kind', kept.kind, 'name', kept.name, 'description', kept.description, 'rules', kept.rules,
          'hold_first_posts', kept.hold_first_posts, 'slow_mode_minutes', kept.slow_mode_minutes,
          'my_role', mine.role, 'my_name', mine.display_name,
          'muted_until', case when mine.muted_until > now() then mine.muted_until end,
          'joined_at', mine.joined_at, 'seen_at', mine.seen_at,
          'may_post', (mine.muted_until is null or mine.muted_until <= now()) and (kept.kind = 'peer' or mine.role = 'owner'),
          'new_posts', (
            select count(*) from (
              select from public.shares share
              where share.group_id = kept.id and share.deleted_at is null and share.standing = 'shown'
                and share.posted_at > mine.seen_at and share.posted_at <= now()
                and share.owner_id <> me and share.owner_id <> all (hidden)
              limit 99
            ) fresh
          ),
          'audience', (
            select count(*) from public.group_members fellow
            where fellow.group_id = kept.id and fellow.state = 'active' and fellow.user_id <> me
          ),
          'waiting', case when mine.role in ('owner', 'moderator') then private.count_waiting(kept.id) else 0 end,
          'members', (
            select jsonb_agg(
              jsonb_build_object(
                'user_id', fellow.user_id, 'display_name', fellow.display_name, 'role', fellow.role, 'joined_at', fellow.joined_at,
                'muted_until', case when mine.role in ('owner', 'moderator') and fellow.muted_until > now() then fellow.muted_until end,
                'blocked', exists (
                  select from public.blocks block
                  where block.owner_id = me and block.blocked_id = fellow.user_id and block.active and block.deleted_at is null
                )
              )
              order by fellow.role = 'member', fellow.joined_at, fellow.user_id
            )
            from public.group_members fellow
            where fellow.group_id = kept.id and fellow.state = 'active'
              and (mine.role in ('owner', 'moderator') or fellow.user_id <> all (hidden))
          )
        )
        order by kept.kind, mine.joined_at, kept.id
      )
      from public.group_members mine join public.groups kept on kept.id = mine.group_id
      where mine.user_id = me and mine.state = 'active'
    ), '[]'),
    'requests', coalesce((
      select jsonb_agg(
        jsonb_build_object('request_id', request.id, 'group_name', kept.name, 'state', request.state, 'created_at', request.created_at)
        order by request.created_at desc
      )
      from public.join_requests request join public.groups kept on kept.id = request.group_id
      where request.user_id = me and request.state <> 'withdrawn'
        and (request.state = 'waiting' or request.answered_at > now() - interval '30 days')
    ), '[]'),
    'notices', coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'id', told.id, 'kind', told.kind, 'group_id', told.group_id, 'group_name', told.group_name, 'reason', told.reason,
          'until', told.until, 'action_id', told.action_id, 'excerpt', told.excerpt, 'created_at', told.created_at, 'read_at', told.read_at,
          'appeal', (select appeal.state from public.appeals appeal where appeal.action_id = told.action_id and appeal.user_id = me)
        )
        order by told.id desc
      )
      from (select * from public.notices notice where notice.user_id = me order by notice.id desc limit 50) told
    ), '[]')
  );
end
$$;
comment on function public.my_circle() is 'The caller''s groups with who is in them, requests to join, and notices.';
revoke execute on function public.my_circle() from public, anon;
grant execute on function public.my_circle() to authenticated;

-- Security definer, because nobody writes memberships. Only the caller's own.
create function public.mark_seen(group_id uuid) returns void
language sql security definer set search_path = ''
as $$
  update public.group_members member set seen_at = now()
  where member.group_id = mark_seen.group_id and member.user_id = (select auth.uid()) and member.state = 'active'
$$;
comment on function public.mark_seen(uuid) is 'Notes that the caller has looked at a group now.';
revoke execute on function public.mark_seen(uuid) from public, anon;
grant execute on function public.mark_seen(uuid) to authenticated;

-- Security definer, because the name of a group that one has left is not readable any more. Only the caller's own posts.
create function public.my_left_posts() returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_agg(
    jsonb_build_object(
      'share_id', share.id, 'group_id', share.group_id, 'group_name', kept.name, 'kind', share.kind, 'posted_at', share.posted_at,
      'words', coalesce(
        (select told.words from public.milestones told where told.owner_id = share.owner_id and told.id = share.milestone_id),
        (select told.words from public.commitments told where told.owner_id = share.owner_id and told.id = share.commitment_id),
        ''
      )
    )
    order by share.posted_at desc
  ), '[]')
  from public.shares share join public.groups kept on kept.id = share.group_id
  where share.owner_id = (select auth.uid()) and share.deleted_at is null
    and share.group_id not in (select private.my_group_ids())
$$;
comment on function public.my_left_posts() is 'What the caller has left behind in groups that they are not in any more.';
revoke execute on function public.my_left_posts() from public, anon;
grant execute on function public.my_left_posts() to authenticated;

-- Security definer, so that it works in a group that one has left or was put out of. Only the caller's own rows.
create function public.take_back_everything(group_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
begin
  if me is null then
    raise exception 'sign in first' using errcode = '42501';
  end if;
  update public.shares share set deleted_at = now()
  where share.owner_id = me and share.group_id = take_back_everything.group_id and share.deleted_at is null;
  update public.comments said set deleted_at = now()
  where said.owner_id = me and said.group_id = take_back_everything.group_id and said.deleted_at is null;
  update public.cheers cheer set kind = null
  where cheer.owner_id = me and cheer.group_id = take_back_everything.group_id and cheer.kind is not null;
end
$$;
comment on function public.take_back_everything(uuid) is 'Takes back all that the caller shared, said and cheered in a group.';
revoke execute on function public.take_back_everything(uuid) from public, anon;
grant execute on function public.take_back_everything(uuid) to authenticated;

-- Live updates where the server has them. Only what is told row by row through the policies: a member list is not, because
-- deleted rows are told to everybody who listens.
do $$
begin
  if exists (select from pg_catalog.pg_publication where pubname = 'supabase_realtime') then
    alter publication supabase_realtime add table public.shares, public.comments, public.cheers;
  end if;
end
$$;
