-- Groups are made, changed, left and handed over by these functions. All are security definer, because nobody writes groups
-- and members directly; each looks first who calls, and says the same of a group that is not there and one that is not theirs.

create function private.refuse() returns void
language plpgsql immutable set search_path = ''
as $$
begin
  raise exception 'not allowed' using errcode = '42501';
end
$$;
comment on function private.refuse() is 'The one answer to whoever may not do what they ask for.';
revoke execute on function private.refuse() from public, anon, authenticated;

-- Locks the group, so that two who act at once see each other. Refuses whoever does not look after it.
create function private.lock_group_i_look_after(the_group uuid) returns public.groups
language plpgsql security definer set search_path = ''
as $$
declare
  kept public.groups;
begin
  select * into kept from public.groups each_group where each_group.id = the_group for update;
  if not found or (select auth.uid()) is null or not private.looks_after((select auth.uid()), the_group) then
    perform private.refuse();
  end if;
  return kept;
end
$$;
comment on function private.lock_group_i_look_after(uuid) is 'The group, locked, for somebody who looks after it; refuses everybody else.';
revoke execute on function private.lock_group_i_look_after(uuid) from public, anon, authenticated;

create function private.refuse_taken_name(in_group uuid, wanted text, for_person uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if exists (
    select from public.group_members member
    where member.group_id = in_group and member.state = 'active' and member.user_id <> for_person
      and lower(btrim(member.display_name)) = lower(btrim(wanted))
  ) then
    raise exception 'that name is taken' using errcode = 'FH004';
  end if;
end
$$;
comment on function private.refuse_taken_name(uuid, text, uuid) is 'Two people of a group do not go by one name.';
revoke execute on function private.refuse_taken_name(uuid, text, uuid) from public, anon, authenticated;

create function public.create_group(kind text, name text, description text, rules text, display_name text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  made uuid;
begin
  if me is null then
    perform private.refuse();
  end if;
  -- One at a time, so that the count holds.
  perform pg_advisory_xact_lock(hashtextextended('create_group ' || me::text, 0));
  if (select count(*) from private.my_care_group_ids()) >= 20 then
    raise exception 'at most 20 groups to look after' using errcode = '54000';
  end if;
  insert into public.groups (kind, name, description, rules, created_by)
  values (create_group.kind, btrim(create_group.name), coalesce(create_group.description, ''), coalesce(create_group.rules, ''), me)
  returning id into made;
  insert into public.group_members (group_id, user_id, role, display_name)
  values (made, me, case create_group.kind when 'family' then 'owner' else 'moderator' end, btrim(create_group.display_name));
  return made;
end
$$;
comment on function public.create_group(text, text, text, text, text) is
  'Makes a group. Who makes a family circle owns it; who makes a peer group is its first moderator.';
revoke execute on function public.create_group(text, text, text, text, text) from public, anon;
grant execute on function public.create_group(text, text, text, text, text) to authenticated;

create function public.change_group(
  group_id uuid, name text, description text, rules text, hold_first_posts integer, slow_mode_minutes integer
) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.lock_group_i_look_after(change_group.group_id);
  update public.groups kept
  set name = btrim(change_group.name), description = coalesce(change_group.description, ''), rules = coalesce(change_group.rules, ''),
    hold_first_posts = change_group.hold_first_posts, slow_mode_minutes = change_group.slow_mode_minutes
  where kept.id = change_group.group_id;
  perform private.log_action(change_group.group_id, 'change-group');
end
$$;
comment on function public.change_group(uuid, text, text, text, integer, integer) is 'Changes what a group says of itself and how it is looked after.';
revoke execute on function public.change_group(uuid, text, text, text, integer, integer) from public, anon;
grant execute on function public.change_group(uuid, text, text, text, integer, integer) to authenticated;

create function public.close_group(group_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.lock_group_i_look_after(close_group.group_id);
  -- Not over the heads of the other moderators.
  if private.others_look_after(close_group.group_id) then
    raise exception 'others look after this group too' using errcode = 'FH006';
  end if;
  delete from public.groups kept where kept.id = close_group.group_id;
end
$$;
comment on function public.close_group(uuid) is 'Deletes a group with everything that was shared in it.';
revoke execute on function public.close_group(uuid) from public, anon;
grant execute on function public.close_group(uuid) to authenticated;

create function public.leave_group(group_id uuid, take_posts boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  mine public.group_members;
begin
  if me is null then
    perform private.refuse();
  end if;
  perform from public.groups kept where kept.id = leave_group.group_id for update;
  select * into mine from public.group_members member
  where member.group_id = leave_group.group_id and member.user_id = me and member.state = 'active';
  if not found then
    perform private.refuse();
  end if;
  if mine.role in ('owner', 'moderator') and not private.others_look_after(leave_group.group_id) then
    raise exception 'somebody has to look after the group' using errcode = 'FH003';
  end if;
  if take_posts then
    perform public.take_back_everything(leave_group.group_id);
  end if;
  update public.group_members member set state = 'left', role = 'member'
  where member.group_id = leave_group.group_id and member.user_id = me;
end
$$;
comment on function public.leave_group(uuid, boolean) is
  'Leaves a group, with or without what one has shared there. Who looks after it alone hands it over or closes it first.';
revoke execute on function public.leave_group(uuid, boolean) from public, anon;
grant execute on function public.leave_group(uuid, boolean) to authenticated;

create function public.rename_me(group_id uuid, display_name text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
begin
  perform from public.groups kept where kept.id = rename_me.group_id for update;
  if me is null or not exists (
    select from public.group_members member
    where member.group_id = rename_me.group_id and member.user_id = me and member.state = 'active'
      and (member.muted_until is null or member.muted_until <= now())
  ) then
    perform private.refuse();
  end if;
  perform private.refuse_taken_name(rename_me.group_id, rename_me.display_name, me);
  update public.group_members member set display_name = btrim(rename_me.display_name)
  where member.group_id = rename_me.group_id and member.user_id = me;
end
$$;
comment on function public.rename_me(uuid, text) is 'Changes under which name the caller goes in a group.';
revoke execute on function public.rename_me(uuid, text) from public, anon;
grant execute on function public.rename_me(uuid, text) to authenticated;

create function public.make_moderator(group_id uuid, user_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if (private.lock_group_i_look_after(make_moderator.group_id)).kind <> 'peer' then
    perform private.refuse();
  end if;
  update public.group_members member set role = 'moderator', muted_until = null
  where member.group_id = make_moderator.group_id and member.user_id = make_moderator.user_id
    and member.state = 'active' and member.role = 'member';
  if not found then
    perform private.refuse();
  end if;
  perform private.log_action(make_moderator.group_id, 'make-moderator', make_moderator.user_id);
  perform private.tell(make_moderator.user_id, make_moderator.group_id, 'made-moderator');
end
$$;
comment on function public.make_moderator(uuid, uuid) is 'A moderator of a peer group makes another member a moderator.';
revoke execute on function public.make_moderator(uuid, uuid) from public, anon;
grant execute on function public.make_moderator(uuid, uuid) to authenticated;

create function public.step_down(group_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if (private.lock_group_i_look_after(step_down.group_id)).kind <> 'peer' then
    perform private.refuse();
  end if;
  if not private.others_look_after(step_down.group_id) then
    raise exception 'somebody has to look after the group' using errcode = 'FH003';
  end if;
  perform private.log_action(step_down.group_id, 'step-down', (select auth.uid()));
  update public.group_members member set role = 'member'
  where member.group_id = step_down.group_id and member.user_id = (select auth.uid());
end
$$;
comment on function public.step_down(uuid) is 'A moderator becomes a member again, where another one goes on.';
revoke execute on function public.step_down(uuid) from public, anon;
grant execute on function public.step_down(uuid) to authenticated;
