-- The audience was counted over blocks, and the members beside it were not: the difference told somebody that they were
-- blocked, and by how many. Now both are the same people. Nothing else of the function is changed.

create or replace function public.my_circle() returns jsonb
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
              and (mine.role in ('owner', 'moderator') or fellow.user_id <> all (hidden))
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
