-- The weekly plan of a step, single days that were moved or let go, and times in which everything rests.

create table public.schedules (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  step_id uuid not null,
  starts_on date not null,
  full_on integer[] not null default '{}',
  minimum_on integer[] not null default '{}',
  starts_at text,
  reminder_minutes integer,
  created_at timestamptz not null,
  constraint full_on_are_weekdays check (cardinality(full_on) <= 7 and array_position(full_on, null) is null and 1 <= all (full_on) and 7 >= all (full_on)),
  constraint minimum_on_are_weekdays check (cardinality(minimum_on) <= 7 and array_position(minimum_on, null) is null and 1 <= all (minimum_on) and 7 >= all (minimum_on)),
  constraint starts_at_is_time_of_day check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint reminder_minutes_between_0_and_1440 check (reminder_minutes between 0 and 1440),
  constraint step_of_same_owner foreign key (owner_id, step_id) references public.steps (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.schedules is
  'The weekly plan of one step, from a day on; an earlier one holds until the day before.';
create index schedules_by_revision on public.schedules (owner_id, revision);
create index schedules_by_step on public.schedules (owner_id, step_id);
alter table public.schedules enable row level security;
revoke all on public.schedules from public, anon, authenticated;
grant select on public.schedules to authenticated;
grant insert (id, step_id, starts_on, full_on, minimum_on, starts_at, reminder_minutes, created_at) on public.schedules to authenticated;
grant update (step_id, starts_on, full_on, minimum_on, starts_at, reminder_minutes, created_at, deleted_at) on public.schedules to authenticated;

create policy select_own on public.schedules for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.schedules for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.schedules for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.schedules
  for each row execute function private.stamp_own_row();

create table public.schedule_changes (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  step_id uuid not null,
  planned_on date not null,
  moved_to date,
  created_at timestamptz not null,
  constraint step_of_same_owner foreign key (owner_id, step_id) references public.steps (owner_id, id),
  primary key (owner_id, id)
);
comment on table public.schedule_changes is
  'One planned session that was moved to another day, or let go.';
create index schedule_changes_by_revision on public.schedule_changes (owner_id, revision);
create index schedule_changes_by_step on public.schedule_changes (owner_id, step_id);
alter table public.schedule_changes enable row level security;
revoke all on public.schedule_changes from public, anon, authenticated;
grant select on public.schedule_changes to authenticated;
grant insert (id, step_id, planned_on, moved_to, created_at) on public.schedule_changes to authenticated;
grant update (step_id, planned_on, moved_to, created_at, deleted_at) on public.schedule_changes to authenticated;

create policy select_own on public.schedule_changes for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.schedule_changes for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.schedule_changes for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.schedule_changes
  for each row execute function private.stamp_own_row();

create table public.pauses (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  kind text not null,
  starts_on date not null,
  ends_on date,
  note text not null default '',
  created_at timestamptz not null,
  constraint kind_is_known check (kind in ('illness', 'holiday', 'busy', 'other')),
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint note_at_most_300 check (char_length(note) <= 300),
  primary key (owner_id, id)
);
comment on table public.pauses is
  'A time in which the plan rests: it counts for nothing and against nothing.';
create index pauses_by_revision on public.pauses (owner_id, revision);
alter table public.pauses enable row level security;
revoke all on public.pauses from public, anon, authenticated;
grant select on public.pauses to authenticated;
grant insert (id, kind, starts_on, ends_on, note, created_at) on public.pauses to authenticated;
grant update (kind, starts_on, ends_on, note, created_at, deleted_at) on public.pauses to authenticated;

create policy select_own on public.pauses for select to authenticated
  using (owner_id = (select auth.uid()));
create policy insert_own on public.pauses for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy update_own on public.pauses for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.pauses
  for each row execute function private.stamp_own_row('note');
