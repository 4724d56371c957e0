-- Devices keep moments in milliseconds, and name by them where a page of the feed ends. Several things shared in one push
-- had the same microsecond, and a page that ended among them left the rest out. So a share is shown from a whole millisecond.
-- Security definer, because it reads the settings and memberships of the group. First posts of a member wait for a moderator,
-- and what comes too soon in slow mode is shown later: nothing that somebody wrote offline is refused for it.
create or replace function private.place_share() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  kept public.groups;
  member public.group_members;
begin
  new.standing := 'shown';
  new.hidden_by := null;
  new.posted_at := date_trunc('milliseconds', now());
  select * into kept from public.groups where id = new.group_id;
  select * into member from public.group_members where group_id = new.group_id and user_id = new.owner_id;
  if kept.kind = 'peer' and member.role = 'member' then
    if member.approved_posts < kept.hold_first_posts then
      new.standing := 'held';
    end if;
    if kept.slow_mode_minutes > 0 then
      new.posted_at := greatest(
        new.posted_at,
        (select max(before.posted_at) from public.shares before where before.group_id = new.group_id and before.owner_id = new.owner_id)
          + make_interval(mins => kept.slow_mode_minutes)
      );
    end if;
  end if;
  return new;
end
$$;

update public.shares share set posted_at = date_trunc('milliseconds', share.posted_at)
where share.posted_at <> date_trunc('milliseconds', share.posted_at);
