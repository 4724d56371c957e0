-- Somebody who was muted, had left, was removed or banned could bring back a share that they had taken back before, with
-- new words in it: the policy looked only whose row it is. What was taken back from others stays taken back.

create function private.stay_taken_back() returns trigger
language plpgsql security invoker set search_path = ''
as $$
begin
  if old.deleted_at is not null and new.deleted_at is null then
    raise exception 'what was taken back stays so' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function private.stay_taken_back() is 'Refuses to bring back what was taken back from others.';
revoke execute on function private.stay_taken_back() from public, anon, authenticated;

create trigger stay_taken_back before update on public.milestones for each row execute function private.stay_taken_back();
create trigger stay_taken_back before update on public.commitments for each row execute function private.stay_taken_back();
create trigger stay_taken_back before update on public.progress_summaries for each row execute function private.stay_taken_back();
create trigger stay_taken_back before update on public.shares for each row execute function private.stay_taken_back();
create trigger stay_taken_back before update on public.comments for each row execute function private.stay_taken_back();
create trigger stay_taken_back before update on public.cheers for each row execute function private.stay_taken_back();

-- A cheer is given again only where it could be given anew: not under what is hidden, waits, or is behind a block.
alter policy update_own on public.cheers
  with check (
    owner_id = (select auth.uid())
    and (
      kind is null
      or deleted_at is not null
      or (
        group_id in (select private.groups_i_may_speak_in())
        and exists (
          select from public.shares share
          where share.owner_id = cheers.share_owner_id and share.id = cheers.share_id and share.deleted_at is null and share.standing = 'shown'
        )
      )
    )
  );

-- And a report is made again only by somebody who is still in the group and reads what it is about.
alter policy update_own on public.reports
  with check (
    owner_id = (select auth.uid())
    and (
      deleted_at is not null
      or (
        group_id in (select private.my_group_ids())
        and exists (
          select from public.shares share
          where share.owner_id = reports.share_owner_id and share.id = reports.share_id and share.deleted_at is null
        )
      )
    )
  );
