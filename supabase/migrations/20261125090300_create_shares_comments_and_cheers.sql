-- A share links one milestone, commitment or summary to one group; comments and cheers hang on it. What may be read of all
-- of them follows from the policy of shares. Blocks come first, because the policies ask for them.

create table public.blocks (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  blocked_id uuid not null references auth.users (id) on delete cascade,
  active boolean not null,
  created_at timestamptz not null,
  -- Two devices that block the same person offline make one row.
  constraint id_is_the_blocked check (id = blocked_id),
  constraint nobody_blocks_themselves check (blocked_id <> owner_id),
  primary key (owner_id, id)
);
comment on table public.blocks is 'Whom somebody does not want to see: neither sees the other. Unblocking keeps the row and ends it.';
create index blocks_by_revision on public.blocks (owner_id, revision);
create index blocks_by_blocked on public.blocks (blocked_id) where active and deleted_at is null;
alter table public.blocks enable row level security;
revoke all on public.blocks from public, anon, authenticated;
grant select on public.blocks to authenticated;
grant insert (id, blocked_id, active, created_at) on public.blocks to authenticated;
grant update (active, deleted_at) on public.blocks to authenticated;

create function private.blocked_with_me() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select block.blocked_id from public.blocks block
  where block.owner_id = (select auth.uid()) and block.active and block.deleted_at is null
  union all
  select block.owner_id from public.blocks block
  where block.blocked_id = (select auth.uid()) and block.active and block.deleted_at is null
$$;
comment on function private.blocked_with_me() is 'Whom the caller blocks, and who blocks the caller: neither sees the other.';
revoke execute on function private.blocked_with_me() from public, anon;
grant execute on function private.blocked_with_me() to authenticated;

-- Somebody's id is learnt in a group. Without one in common there is nobody to block, and no way to find out by trying who
-- has an account: the answer is the same.
create function private.people_i_know() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select distinct fellow.user_id from public.group_members fellow
  where fellow.group_id in (
    select member.group_id from public.group_members member where member.user_id = (select auth.uid())
  )
$$;
comment on function private.people_i_know() is 'Who is or was in a group that the caller is or was in.';
revoke execute on function private.people_i_know() from public, anon;
grant execute on function private.people_i_know() to authenticated;

create policy select_own on public.blocks for select to authenticated using (owner_id = (select auth.uid()));
create policy insert_own on public.blocks for insert to authenticated
  with check (owner_id = (select auth.uid()) and blocked_id in (select private.people_i_know()));
create policy update_own on public.blocks for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create trigger stamp_own_row before insert or update on public.blocks
  for each row execute function private.stamp_own_row();

create policy select_fellow on public.group_members for select to authenticated
  using (
    state = 'active'
    and group_id in (select private.my_group_ids())
    and user_id not in (select private.blocked_with_me())
  );

create table public.shares (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  kind text not null,
  milestone_id uuid,
  commitment_id uuid,
  summary_id uuid,
  group_id uuid not null references public.groups (id) on delete cascade,
  created_at timestamptz not null,
  standing text not null default 'shown',
  posted_at timestamptz not null default now(),
  hidden_by bigint,
  constraint kind_is_known check (kind in ('milestone', 'commitment', 'summary')),
  constraint content_is_of_its_kind check (
    num_nonnulls(milestone_id, commitment_id, summary_id) = 1
    and case kind when 'milestone' then milestone_id is not null when 'commitment' then commitment_id is not null else summary_id is not null end
  ),
  constraint standing_is_known check (standing in ('shown', 'held', 'hidden')),
  primary key (owner_id, id),
  constraint shares_milestone foreign key (owner_id, milestone_id) references public.milestones (owner_id, id) on delete cascade,
  constraint shares_commitment foreign key (owner_id, commitment_id) references public.commitments (owner_id, id) on delete cascade,
  constraint shares_summary foreign key (owner_id, summary_id) references public.progress_summaries (owner_id, id) on delete cascade
);
comment on table public.shares is
  'Links one milestone, commitment or summary to one group. Taken back, it is gone for everybody at their next contact.';
create index shares_by_revision on public.shares (owner_id, revision);
create index shares_by_group on public.shares (group_id, posted_at desc, id desc) where deleted_at is null;
create index shares_of_member on public.shares (group_id, owner_id, posted_at);
create index shares_waiting on public.shares (group_id) where standing <> 'shown' and deleted_at is null;
create unique index shares_once_milestone on public.shares (owner_id, milestone_id, group_id) where deleted_at is null and milestone_id is not null;
create unique index shares_once_commitment on public.shares (owner_id, commitment_id, group_id) where deleted_at is null and commitment_id is not null;
create unique index shares_once_summary on public.shares (owner_id, summary_id, group_id) where deleted_at is null and summary_id is not null;
alter table public.shares enable row level security;
revoke all on public.shares from public, anon, authenticated;
grant select (id, owner_id, deleted_at, kind, milestone_id, commitment_id, summary_id, group_id, created_at, standing, posted_at)
  on public.shares to authenticated;
grant insert (id, kind, milestone_id, commitment_id, summary_id, group_id, created_at) on public.shares to authenticated;
-- A share is made or taken back, and nothing else: not even its author moves it to another group.
grant update (deleted_at) on public.shares to authenticated;

create policy select_own on public.shares for select to authenticated using (owner_id = (select auth.uid()));
create policy select_member on public.shares for select to authenticated
  using (
    deleted_at is null
    and standing = 'shown'
    and posted_at <= now()
    and group_id in (select private.my_group_ids())
    and owner_id not in (select private.blocked_with_me())
  );
create policy insert_own on public.shares for insert to authenticated
  with check (owner_id = (select auth.uid()) and group_id in (select private.groups_i_may_post_in()));
create policy update_own on public.shares for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create policy select_member on public.milestones for select to authenticated
  using (
    deleted_at is null
    and exists (select from public.shares share where share.owner_id = milestones.owner_id and share.milestone_id = milestones.id)
  );
create policy select_member on public.commitments for select to authenticated
  using (
    deleted_at is null
    and exists (select from public.shares share where share.owner_id = commitments.owner_id and share.commitment_id = commitments.id)
  );
create policy select_member on public.progress_summaries for select to authenticated
  using (
    deleted_at is null
    and exists (select from public.shares share where share.owner_id = progress_summaries.owner_id and share.summary_id = progress_summaries.id)
  );

-- Security definer, because it reads the settings and memberships of the group. First posts of a member wait for a moderator,
-- and what comes too soon in slow mode is shown later: nothing that somebody wrote offline is refused for it.
create function private.place_share() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  kept public.groups;
  member public.group_members;
begin
  new.standing := 'shown';
  new.hidden_by := null;
  new.posted_at := now();
  select * into kept from public.groups where id = new.group_id;
  select * into member from public.group_members where group_id = new.group_id and user_id = new.owner_id;
  if kept.kind = 'peer' and member.role = 'member' then
    if member.approved_posts < kept.hold_first_posts then
      new.standing := 'held';
    end if;
    if kept.slow_mode_minutes > 0 then
      new.posted_at := greatest(
        now(),
        (select max(before.posted_at) from public.shares before where before.group_id = new.group_id and before.owner_id = new.owner_id)
          + make_interval(mins => kept.slow_mode_minutes)
      );
    end if;
  end if;
  return new;
end
$$;
comment on function private.place_share() is 'Gives a new share its standing and the moment from which it is shown.';
revoke execute on function private.place_share() from public, anon, authenticated;
create trigger place_share before insert on public.shares for each row execute function private.place_share();
create trigger stamp_own_row before insert or update on public.shares
  for each row execute function private.stamp_own_row();

-- Security definer, because it reads memberships. What stands in a group where its author may not speak now (muted, left,
-- removed, banned) can be taken back, and not be changed: a change would be speaking.
create function private.hold_shared_words() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  bookkeeping text[] := '{revision,updated_at,deleted_at,text_writers,created_at}';
begin
  if new.deleted_at is not null or to_jsonb(new) - bookkeeping = to_jsonb(old) - bookkeeping then
    return new;
  end if;
  if exists (
    select from public.shares share
    where share.owner_id = old.owner_id and share.deleted_at is null
      and case tg_table_name
        when 'milestones' then share.milestone_id = old.id
        when 'commitments' then share.commitment_id = old.id
        else share.summary_id = old.id
      end
      and not exists (
        select from public.group_members member
        where member.group_id = share.group_id and member.user_id = old.owner_id and member.state = 'active'
          and (member.muted_until is null or member.muted_until <= now())
      )
  ) then
    raise exception 'not while it is shared where you may not speak' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function private.hold_shared_words() is 'Keeps shared words as they are where their author may not speak.';
revoke execute on function private.hold_shared_words() from public, anon, authenticated;
create trigger hold_shared_words before update on public.milestones for each row execute function private.hold_shared_words();
create trigger hold_shared_words before update on public.commitments for each row execute function private.hold_shared_words();
create trigger hold_shared_words before update on public.progress_summaries for each row execute function private.hold_shared_words();

-- Security definer, so that it holds whatever the author may do at that moment. Their rows alone.
create function private.take_back_shares() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.shares share set deleted_at = now()
  where share.owner_id = old.owner_id and share.deleted_at is null
    and case tg_table_name
      when 'milestones' then share.milestone_id = old.id
      when 'commitments' then share.commitment_id = old.id
      else share.summary_id = old.id
    end;
  return null;
end
$$;
comment on function private.take_back_shares() is 'Takes back all shares of what was deleted.';
revoke execute on function private.take_back_shares() from public, anon, authenticated;
create trigger take_back_shares after update on public.milestones
  for each row when (new.deleted_at is not null and old.deleted_at is null) execute function private.take_back_shares();
create trigger take_back_shares after update on public.commitments
  for each row when (new.deleted_at is not null and old.deleted_at is null) execute function private.take_back_shares();
create trigger take_back_shares after update on public.progress_summaries
  for each row when (new.deleted_at is not null and old.deleted_at is null) execute function private.take_back_shares();

create table public.comments (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  share_owner_id uuid not null,
  share_id uuid not null,
  text text not null,
  created_at timestamptz not null,
  group_id uuid not null references public.groups (id) on delete cascade,
  standing text not null default 'shown',
  posted_at timestamptz not null default now(),
  hidden_by bigint,
  constraint text_is_said check (text ~ '\S' or deleted_at is not null),
  constraint text_at_most_2000 check (char_length(text) <= 2000),
  constraint standing_is_known check (standing in ('shown', 'hidden')),
  primary key (owner_id, id),
  constraint comments_share foreign key (share_owner_id, share_id) references public.shares (owner_id, id) on delete cascade
);
comment on table public.comments is 'Words under a share. Never edited: taken back, and written anew.';
create index comments_by_revision on public.comments (owner_id, revision);
create index comments_by_share on public.comments (share_owner_id, share_id, posted_at);
create index comments_of_member on public.comments (group_id, owner_id, posted_at);

create table public.cheers (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  share_owner_id uuid not null,
  share_id uuid not null,
  kind text,
  created_at timestamptz not null,
  group_id uuid not null references public.groups (id) on delete cascade,
  -- One for each person and share, whichever device it came from.
  constraint id_is_the_share check (id = share_id),
  constraint kind_is_known check (kind in ('well-done', 'thinking-of-you', 'strength', 'me-too')),
  primary key (owner_id, id),
  constraint cheers_share foreign key (share_owner_id, share_id) references public.shares (owner_id, id) on delete cascade
);
comment on table public.cheers is 'A kind sign under a share, from a small set; without a kind it was taken back.';
create index cheers_by_revision on public.cheers (owner_id, revision);
create index cheers_by_share on public.cheers (share_owner_id, share_id);
create index cheers_by_group on public.cheers (group_id);

alter table public.comments enable row level security;
alter table public.cheers enable row level security;
revoke all on public.comments from public, anon, authenticated;
revoke all on public.cheers from public, anon, authenticated;
grant select (id, owner_id, deleted_at, share_owner_id, share_id, text, created_at, group_id, standing, posted_at) on public.comments to authenticated;
grant insert (id, share_owner_id, share_id, text, created_at) on public.comments to authenticated;
grant update (deleted_at) on public.comments to authenticated;
grant select (id, owner_id, deleted_at, share_owner_id, share_id, kind, created_at, group_id) on public.cheers to authenticated;
grant insert (id, share_owner_id, share_id, kind, created_at) on public.cheers to authenticated;
grant update (kind, deleted_at) on public.cheers to authenticated;

create policy select_own on public.comments for select to authenticated using (owner_id = (select auth.uid()));
create policy select_member on public.comments for select to authenticated
  using (
    deleted_at is null
    and standing = 'shown'
    and posted_at <= now()
    and group_id in (select private.my_group_ids())
    and owner_id not in (select private.blocked_with_me())
    and exists (select from public.shares share where share.owner_id = comments.share_owner_id and share.id = comments.share_id and share.deleted_at is null)
  );
create policy insert_own on public.comments for insert to authenticated
  with check (
    owner_id = (select auth.uid())
    and group_id in (select private.groups_i_may_speak_in())
    and exists (
      select from public.shares share
      where share.owner_id = share_owner_id and share.id = share_id and share.deleted_at is null and share.standing = 'shown'
    )
  );
create policy update_own on public.comments for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create policy select_own on public.cheers for select to authenticated using (owner_id = (select auth.uid()));
create policy select_member on public.cheers for select to authenticated
  using (
    deleted_at is null
    and kind is not null
    and group_id in (select private.my_group_ids())
    and owner_id not in (select private.blocked_with_me())
    and exists (select from public.shares share where share.owner_id = cheers.share_owner_id and share.id = cheers.share_id and share.deleted_at is null)
  );
create policy insert_own on public.cheers for insert to authenticated
  with check (
    owner_id = (select auth.uid())
    and group_id in (select private.groups_i_may_speak_in())
    and exists (
      select from public.shares share
      where share.owner_id = share_owner_id and share.id = share_id and share.deleted_at is null and share.standing = 'shown'
    )
  );
-- Who may not speak any more can still take a cheer back.
create policy update_own on public.cheers for update to authenticated
  using (owner_id = (select auth.uid()))
  with check (
    owner_id = (select auth.uid())
    and (kind is null or deleted_at is not null or group_id in (select private.groups_i_may_speak_in()))
  );

-- Security definer, because a share that can't be read must be told like one that is not there: the same words as the policy's.
create function private.place_under_share() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  pause integer;
begin
  select share.group_id into new.group_id from public.shares share
  where share.owner_id = new.share_owner_id and share.id = new.share_id;
  if not found then
    raise exception 'new row violates row-level security policy for table "%"', tg_table_name using errcode = '42501';
  end if;
  if tg_table_name = 'comments' then
    new.standing := 'shown';
    new.hidden_by := null;
    new.posted_at := now();
    select kept.slow_mode_minutes into pause from public.groups kept
    join public.group_members member on member.group_id = kept.id and member.user_id = new.owner_id
    where kept.id = new.group_id and kept.slow_mode_minutes > 0 and member.role = 'member';
    if pause is not null then
      new.posted_at := greatest(
        now(),
        (select max(before.posted_at) from public.comments before where before.group_id = new.group_id and before.owner_id = new.owner_id)
          + make_interval(mins => pause)
      );
    end if;
  end if;
  return new;
end
$$;
comment on function private.place_under_share() is 'Gives a comment, cheer or report the group of its share, and a comment the moment from which it is shown.';
revoke execute on function private.place_under_share() from public, anon, authenticated;
create trigger place_under_share before insert on public.comments for each row execute function private.place_under_share();
create trigger place_under_share before insert on public.cheers for each row execute function private.place_under_share();
create trigger empty_when_deleted before update on public.comments
  for each row execute function private.empty_when_deleted('text');
create trigger stamp_own_row before insert or update on public.comments
  for each row execute function private.stamp_own_row();
create trigger stamp_own_row before insert or update on public.cheers
  for each row execute function private.stamp_own_row();
