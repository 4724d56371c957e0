-- Names could still hide something (an Arabic letter mark, fillers, soft hyphens, line separators), be made of nothing that
-- is seen, or look like the name of a moderator beside them (a joiner in it, wide letters, a no-break space).

-- Joiners, variation selectors and tags stay: emoji and whole scripts are made with them. They are no difference between
-- two names.
create function private.name_as_seen(name text) returns text
language sql immutable set search_path = ''
as $$
  select btrim(regexp_replace(
    lower(normalize(regexp_replace(name, '[\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e007f]', '', 'g'), NFKC)),
    '[\s\u00a0\u1680]+', ' ', 'g'
  ))
$$;
comment on function private.name_as_seen(text) is 'A name as an eye takes it: two names that are the same here look the same.';
revoke execute on function private.name_as_seen(text) from public, anon, authenticated;

-- Not valid: names that are there already stay until they are changed.
alter table public.groups add constraint name_shows_all
  check (name !~ '[\u0080-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u2800\u3164\uffa0\ufff9-\ufffb]') not valid;
alter table public.groups add constraint name_is_seen check (private.name_as_seen(name) <> '') not valid;
alter table public.group_members add constraint display_name_shows_all
  check (display_name !~ '[\u0080-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u2800\u3164\uffa0\ufff9-\ufffb]') not valid;
alter table public.group_members add constraint display_name_is_seen check (private.name_as_seen(display_name) <> '') not valid;
alter table public.join_requests add constraint display_name_shows_all
  check (display_name !~ '[\u0080-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u2800\u3164\uffa0\ufff9-\ufffb]') not valid;
alter table public.join_requests add constraint display_name_is_seen check (private.name_as_seen(display_name) <> '') not valid;

create or replace function private.refuse_taken_name(in_group uuid, wanted text, for_person uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if exists (
    select from public.group_members member
    where member.group_id = in_group and member.state = 'active' and member.user_id <> for_person
      and private.name_as_seen(member.display_name) = private.name_as_seen(wanted)
  ) then
    raise exception 'that name is taken' using errcode = 'FH004';
  end if;
end
$$;

create or replace function private.undo_action(done public.moderation_actions) returns void
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
          and private.name_as_seen(other.display_name) = private.name_as_seen(member.display_name)
      ) then left(member.display_name, 34) || ' (2)' else member.display_name end
    where member.group_id = done.group_id and member.user_id = done.subject_id
      and member.state = case done.action when 'ban' then 'banned' else 'removed' end;
  end if;
end
$$;
