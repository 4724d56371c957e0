-- What those who look after a group read: what waits for them, and the log. Security definer, because held and hidden posts
-- and reports are let out by no policy; each looks first who calls, and no answer says who reported.

-- Everything that others can read of a post: what can't be seen can't be judged.
create function private.parts_of_share(share public.shares) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('label', part.label, 'text', part.text) order by part.place), '[]')
  from (
    select place, label, text from public.milestones told
    cross join lateral (values
      (1, 'words', told.words), (2, 'story', told.story), (3, 'happened_on', told.happened_on::text), (4, 'goal_title', told.goal_title),
      (5, 'step_title', told.step_title), (6, 'amount', told.amount::text), (7, 'unit', told.unit), (8, 'pain', told.pain::text),
      (9, 'mood', told.mood::text), (10, 'journal_text', told.journal_text)
    ) each_part(place, label, text)
    where told.owner_id = share.owner_id and told.id = share.milestone_id
    union all
    select place, label, text from public.commitments told
    cross join lateral (values
      (1, 'words', told.words), (2, 'due_on', told.due_on::text), (3, 'outcome', told.outcome), (4, 'answered_on', told.answered_on::text)
    ) each_part(place, label, text)
    where told.owner_id = share.owner_id and told.id = share.commitment_id
    union all
    select place, label, text from public.progress_summaries told
    cross join lateral (values
      (1, 'week_of', told.week_of::text), (2, 'sessions_done', told.sessions_done::text), (3, 'days_active', told.days_active::text),
      (4, 'planned', told.planned::text), (5, 'kept', told.kept::text), (6, 'step_reached', told.step_reached),
      (7, 'pain_usual', told.pain_usual::text), (8, 'mood_usual', told.mood_usual::text), (9, 'note', told.note)
    ) each_part(place, label, text)
    where told.owner_id = share.owner_id and told.id = share.summary_id
  ) part
  where coalesce(part.text, '') <> ''
$$;
comment on function private.parts_of_share(public.shares) is 'All that others can read of a post, part by part.';
revoke execute on function private.parts_of_share(public.shares) from public, anon, authenticated;

-- One thing of the queue: a post, or a comment on it.
create function private.care_item(share public.shares, said public.comments, in_group uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'share_owner_id', share.owner_id, 'share_id', share.id, 'comment_owner_id', said.owner_id, 'comment_id', said.id,
    'author_id', coalesce(said.owner_id, share.owner_id),
    'author_name', coalesce((
      select member.display_name from public.group_members member
      where member.group_id = in_group and member.user_id = coalesce(said.owner_id, share.owner_id)
    ), ''),
    'kind', case when said.id is null then share.kind else 'comment' end,
    'words', case when said.id is null then private.parts_of_share(share)
      else jsonb_build_array(jsonb_build_object('label', 'words', 'text', said.text)) end,
    'standing', coalesce(said.standing, share.standing),
    'posted_at', coalesce(said.posted_at, share.posted_at),
    'about_me', coalesce(said.owner_id, share.owner_id) = (select auth.uid())
  )
$$;
comment on function private.care_item(public.shares, public.comments, uuid) is 'A post or a comment as those who look after a group read it.';
revoke execute on function private.care_item(public.shares, public.comments, uuid) from public, anon, authenticated;

create function public.moderation_queue(group_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  alone boolean;
begin
  if me is null or not private.looks_after(me, moderation_queue.group_id) then
    perform private.refuse();
  end if;
  alone := not private.others_look_after(moderation_queue.group_id);
  return jsonb_build_object(
    'held', coalesce((
      select jsonb_agg(
        private.care_item(share, null, share.group_id) || '{"reporters": 0, "reasons": [], "notes": []}' order by share.posted_at
      )
      from public.shares share
      where share.group_id = moderation_queue.group_id and share.standing = 'held' and share.deleted_at is null
    ), '[]'),
    'reported', coalesce((
      select jsonb_agg(
        private.care_item(share, said, moderation_queue.group_id) || jsonb_build_object(
          'reporters', reported.reporters, 'reasons', to_jsonb(reported.reasons), 'notes', to_jsonb(reported.notes)
        )
        order by reported.first_at
      )
      from (
        select report.share_owner_id, report.share_id, report.comment_owner_id, report.comment_id,
          count(distinct report.reporter_id) as reporters, array_agg(distinct report.reason order by report.reason) as reasons,
          coalesce(array_agg(report.note order by report.note) filter (where report.note <> ''), '{}') as notes, min(report.reported_at) as first_at
        from private.open_reports(moderation_queue.group_id) report
        where alone or report.author_id <> me
        group by report.share_owner_id, report.share_id, report.comment_owner_id, report.comment_id
      ) reported
      join public.shares share on share.owner_id = reported.share_owner_id and share.id = reported.share_id
      left join public.comments said on said.owner_id = reported.comment_owner_id and said.id = reported.comment_id
    ), '[]'),
    'hidden', coalesce((
      select jsonb_agg(hidden.item || '{"reporters": 0, "reasons": [], "notes": []}' order by hidden.posted_at desc)
      from (
        (
          select private.care_item(share, null, share.group_id) as item, share.posted_at
          from public.shares share
          where share.group_id = moderation_queue.group_id and share.standing = 'hidden' and share.deleted_at is null
          order by share.posted_at desc limit 50
        )
        union all
        (
          select private.care_item(share, said, said.group_id), said.posted_at
          from public.comments said join public.shares share on share.owner_id = said.share_owner_id and share.id = said.share_id
          where said.group_id = moderation_queue.group_id and said.standing = 'hidden' and said.deleted_at is null and share.deleted_at is null
          order by said.posted_at desc limit 50
        )
        order by posted_at desc limit 50
      ) hidden
    ), '[]'),
    'requests', coalesce((
      select jsonb_agg(
        jsonb_build_object('request_id', request.id, 'display_name', request.display_name, 'message', request.message, 'created_at', request.created_at)
        order by request.created_at
      )
      from public.join_requests request where request.group_id = moderation_queue.group_id and request.state = 'waiting'
    ), '[]'),
    'appeals', coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'appeal_id', asked.id, 'action_id', asked.action_id, 'action', done.action, 'reason', done.reason, 'subject_name', done.subject_name,
          'text', asked.text, 'created_at', asked.created_at,
          'mine_to_decide', alone or (done.actor_id is distinct from me and asked.user_id <> me)
        )
        order by asked.created_at
      )
      from public.appeals asked join public.moderation_actions done on done.id = asked.action_id
      where asked.group_id = moderation_queue.group_id and asked.state = 'waiting'
    ), '[]'),
    'banned', coalesce((
      select jsonb_agg(jsonb_build_object('user_id', member.user_id, 'display_name', member.display_name) order by member.display_name)
      from public.group_members member where member.group_id = moderation_queue.group_id and member.state = 'banned'
    ), '[]')
  );
end
$$;
comment on function public.moderation_queue(uuid) is
  'What waits for those who look after a group: first posts, reports without their writers, requests, appeals.';
revoke execute on function public.moderation_queue(uuid) from public, anon;
grant execute on function public.moderation_queue(uuid) to authenticated;
create index comments_hidden on public.comments (group_id, posted_at desc) where standing = 'hidden' and deleted_at is null;

create function public.moderation_log(group_id uuid, before_id bigint default null, page_size integer default 50) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  size integer := least(greatest(coalesce(page_size, 50), 1), 100);
begin
  if (select auth.uid()) is null or not private.looks_after((select auth.uid()), moderation_log.group_id) then
    perform private.refuse();
  end if;
  return (
    with page as materialized (
      select logged.id, logged.actor_name, logged.action, logged.subject_name, logged.reason, logged.until, logged.created_at
      from public.moderation_actions logged
      where logged.group_id = moderation_log.group_id and (before_id is null or logged.id < before_id)
      order by logged.id desc limit size + 1
    )
    select jsonb_build_object(
      'more', (select count(*) from page) > size,
      'actions', coalesce((
        select jsonb_agg(to_jsonb(shown) order by shown.id desc) from (select * from page order by page.id desc limit size) shown
      ), '[]')
    )
  );
end
$$;
comment on function public.moderation_log(uuid, bigint, integer) is 'What was done in a group and why, newest first.';
revoke execute on function public.moderation_log(uuid, bigint, integer) from public, anon;
grant execute on function public.moderation_log(uuid, bigint, integer) to authenticated;
