-- Reports, and which figures of the week somebody wants to send.

create table public.reports (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  share_owner_id uuid not null,
  share_id uuid not null,
  comment_owner_id uuid,
  comment_id uuid,
  reason text not null,
  note text not null default '',
  created_at timestamptz not null,
  group_id uuid not null references public.groups (id) on delete cascade,
  reported_at timestamptz not null default now(),
  -- One for each person and thing, whichever device it came from.
  constraint id_is_what_it_is_about check (id = coalesce(comment_id, share_id)),
  constraint comment_is_whole check (num_nonnulls(comment_owner_id, comment_id) in (0, 2)),
  constraint reason_is_known check (reason in ('unkind', 'private', 'unsafe', 'spam', 'other')),
  constraint note_at_most_500 check (char_length(note) <= 500),
  constraint not_about_oneself check (coalesce(comment_owner_id, share_owner_id) <> owner_id),
  primary key (owner_id, id),
  constraint reports_share foreign key (share_owner_id, share_id) references public.shares (owner_id, id) on delete cascade,
  constraint reports_comment foreign key (comment_owner_id, comment_id) references public.comments (owner_id, id) on delete cascade
);
comment on table public.reports is
  'That somebody asks the moderators to look. Read by its writer alone; the queue tells the reason and never who wrote it.';
create index reports_by_revision on public.reports (owner_id, revision);
create index reports_by_group on public.reports (group_id, reported_at) where deleted_at is null;
create index reports_by_share on public.reports (share_owner_id, share_id);
create index reports_by_comment on public.reports (comment_owner_id, comment_id);
alter table public.reports enable row level security;
revoke all on public.reports from public, anon, authenticated;
grant select on public.reports to authenticated;
grant insert (id, share_owner_id, share_id, comment_owner_id, comment_id, reason, note, created_at) on public.reports to authenticated;
grant update (deleted_at) on public.reports to authenticated;
create policy select_own on public.reports for select to authenticated using (owner_id = (select auth.uid()));
-- What one may read can be reported, and nothing else: asked through the policies of shares and comments.
create policy insert_own on public.reports for insert to authenticated
  with check (
    owner_id = (select auth.uid())
    and group_id in (select private.my_group_ids())
    and exists (
      select from public.shares share
      where share.owner_id = share_owner_id and share.id = share_id and share.deleted_at is null
    )
    and (
      comment_id is null
      or exists (
        select from public.comments said
        where said.owner_id = comment_owner_id and said.id = comment_id and said.deleted_at is null
          and said.share_owner_id = reports.share_owner_id and said.share_id = reports.share_id
      )
    )
  );
create policy update_own on public.reports for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create trigger place_under_share before insert on public.reports for each row execute function private.place_under_share();
create trigger stamp_own_row before insert or update on public.reports
  for each row execute function private.stamp_own_row('note');

-- Beside the reports, so that deciding about one writes no row of the one who reported.
create table private.report_closings (
  id bigint generated always as identity primary key,
  share_owner_id uuid not null,
  share_id uuid not null,
  comment_owner_id uuid,
  comment_id uuid,
  closed_at timestamptz not null default clock_timestamp(),
  foreign key (share_owner_id, share_id) references public.shares (owner_id, id) on delete cascade
);
comment on table private.report_closings is 'When a moderator decided about what was reported: reports before it are answered.';
create index report_closings_by_share on private.report_closings (share_owner_id, share_id);
alter table private.report_closings enable row level security;
revoke all on private.report_closings from public, anon, authenticated;

-- For the functions of moderators alone: it names who reported.
create function private.open_reports(of_group uuid)
returns table (share_owner_id uuid, share_id uuid, comment_owner_id uuid, comment_id uuid, author_id uuid, reporter_id uuid, reason text, note text, reported_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select report.share_owner_id, report.share_id, report.comment_owner_id, report.comment_id,
    coalesce(report.comment_owner_id, report.share_owner_id), report.owner_id, report.reason, report.note, report.reported_at
  from public.reports report
  join public.shares share on share.owner_id = report.share_owner_id and share.id = report.share_id
  left join public.comments said on said.owner_id = report.comment_owner_id and said.id = report.comment_id
  where report.group_id = of_group and report.deleted_at is null
    -- What was taken back since needs no decision any more.
    and share.deleted_at is null and (report.comment_id is null or said.deleted_at is null)
    and not exists (
      select from private.report_closings closing
      where closing.share_owner_id = report.share_owner_id and closing.share_id = report.share_id
        and closing.comment_owner_id is not distinct from report.comment_owner_id
        and closing.comment_id is not distinct from report.comment_id
        and closing.closed_at >= report.reported_at
    )
$$;
comment on function private.open_reports(uuid) is 'Reports of a group that no moderator has decided about, with who wrote them.';
revoke execute on function private.open_reports(uuid) from public, anon, authenticated;

create table public.summary_choices (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  group_id uuid not null references public.groups (id) on delete cascade,
  fields text[] not null,
  stopped boolean not null,
  created_at timestamptz not null,
  constraint id_is_the_group check (id = group_id),
  constraint fields_are_known check (fields <@ array['sessions-done', 'days-active', 'kept-of-planned', 'step-reached', 'pain-usual', 'mood-usual', 'note']::text[]),
  primary key (owner_id, id)
);
comment on table public.summary_choices is 'Which figures of the week somebody wants to send to a group, or that they stopped.';
create index summary_choices_by_revision on public.summary_choices (owner_id, revision);
create index summary_choices_by_group on public.summary_choices (group_id);
alter table public.summary_choices enable row level security;
revoke all on public.summary_choices from public, anon, authenticated;
grant select on public.summary_choices to authenticated;
grant insert (id, group_id, fields, stopped, created_at) on public.summary_choices to authenticated;
grant update (fields, stopped, deleted_at) on public.summary_choices to authenticated;
create policy select_own on public.summary_choices for select to authenticated using (owner_id = (select auth.uid()));
-- Only for a group one is in: the foreign key would tell which groups there are.
create policy insert_own on public.summary_choices for insert to authenticated
  with check (owner_id = (select auth.uid()) and group_id in (select private.my_group_ids()));
create policy update_own on public.summary_choices for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create trigger stamp_own_row before insert or update on public.summary_choices
  for each row execute function private.stamp_own_row();
