-- What moderators did, what those concerned were told, and their appeals. Written by functions only.

create table public.moderation_actions (
  id bigint generated always as identity primary key,
  group_id uuid not null references public.groups (id) on delete cascade,
  -- No reference to an account: the log outlives it, under the name of that day.
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_id uuid,
  subject_name text not null default '',
  share_owner_id uuid,
  share_id uuid,
  comment_owner_id uuid,
  comment_id uuid,
  reason text not null default '',
  until timestamptz,
  created_at timestamptz not null default now(),
  constraint action_is_known check (action in ('hide', 'restore', 'let-through', 'keep', 'warn', 'mute', 'unmute', 'remove', 'ban', 'unban', 'approve', 'decline', 'invite', 'revoke-invite', 'make-moderator', 'step-down', 'change-group', 'appeal-granted', 'appeal-declined', 'automatic-moderator')),
  constraint reason_at_most_500 check (char_length(reason) <= 500)
);
comment on table public.moderation_actions is
  'What was done by those who look after a group, and why. Append only, and read by them alone.';
create index moderation_actions_by_group on public.moderation_actions (group_id, id desc);
alter table public.moderation_actions enable row level security;
revoke all on public.moderation_actions from public, anon, authenticated;
grant select on public.moderation_actions to authenticated;
create policy select_care on public.moderation_actions for select to authenticated
  using (group_id in (select private.my_care_group_ids()));

create function private.keep_the_log() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- A group that is closed takes its log along, and nothing else does.
  if tg_op = 'DELETE' and not exists (select from public.groups kept where kept.id = old.group_id) then
    return old;
  end if;
  raise exception 'the log is not changed' using errcode = '42501';
end
$$;
comment on function private.keep_the_log() is 'Refuses to change or delete what stands in the log, whoever asks.';
revoke execute on function private.keep_the_log() from public, anon, authenticated;
create trigger keep_the_log before update or delete on public.moderation_actions
  for each row execute function private.keep_the_log();

create table public.appeals (
  id uuid primary key default gen_random_uuid(),
  action_id bigint not null references public.moderation_actions (id) on delete cascade,
  group_id uuid not null references public.groups (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  text text not null,
  state text not null default 'waiting',
  answer text not null default '',
  decided_by uuid references auth.users (id) on delete set null,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  constraint one_for_each_action unique (action_id),
  constraint text_is_said check (text ~ '\S'),
  constraint text_at_most_1000 check (char_length(text) <= 1000),
  constraint answer_at_most_500 check (char_length(answer) <= 500),
  constraint state_is_known check (state in ('waiting', 'granted', 'declined'))
);
comment on table public.appeals is 'Somebody who asks to look again at what a moderator did. Another moderator decides, where there is one.';
create index appeals_by_group on public.appeals (group_id, state);
create index appeals_by_person on public.appeals (user_id);
create index appeals_by_decider on public.appeals (decided_by);
alter table public.appeals enable row level security;
revoke all on public.appeals from public, anon, authenticated;
-- Who decided is told to nobody but the log.
grant select (id, action_id, group_id, user_id, text, state, answer, decided_at, created_at) on public.appeals to authenticated;
create policy select_own on public.appeals for select to authenticated using (user_id = (select auth.uid()));
create policy select_care on public.appeals for select to authenticated
  using (group_id in (select private.my_care_group_ids()));

create table public.notices (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  group_id uuid references public.groups (id) on delete set null,
  group_name text not null,
  kind text not null,
  reason text not null default '',
  until timestamptz,
  action_id bigint references public.moderation_actions (id) on delete set null,
  excerpt text not null default '',
  created_at timestamptz not null default now(),
  read_at timestamptz,
  constraint kind_is_known check (kind in ('post-hidden', 'post-restored', 'post-let-through', 'comment-hidden', 'comment-restored', 'warned', 'muted', 'unmuted', 'removed', 'banned', 'unbanned', 'request-approved', 'request-declined', 'made-moderator', 'appeal-granted', 'appeal-declined')),
  constraint reason_at_most_500 check (char_length(reason) <= 500),
  constraint excerpt_at_most_120 check (char_length(excerpt) <= 120)
);
comment on table public.notices is 'What somebody is told about their posts and their place in a group, and why. Read by them alone.';
create index notices_by_person on public.notices (user_id, id desc);
create index notices_by_group on public.notices (group_id);
create index notices_by_action on public.notices (action_id);
alter table public.notices enable row level security;
revoke all on public.notices from public, anon, authenticated;
grant select on public.notices to authenticated;
create policy select_own on public.notices for select to authenticated using (user_id = (select auth.uid()));

-- Called by the functions of moderators, after they have looked who calls. Answers the id of the entry.
create function private.log_action(
  in_group uuid, the_action text, subject uuid default null, why text default '', ends_at timestamptz default null,
  of_share_owner uuid default null, of_share uuid default null, of_comment_owner uuid default null, of_comment uuid default null
) returns bigint
language sql security definer set search_path = ''
as $$
  insert into public.moderation_actions
    (group_id, actor_id, actor_name, action, subject_id, subject_name, reason, until, share_owner_id, share_id, comment_owner_id, comment_id)
  values (
    in_group, (select auth.uid()),
    coalesce((select member.display_name from public.group_members member where member.group_id = in_group and member.user_id = (select auth.uid())), ''),
    the_action, subject,
    coalesce(
      (select member.display_name from public.group_members member where member.group_id = in_group and member.user_id = subject),
      (select request.display_name from public.join_requests request
       where request.group_id = in_group and request.user_id = subject order by request.created_at desc limit 1),
      ''
    ),
    coalesce(why, ''), ends_at, of_share_owner, of_share, of_comment_owner, of_comment
  ) returning id
$$;
comment on function private.log_action(uuid, text, uuid, text, timestamptz, uuid, uuid, uuid, uuid) is 'Adds to the log of a group, under the caller''s name.';
revoke execute on function private.log_action(uuid, text, uuid, text, timestamptz, uuid, uuid, uuid, uuid) from public, anon, authenticated;

create function private.tell(
  person uuid, in_group uuid, the_kind text, why text default '', ends_at timestamptz default null, of_action bigint default null, own_words text default ''
) returns void
language sql security definer set search_path = ''
as $$
  insert into public.notices (user_id, group_id, group_name, kind, reason, until, action_id, excerpt)
  select person, in_group, kept.name, the_kind, coalesce(why, ''), ends_at, of_action, left(coalesce(own_words, ''), 120)
  from public.groups kept where kept.id = in_group
$$;
comment on function private.tell(uuid, uuid, text, text, timestamptz, bigint, text) is 'Tells somebody what happened to them in a group, and why.';
revoke execute on function private.tell(uuid, uuid, text, text, timestamptz, bigint, text) from public, anon, authenticated;

-- Security definer, because it is called when an account goes: a group is not left without anybody who looks after it. A
-- family circle goes with the patient who owns it.
create function private.keep_looked_after() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  next_one uuid;
begin
  if old.state <> 'active' or not exists (select from public.groups kept where kept.id = old.group_id) then
    return null;
  end if;
  if old.role = 'owner' then
    delete from public.groups where id = old.group_id;
    return null;
  end if;
  perform from public.groups kept where kept.id = old.group_id for update;
  if not exists (select from public.group_members member where member.group_id = old.group_id and member.state = 'active') then
    delete from public.groups where id = old.group_id;
  elsif old.role = 'moderator' and not exists (
    select from public.group_members member
    where member.group_id = old.group_id and member.state = 'active' and member.role = 'moderator'
  ) then
    select member.user_id into next_one from public.group_members member
    where member.group_id = old.group_id and member.state = 'active'
    order by (member.muted_until is not null and member.muted_until > now()), member.joined_at, member.user_id limit 1;
    update public.group_members set role = 'moderator', muted_until = null where group_id = old.group_id and user_id = next_one;
    perform private.log_action(old.group_id, 'automatic-moderator', next_one);
    perform private.tell(next_one, old.group_id, 'made-moderator');
  end if;
  return null;
end
$$;
comment on function private.keep_looked_after() is 'When the last moderator''s account goes, the longest-standing member becomes moderator.';
revoke execute on function private.keep_looked_after() from public, anon, authenticated;
create trigger keep_looked_after after delete on public.group_members
  for each row execute function private.keep_looked_after();
