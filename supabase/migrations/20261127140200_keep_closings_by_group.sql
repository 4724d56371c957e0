-- Which reports wait in a group is asked for each time somebody who looks after it opens the circle. The decisions of a group
-- now lie side by side in one index, and posts and comments are looked up for the reports that are left alone.

alter table private.report_closings add column group_id uuid references public.groups (id) on delete cascade;
update private.report_closings closing set group_id = share.group_id
from public.shares share where share.owner_id = closing.share_owner_id and share.id = closing.share_id;
alter table private.report_closings alter column group_id set not null;
create index report_closings_by_group on private.report_closings (group_id)
  include (share_owner_id, share_id, comment_owner_id, comment_id, closed_at);

-- Security definer, because the closings and the share are closed to the caller's own rights.
create function private.place_closing() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  select share.group_id into new.group_id from public.shares share
  where share.owner_id = new.share_owner_id and share.id = new.share_id;
  return new;
end
$$;
comment on function private.place_closing() is 'Gives a decision about a report the group of its share.';
revoke execute on function private.place_closing() from public, anon, authenticated;
create trigger place_closing before insert on private.report_closings
  for each row execute function private.place_closing();

create or replace function private.open_reports(of_group uuid)
returns table (share_owner_id uuid, share_id uuid, comment_owner_id uuid, comment_id uuid, author_id uuid, reporter_id uuid, reason text, note text, reported_at timestamptz)
language sql stable security definer set search_path = '' rows 5
as $$
  with undecided as materialized (
    select report.share_owner_id, report.share_id, report.comment_owner_id, report.comment_id, report.owner_id, report.reason,
      report.note, report.reported_at
    from public.reports report
    where report.group_id = of_group and report.deleted_at is null
      and not exists (
        select from private.report_closings closing
        where closing.group_id = of_group
          and closing.share_owner_id = report.share_owner_id and closing.share_id = report.share_id
          and closing.comment_owner_id is not distinct from report.comment_owner_id
          and closing.comment_id is not distinct from report.comment_id
          and closing.closed_at >= report.reported_at
      )
  )
  select report.share_owner_id, report.share_id, report.comment_owner_id, report.comment_id,
    coalesce(report.comment_owner_id, report.share_owner_id), report.owner_id, report.reason, report.note, report.reported_at
  from undecided report
  join public.shares share on share.owner_id = report.share_owner_id and share.id = report.share_id
  left join public.comments said on said.owner_id = report.comment_owner_id and said.id = report.comment_id
  -- What was taken back since needs no decision any more.
  where share.deleted_at is null and (report.comment_id is null or said.deleted_at is null)
$$;
