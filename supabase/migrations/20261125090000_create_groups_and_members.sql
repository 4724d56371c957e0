-- Groups: a family circle that a patient owns, or a group of peers that moderators look after. What several people own
-- together is changed by functions only; nobody writes these tables directly.

create table public.groups (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  name text not null,
  description text not null default '',
  rules text not null default '',
  hold_first_posts smallint not null default 1,
  slow_mode_minutes smallint not null default 0,
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  constraint kind_is_known check (kind in ('family', 'peer')),
  constraint name_is_said check (name ~ '\S'),
  constraint name_at_most_60 check (char_length(name) <= 60),
  -- Names stand beside what people trust: nothing in them may hide or reorder other text.
  constraint name_hides_nothing check (name !~ '[\u0001-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]'),
  constraint description_at_most_500 check (char_length(description) <= 500),
  constraint rules_at_most_2000 check (char_length(rules) <= 2000),
  constraint hold_first_posts_between_0_and_5 check (hold_first_posts between 0 and 5),
  constraint slow_mode_minutes_between_0_and_1440 check (slow_mode_minutes between 0 and 1440)
);
comment on table public.groups is 'A family circle or a group of peers. Read by its members; changed by functions only.';
create index groups_by_creator on public.groups (created_by);
alter table public.groups enable row level security;
revoke all on public.groups from public, anon, authenticated;
grant select on public.groups to authenticated;

create table public.group_members (
  group_id uuid not null references public.groups (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null default 'member',
  state text not null default 'active',
  display_name text not null,
  muted_until timestamptz,
  joined_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  approved_posts integer not null default 0,
  primary key (group_id, user_id),
  constraint role_is_known check (role in ('owner', 'moderator', 'member')),
  constraint state_is_known check (state in ('active', 'left', 'removed', 'banned')),
  constraint display_name_is_said check (display_name ~ '\S'),
  constraint display_name_at_most_40 check (char_length(display_name) <= 40),
  constraint display_name_hides_nothing check (display_name !~ '[\u0001-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]'),
  constraint approved_posts_not_negative check (approved_posts >= 0)
);
comment on table public.group_members is
  'Who is or was in a group, under which name and with which part to play. Roles and states change by functions only.';
create index group_members_by_person on public.group_members (user_id, group_id) where state = 'active';
create index group_members_of_person on public.group_members (user_id);
create unique index group_members_by_name on public.group_members (group_id, lower(btrim(display_name))) where state = 'active';
alter table public.group_members enable row level security;
revoke all on public.group_members from public, anon, authenticated;
-- Who is muted, when somebody was last here and how many posts were let through is nobody else's business.
grant select (group_id, user_id, role, state, display_name, joined_at) on public.group_members to authenticated;

create table public.join_requests (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references public.groups (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  display_name text not null,
  message text not null default '',
  state text not null default 'waiting',
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  constraint state_is_known check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
  constraint display_name_is_said check (display_name ~ '\S'),
  constraint display_name_at_most_40 check (char_length(display_name) <= 40),
  constraint display_name_hides_nothing check (display_name !~ '[\u0001-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]'),
  constraint message_at_most_500 check (char_length(message) <= 500)
);
comment on table public.join_requests is 'Somebody who asks to join a group. Read by the one who asks and by those who answer.';
create unique index join_requests_one_waiting on public.join_requests (group_id, user_id) where state = 'waiting';
create index join_requests_by_group on public.join_requests (group_id, state);
create index join_requests_by_person on public.join_requests (user_id);
alter table public.join_requests enable row level security;
revoke all on public.join_requests from public, anon, authenticated;
grant select on public.join_requests to authenticated;

-- Security definer, like all functions below that policies ask: they read memberships and blocks, which the one who asks
-- may not read in full, and a policy that read its own table would never end. Each tells about the caller alone.
create function private.my_group_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select member.group_id from public.group_members member
  where member.user_id = (select auth.uid()) and member.state = 'active'
$$;
comment on function private.my_group_ids() is 'The groups that the caller is in now.';
revoke execute on function private.my_group_ids() from public, anon;
grant execute on function private.my_group_ids() to authenticated;

create function private.my_care_group_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select member.group_id from public.group_members member
  where member.user_id = (select auth.uid()) and member.state = 'active' and member.role in ('owner', 'moderator')
$$;
comment on function private.my_care_group_ids() is 'The groups that the caller looks after: as owner of a family circle or as moderator.';
revoke execute on function private.my_care_group_ids() from public, anon;
grant execute on function private.my_care_group_ids() to authenticated;

create function private.groups_i_may_speak_in() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select member.group_id from public.group_members member
  where member.user_id = (select auth.uid()) and member.state = 'active'
    and (member.muted_until is null or member.muted_until <= now())
$$;
comment on function private.groups_i_may_speak_in() is 'The groups where the caller may comment and cheer: in it, and not muted.';
revoke execute on function private.groups_i_may_speak_in() from public, anon;
grant execute on function private.groups_i_may_speak_in() to authenticated;

create function private.groups_i_may_post_in() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select member.group_id from public.group_members member join public.groups kept on kept.id = member.group_id
  where member.user_id = (select auth.uid()) and member.state = 'active'
    and (member.muted_until is null or member.muted_until <= now())
    and (kept.kind = 'peer' or member.role = 'owner')
$$;
comment on function private.groups_i_may_post_in() is
  'The groups where the caller may share: every member of a peer group, and the owner alone of a family circle.';
revoke execute on function private.groups_i_may_post_in() from public, anon;
grant execute on function private.groups_i_may_post_in() to authenticated;

-- Called with two ids, for the functions that act for somebody who looks after a group.
create function private.looks_after(person uuid, in_group uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from public.group_members member
    where member.group_id = in_group and member.user_id = person and member.state = 'active'
      and member.role in ('owner', 'moderator')
  )
$$;
comment on function private.looks_after(uuid, uuid) is 'Whether a person looks after a group now.';
revoke execute on function private.looks_after(uuid, uuid) from public, anon, authenticated;

-- A name is shown to those who are in the group with it, also when its bearer has left and the posts have stayed.
create function private.name_in_group(of_person uuid, in_group uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select member.display_name from public.group_members member
  where member.group_id = in_group and member.user_id = of_person
    and in_group in (select private.my_group_ids())
$$;
comment on function private.name_in_group(uuid, uuid) is 'Under which name somebody is or was in a group of the caller.';
revoke execute on function private.name_in_group(uuid, uuid) from public, anon;
grant execute on function private.name_in_group(uuid, uuid) to authenticated;

create policy select_member on public.groups for select to authenticated
  using (id in (select private.my_group_ids()));
create policy select_own on public.join_requests for select to authenticated
  using (user_id = (select auth.uid()));
create policy select_care on public.join_requests for select to authenticated
  using (group_id in (select private.my_care_group_ids()));
create policy select_own on public.group_members for select to authenticated
  using (user_id = (select auth.uid()));
-- Who looks after a group sees all who are in it: a block must not hide anybody from them.
create policy select_care on public.group_members for select to authenticated
  using (group_id in (select private.my_care_group_ids()));
-- That of fellow members needs to know of blocks: it follows with them.
