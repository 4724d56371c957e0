-- Invites and requests to join. All are security definer, because nobody writes invites, members or requests directly, and
-- the hashes of invites are closed to everybody; each looks first who calls.

create function public.create_invite(group_id uuid, kind text, label text, max_uses integer, valid_days integer) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  -- 128 bits out of the 244 random ones of two version 4 ids.
  secret text := encode(substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) from 1 for 16), 'hex');
  made public.invites;
begin
  perform private.lock_group_i_look_after(create_invite.group_id);
  if coalesce(valid_days not between 1 and 30, true) then
    raise exception 'an invite is good for 1 to 30 days' using errcode = '22023';
  end if;
  insert into public.invites (group_id, kind, label, max_uses, expires_at, created_by)
  values (
    create_invite.group_id, create_invite.kind, coalesce(create_invite.label, ''), create_invite.max_uses,
    now() + make_interval(days => valid_days), (select auth.uid())
  ) returning * into made;
  insert into private.invite_hashes (invite_id, token_hash) values (made.id, sha256(secret::bytea));
  perform private.log_action(create_invite.group_id, 'invite', null, made.label);
  return jsonb_build_object('id', made.id, 'token', secret, 'expires_at', made.expires_at);
end
$$;
comment on function public.create_invite(uuid, text, text, integer, integer) is
  'Makes an invite. Its token is in this answer and nowhere else.';
revoke execute on function public.create_invite(uuid, text, text, integer, integer) from public, anon;
grant execute on function public.create_invite(uuid, text, text, integer, integer) to authenticated;

create function public.revoke_invite(invite_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  of_group uuid;
begin
  select invite.group_id into of_group from public.invites invite where invite.id = revoke_invite.invite_id;
  perform private.lock_group_i_look_after(of_group);
  update public.invites invite set revoked_at = now()
  where invite.id = revoke_invite.invite_id and invite.revoked_at is null;
  if found then
    perform private.log_action(of_group, 'revoke-invite', null, (select invite.label from public.invites invite where invite.id = revoke_invite.invite_id));
  end if;
end
$$;
comment on function public.revoke_invite(uuid) is 'Ends an invite at once.';
revoke execute on function public.revoke_invite(uuid) from public, anon;
grant execute on function public.revoke_invite(uuid) to authenticated;

-- The invite that a token opens now, for this person; nothing when there is none, whatever the reason.
create function private.invite_of(token text, person uuid) returns public.invites
language sql stable security definer set search_path = ''
as $$
  select invite.* from public.invites invite join private.invite_hashes kept on kept.invite_id = invite.id
  where kept.token_hash = sha256(convert_to(coalesce(token, ''), 'UTF8'))
    and invite.revoked_at is null and invite.expires_at > now()
    and (
      invite.uses < invite.max_uses
      -- Who has come in by it may press again.
      or exists (
        select from public.group_members member
        where member.group_id = invite.group_id and member.user_id = person and member.state = 'active'
      )
    )
    and not exists (
      select from public.group_members member
      where member.group_id = invite.group_id and member.user_id = person and member.state = 'banned'
    )
$$;
comment on function private.invite_of(text, uuid) is 'The invite that a token opens for a person now.';
revoke execute on function private.invite_of(text, uuid) from public, anon, authenticated;

-- A miss is counted and answered as a value: raised as an error it would be undone, and never counted.
create function private.note_invite_miss(person uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if person is not null then
    delete from private.invite_misses miss where miss.user_id = person and miss.missed_at < now() - interval '1 hour';
    insert into private.invite_misses (user_id) values (person);
  end if;
  return '{"error": "FH001"}';
end
$$;
comment on function private.note_invite_miss(uuid) is 'Counts an invite that was none, and answers so.';
revoke execute on function private.note_invite_miss(uuid) from public, anon, authenticated;

create function private.tries_too_much(person uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select count(*) >= 10 from private.invite_misses miss
  where miss.user_id = person and miss.missed_at > now() - interval '1 hour'
$$;
comment on function private.tries_too_much(uuid) is 'Whether somebody tried ten invites that were none within the hour.';
revoke execute on function private.tries_too_much(uuid) from public, anon, authenticated;

-- Open to those without an account too: who was sent a link must see who invites, and to what, before they give an address.
-- Its 128 bits can't be guessed.
create function public.look_at_invite(token text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  invite public.invites;
begin
  if private.tries_too_much(me) then
    return '{"error": "FH002"}';
  end if;
  invite := private.invite_of(token, me);
  if invite.id is null then
    return private.note_invite_miss(me);
  end if;
  return (
    select jsonb_build_object(
      'group_kind', kept.kind, 'group_name', kept.name, 'description', kept.description, 'rules', kept.rules, 'kind', invite.kind,
      'inviter_name', coalesce(
        (select member.display_name from public.group_members member where member.group_id = kept.id and member.user_id = invite.created_by),
        ''
      ),
      'already_in', exists (
        select from public.group_members member where member.group_id = kept.id and member.user_id = me and member.state = 'active'
      )
    )
    from public.groups kept where kept.id = invite.group_id
  );
end
$$;
comment on function public.look_at_invite(text) is 'Who invites to what, for the one who holds the token.';
revoke execute on function public.look_at_invite(text) from public;
grant execute on function public.look_at_invite(text) to anon, authenticated;

create function public.accept_invite(token text, display_name text, message text, rules_accepted boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  invite public.invites;
  kept public.groups;
begin
  if me is null then
    perform private.refuse();
  end if;
  if private.tries_too_much(me) then
    return '{"error": "FH002"}';
  end if;
  invite := private.invite_of(token, me);
  if invite.id is not null then
    -- The group is locked first, as everywhere; then the invite is looked at again: two may want its last use at once.
    select * into kept from public.groups each_group where each_group.id = invite.group_id for update;
    invite := private.invite_of(token, me);
  end if;
  if invite.id is null then
    return private.note_invite_miss(me);
  end if;
  if exists (select from public.group_members member where member.group_id = kept.id and member.user_id = me and member.state = 'active') then
    return jsonb_build_object('group_id', kept.id, 'state', 'joined');
  end if;
  if kept.rules ~ '\S' and rules_accepted is distinct from true then
    raise exception 'the rules of the group come first' using errcode = 'FH005';
  end if;
  perform private.refuse_taken_name(kept.id, display_name, me);

  if invite.kind = 'ask' then
    insert into public.join_requests (group_id, user_id, display_name, message)
    values (kept.id, me, btrim(accept_invite.display_name), coalesce(accept_invite.message, ''))
    on conflict (group_id, user_id) where state = 'waiting' do nothing;
    if found then
      update public.invites each_invite set uses = uses + 1 where each_invite.id = invite.id;
    end if;
    return jsonb_build_object('group_id', null, 'state', 'asked');
  end if;
  insert into public.group_members as member (group_id, user_id, display_name)
  values (kept.id, me, btrim(accept_invite.display_name))
  on conflict (group_id, user_id) do update
    set state = 'active', role = 'member', display_name = excluded.display_name, joined_at = now(), seen_at = now();
  update public.invites each_invite set uses = uses + 1 where each_invite.id = invite.id;
  update public.join_requests request set state = 'withdrawn', answered_at = now()
  where request.group_id = kept.id and request.user_id = me and request.state = 'waiting';
  return jsonb_build_object('group_id', kept.id, 'state', 'joined');
end
$$;
comment on function public.accept_invite(text, text, text, boolean) is 'Joins a group by an invite, or asks to join it.';
revoke execute on function public.accept_invite(text, text, text, boolean) from public, anon;
grant execute on function public.accept_invite(text, text, text, boolean) to authenticated;

create function public.withdraw_request(request_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  update public.join_requests request set state = 'withdrawn', answered_at = now()
  where request.id = withdraw_request.request_id and request.user_id = (select auth.uid()) and request.state = 'waiting';
  if not found then
    perform private.refuse();
  end if;
end
$$;
comment on function public.withdraw_request(uuid) is 'Takes back the caller''s own wish to join.';
revoke execute on function public.withdraw_request(uuid) from public, anon;
grant execute on function public.withdraw_request(uuid) to authenticated;

create function public.answer_request(request_id uuid, approve boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  request public.join_requests;
begin
  select * into request from public.join_requests asked where asked.id = answer_request.request_id;
  perform private.lock_group_i_look_after(request.group_id);
  -- Again, now that the group is locked: another moderator may have answered.
  select * into request from public.join_requests asked where asked.id = answer_request.request_id and asked.state = 'waiting';
  if not found then
    perform private.refuse();
  end if;
  if approve then
    if exists (
      select from public.group_members member
      where member.group_id = request.group_id and member.user_id = request.user_id and member.state = 'banned'
    ) then
      perform private.refuse();
    end if;
    perform private.refuse_taken_name(request.group_id, request.display_name, request.user_id);
    insert into public.group_members as member (group_id, user_id, display_name)
    values (request.group_id, request.user_id, request.display_name)
    on conflict (group_id, user_id) do update
      set state = 'active', role = 'member', display_name = excluded.display_name, joined_at = now(), seen_at = now()
      where member.state <> 'active';
  end if;
  update public.join_requests asked
  set state = case when approve then 'approved' else 'declined' end, answered_at = now() where asked.id = request.id;
  perform private.log_action(request.group_id, case when approve then 'approve' else 'decline' end, request.user_id);
  perform private.tell(request.user_id, request.group_id, case when approve then 'request-approved' else 'request-declined' end);
end
$$;
comment on function public.answer_request(uuid, boolean) is 'Lets in who asked to join, or not.';
revoke execute on function public.answer_request(uuid, boolean) from public, anon;
grant execute on function public.answer_request(uuid, boolean) to authenticated;
