-- A row that others may read is looked for by its key, once for each cheer and comment of a feed page. Where most people have
-- written little, the planner takes `(owner_id, revision)` to be just as good for it, and then goes through all that a person
-- ever wrote. The index of revisions is for sync alone: only a search that says `revision > 0`, as every revision is, can use it.

drop index public.milestones_by_revision;
drop index public.commitments_by_revision;
drop index public.progress_summaries_by_revision;
drop index public.shares_by_revision;
drop index public.comments_by_revision;
drop index public.cheers_by_revision;
create index milestones_by_revision on public.milestones (owner_id, revision) where revision > 0;
create index commitments_by_revision on public.commitments (owner_id, revision) where revision > 0;
create index progress_summaries_by_revision on public.progress_summaries (owner_id, revision) where revision > 0;
create index shares_by_revision on public.shares (owner_id, revision) where revision > 0;
create index comments_by_revision on public.comments (owner_id, revision) where revision > 0;
create index cheers_by_revision on public.cheers (owner_id, revision) where revision > 0;

create or replace function private.own_shared_rows(of_table text, since bigint, until bigint, at_most integer)
returns table (revision bigint, kept_row jsonb)
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_said_to_others(of_table) then
    raise exception 'no such table' using errcode = '42P01';
  end if;
  return query execute format(
    'select stored.revision, to_jsonb(stored) from public.%I stored
     where stored.owner_id = $1 and stored.revision > 0 and stored.revision > $2 and stored.revision <= $3
     order by stored.revision limit $4',
    of_table
  ) using (select auth.uid()), since, until, at_most;
end
$$;

create or replace function private.own_shared_revisions(of_table text, since bigint, at_most integer) returns setof bigint
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not private.is_said_to_others(of_table) then
    raise exception 'no such table' using errcode = '42P01';
  end if;
  return query execute format(
    'select stored.revision from public.%I stored
     where stored.owner_id = $1 and stored.revision > 0 and stored.revision > $2 order by stored.revision limit $3',
    of_table
  ) using (select auth.uid()), since, at_most;
end
$$;
