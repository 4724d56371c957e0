-- What those who look after a group can do, and how somebody asks to look again. All are security definer, because nobody
-- writes standings, members, the log or notices directly; each looks first who calls. The group is locked first, always.

-- Where somebody else looks after the group too, nobody decides about themselves.
create function private.refuse_own_case(of_group uuid, concerned uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if concerned = (select auth.uid()) and private.others_look_after(of_group) then
    raise exception 'somebody else has to decide this' using errcode = 'FH006';
  end if;
end
$$;
comment on function private.refuse_own_case(uuid, uuid) is 'Refuses somebody who would decide about themselves while others could.';
revoke execute on function private.refuse_own_case(uuid, uuid) from public, anon, authenticated;

create function private.words_of_share(of_owner uuid, of_share uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select coalesce(
    (select told.words from public.milestones told where told.owner_id = share.owner_id and told.id = share.milestone_id),
    (select told.words from public.commitments told where told.owner_id = share.owner_id and told.id = share.commitment_id),
    (select told.note from public.progress_summaries told where told.owner_id = share.owner_id and told.id = share.summary_id),
    ''
  )
  from public.shares share where share.owner_id = of_owner and share.id = of_share
$$;
comment on function private.words_of_share(uuid, uuid) is 'The first words of what was shared, to tell its author which one is meant.';
revoke execute on function private.words_of_share(uuid, uuid) from public, anon, authenticated;

create function public.moderate_post(share_owner_id uuid, share_id uuid, action text, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  post public.shares;
  logged bigint;
begin
  select * into post from public.shares share
  where share.owner_id = moderate_post.share_owner_id and share.id = moderate_post.share_id;
  perform private.lock_group_i_look_after(post.group_id);
  select * into post from public.shares share
  where share.owner_id = moderate_post.share_owner_id and share.id = moderate_post.share_id and share.deleted_at is null;
  if not found then
    perform private.refuse();
  end if;
  perform private.refuse_own_case(post.group_id, post.owner_id);
  if action not in ('hide', 'restore', 'let-through', 'keep')
    or (action in ('hide', 'restore') and coalesce(reason, '') !~ '\S')
    or (action = 'hide' and post.standing = 'hidden') or (action = 'restore' and post.standing <> 'hidden')
    or (action = 'let-through' and post.standing <> 'held')
  then
    raise exception 'this can not be done to this post' using errcode = '22023';
  end if;
  logged := private.log_action(post.group_id, action, post.owner_id, reason, null, post.owner_id, post.id);
  if action = 'hide' then
    update public.shares share set standing = 'hidden', hidden_by = logged where share.owner_id = post.owner_id and share.id = post.id;
    perform private.tell(post.owner_id, post.group_id, 'post-hidden', reason, null, logged, private.words_of_share(post.owner_id, post.id));
  elsif action = 'restore' then
    update public.shares share set standing = 'shown', hidden_by = null where share.owner_id = post.owner_id and share.id = post.id;
    perform private.tell(post.owner_id, post.group_id, 'post-restored', reason, null, logged, private.words_of_share(post.owner_id, post.id));
  elsif action = 'let-through' then
    -- New for the others from now on, not from when it was written.
    update public.shares share set standing = 'shown', posted_at = greatest(share.posted_at, now())
    where share.owner_id = post.owner_id and share.id = post.id;
    update public.group_members member set approved_posts = approved_posts + 1
    where member.group_id = post.group_id and member.user_id = post.owner_id;
    perform private.tell(post.owner_id, post.group_id, 'post-let-through', '', null, logged, private.words_of_share(post.owner_id, post.id));
  end if;
  if action in ('hide', 'keep') then
    insert into private.report_closings (share_owner_id, share_id) values (post.owner_id, post.id);
  end if;
end
$$;
comment on function public.moderate_post(uuid, uuid, text, text) is
  'Hides, restores, lets through or keeps a post. Its author is told, with the reason.';
revoke execute on function public.moderate_post(uuid, uuid, text, text) from public, anon;
grant execute on function public.moderate_post(uuid, uuid, text, text) to authenticated;

create function public.moderate_comment(comment_owner_id uuid, comment_id uuid, action text, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  said public.comments;
  logged bigint;
begin
  select * into said from public.comments comment
  where comment.owner_id = moderate_comment.comment_owner_id and comment.id = moderate_comment.comment_id;
  perform private.lock_group_i_look_after(said.group_id);
  select * into said from public.comments comment
  where comment.owner_id = moderate_comment.comment_owner_id and comment.id = moderate_comment.comment_id and comment.deleted_at is null;
  if not found then
    perform private.refuse();
  end if;
  perform private.refuse_own_case(said.group_id, said.owner_id);
  if action not in ('hide', 'restore', 'keep')
    or (action in ('hide', 'restore') and coalesce(reason, '') !~ '\S')
    or (action = 'hide' and said.standing = 'hidden') or (action = 'restore' and said.standing <> 'hidden')
  then
    raise exception 'this can not be done to this comment' using errcode = '22023';
  end if;
  logged := private.log_action(
    said.group_id, action, said.owner_id, reason, null, said.share_owner_id, said.share_id, said.owner_id, said.id
  );
  if action = 'hide' then
    update public.comments comment set standing = 'hidden', hidden_by = logged
    where comment.owner_id = said.owner_id and comment.id = said.id;
    perform private.tell(said.owner_id, said.group_id, 'comment-hidden', reason, null, logged, said.text);
  elsif action = 'restore' then
    update public.comments comment set standing = 'shown', hidden_by = null
    where comment.owner_id = said.owner_id and comment.id = said.id;
    perform private.tell(said.owner_id, said.group_id, 'comment-restored', reason, null, logged, said.text);
  end if;
  if action in ('hide', 'keep') then
    insert into private.report_closings (share_owner_id, share_id, comment_owner_id, comment_id)
    values (said.share_owner_id, said.share_id, said.owner_id, said.id);
  end if;
end
$$;
comment on function public.moderate_comment(uuid, uuid, text, text) is
  'Hides, restores or keeps a comment. Its author is told, with the reason.';
revoke execute on function public.moderate_comment(uuid, uuid, text, text) from public, anon;
grant execute on function public.moderate_comment(uuid, uuid, text, text) to authenticated;

create function public.moderate_member(group_id uuid, user_id uuid, action text, reason text, until timestamptz default null) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  subject public.group_members;
  logged bigint;
begin
  perform private.lock_group_i_look_after(moderate_member.group_id);
  select * into subject from public.group_members member
  where member.group_id = moderate_member.group_id and member.user_id = moderate_member.user_id;
  if not found or subject.user_id = (select auth.uid()) or subject.role = 'owner' then
    perform private.refuse();
  end if;
  if action not in ('warn', 'mute', 'unmute', 'remove', 'ban', 'unban')
    or (action in ('warn', 'mute', 'remove', 'ban') and coalesce(reason, '') !~ '\S')
    or (action = 'mute' and (until is null or until <= now() or until > now() + interval '91 days'))
    or (action in ('warn', 'mute', 'unmute', 'remove') and subject.state <> 'active')
    or (action = 'ban' and subject.state = 'banned') or (action = 'unban' and subject.state <> 'banned')
  then
    raise exception 'this can not be done to this person' using errcode = '22023';
  end if;
  logged := private.log_action(
    moderate_member.group_id, action, subject.user_id, reason, case action when 'mute' then until end
  );
  case action
    when 'warn' then
      perform private.tell(subject.user_id, subject.group_id, 'warned', reason, null, logged);
    when 'mute' then
      update public.group_members member set muted_until = until
      where member.group_id = subject.group_id and member.user_id = subject.user_id;
      perform private.tell(subject.user_id, subject.group_id, 'muted', reason, until, logged);
    when 'unmute' then
      update public.group_members member set muted_until = null
      where member.group_id = subject.group_id and member.user_id = subject.user_id;
      perform private.tell(subject.user_id, subject.group_id, 'unmuted', reason, null, logged);
    when 'remove' then
      update public.group_members member set state = 'removed', role = 'member'
      where member.group_id = subject.group_id and member.user_id = subject.user_id;
      perform private.tell(subject.user_id, subject.group_id, 'removed', reason, null, logged);
    when 'ban' then
      update public.group_members member set state = 'banned', role = 'member'
      where member.group_id = subject.group_id and member.user_id = subject.user_id;
      -- What they said goes out of sight with them, each marked with this action, so that an appeal brings back just that.
      update public.shares share set standing = 'hidden', hidden_by = logged
      where share.group_id = subject.group_id and share.owner_id = subject.user_id and share.deleted_at is null and share.standing <> 'hidden';
      update public.comments comment set standing = 'hidden', hidden_by = logged
      where comment.group_id = subject.group_id and comment.owner_id = subject.user_id and comment.deleted_at is null and comment.standing <> 'hidden';
      update public.join_requests request set state = 'declined', answered_at = now()
      where request.group_id = subject.group_id and request.user_id = subject.user_id and request.state = 'waiting';
      insert into private.report_closings (share_owner_id, share_id, comment_owner_id, comment_id)
      select distinct report.share_owner_id, report.share_id, report.comment_owner_id, report.comment_id
      from private.open_reports(subject.group_id) report where report.author_id = subject.user_id;
      perform private.tell(subject.user_id, subject.group_id, 'banned', reason, null, logged);
    when 'unban' then
      update public.group_members member set state = 'removed'
      where member.group_id = subject.group_id and member.user_id = subject.user_id;
      perform private.tell(subject.user_id, subject.group_id, 'unbanned', reason, null, logged);
  end case;
end
$$;
comment on function public.moderate_member(uuid, uuid, text, text, timestamptz) is
  'Warns, mutes, removes or bans somebody, or takes it back. They are told, with the reason, and stop reading at once when they are put out.';
revoke execute on function public.moderate_member(uuid, uuid, text, text, timestamptz) from public, anon;
grant execute on function public.moderate_member(uuid, uuid, text, text, timestamptz) to authenticated;

create function public.make_appeal(action_id bigint, text text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  decided public.moderation_actions;
begin
  select * into decided from public.moderation_actions logged
  where logged.id = make_appeal.action_id and logged.subject_id = (select auth.uid())
    and logged.action in ('hide', 'warn', 'mute', 'remove', 'ban');
  if not found then
    perform private.refuse();
  end if;
  insert into public.appeals (action_id, group_id, user_id, text)
  values (decided.id, decided.group_id, (select auth.uid()), make_appeal.text);
exception when unique_violation then
  raise exception 'asked already' using errcode = '22023';
end
$$;
comment on function public.make_appeal(bigint, text) is 'Asks to look again at something that was done to the caller. Once.';
revoke execute on function public.make_appeal(bigint, text) from public, anon;
grant execute on function public.make_appeal(bigint, text) to authenticated;

-- Undoes what was done, as far as nothing was decided since.
create function private.undo_action(done public.moderation_actions) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if done.action in ('hide', 'ban') then
    update public.shares share set standing = 'shown', hidden_by = null
    where share.group_id = done.group_id and share.owner_id = done.subject_id and share.hidden_by = done.id and share.deleted_at is null;
    update public.comments comment set standing = 'shown', hidden_by = null
    where comment.group_id = done.group_id and comment.owner_id = done.subject_id and comment.hidden_by = done.id and comment.deleted_at is null;
  end if;
  if done.action = 'mute' then
    update public.group_members member set muted_until = null
    where member.group_id = done.group_id and member.user_id = done.subject_id and member.muted_until = done.until;
  elsif done.action in ('remove', 'ban') then
    update public.group_members member
    set state = 'active',
      -- Somebody may go by that name since.
      display_name = case when exists (
        select from public.group_members other
        where other.group_id = done.group_id and other.state = 'active' and other.user_id <> done.subject_id
          and lower(btrim(other.display_name)) = lower(btrim(member.display_name))
      ) then left(member.display_name, 34) || ' (2)' else member.display_name end
    where member.group_id = done.group_id and member.user_id = done.subject_id
      and member.state = case done.action when 'ban' then 'banned' else 'removed' end;
  end if;
end
$$;
comment on function private.undo_action(public.moderation_actions) is 'Undoes an action of a moderator after an appeal.';
revoke execute on function private.undo_action(public.moderation_actions) from public, anon, authenticated;

create function public.answer_appeal(appeal_id uuid, granted boolean, answer text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  asked public.appeals;
  done public.moderation_actions;
begin
  select * into asked from public.appeals appeal where appeal.id = answer_appeal.appeal_id;
  perform private.lock_group_i_look_after(asked.group_id);
  select * into asked from public.appeals appeal where appeal.id = answer_appeal.appeal_id and appeal.state = 'waiting';
  if not found then
    perform private.refuse();
  end if;
  select * into done from public.moderation_actions logged where logged.id = asked.action_id;
  -- Neither who did it nor who asks decides, where somebody else can.
  perform private.refuse_own_case(asked.group_id, done.actor_id);
  perform private.refuse_own_case(asked.group_id, asked.user_id);
  update public.appeals appeal
  set state = case when granted then 'granted' else 'declined' end, answer = coalesce(answer_appeal.answer, ''),
    decided_by = (select auth.uid()), decided_at = now()
  where appeal.id = asked.id;
  perform private.log_action(
    asked.group_id, case when granted then 'appeal-granted' else 'appeal-declined' end, asked.user_id, answer_appeal.answer
  );
  if granted then
    perform private.undo_action(done);
  end if;
  perform private.tell(
    asked.user_id, asked.group_id, case when granted then 'appeal-granted' else 'appeal-declined' end, answer_appeal.answer, null, done.id
  );
end
$$;
comment on function public.answer_appeal(uuid, boolean, text) is 'Decides an appeal. Granted, what was done is undone.';
revoke execute on function public.answer_appeal(uuid, boolean, text) from public, anon;
grant execute on function public.answer_appeal(uuid, boolean, text) to authenticated;

create function public.mark_notices_read() returns void
language sql security definer set search_path = ''
as $$ update public.notices notice set read_at = now() where notice.user_id = (select auth.uid()) and notice.read_at is null $$;
comment on function public.mark_notices_read() is 'Notes that the caller has read all notices.';
revoke execute on function public.mark_notices_read() from public, anon;
grant execute on function public.mark_notices_read() to authenticated;
