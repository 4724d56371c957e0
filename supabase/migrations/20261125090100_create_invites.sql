-- Invites. Who looks after a group sees which there are; the secret itself is shown once and kept as its SHA-256 alone, in
-- `private`.

create table public.invites (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references public.groups (id) on delete cascade,
  kind text not null,
  label text not null default '',
  max_uses integer not null,
  uses integer not null default 0,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  constraint kind_is_known check (kind in ('join', 'ask')),
  constraint label_at_most_60 check (char_length(label) <= 60),
  constraint max_uses_between_1_and_100 check (max_uses between 1 and 100),
  constraint uses_at_most_max_uses check (uses between 0 and max_uses)
);
comment on table public.invites is 'An invite to join a group, or to ask to join it: limited, expiring, revocable.';
create index invites_by_group on public.invites (group_id, created_at);
create index invites_by_creator on public.invites (created_by);
alter table public.invites enable row level security;
revoke all on public.invites from public, anon, authenticated;
grant select on public.invites to authenticated;
create policy select_care on public.invites for select to authenticated
  using (group_id in (select private.my_care_group_ids()));

create table private.invite_hashes (
  invite_id uuid primary key references public.invites (id) on delete cascade,
  token_hash bytea not null unique,
  constraint token_hash_is_sha256 check (octet_length(token_hash) = 32)
);
comment on table private.invite_hashes is 'The SHA-256 of each invite''s token. The token itself is kept nowhere.';
alter table private.invite_hashes enable row level security;
revoke all on private.invite_hashes from public, anon, authenticated;

create table private.invite_misses (
  user_id uuid not null references auth.users (id) on delete cascade,
  missed_at timestamptz not null default now()
);
comment on table private.invite_misses is 'Invites that somebody tried and that were none: too many in an hour, and they wait.';
create index invite_misses_by_person on private.invite_misses (user_id, missed_at);
alter table private.invite_misses enable row level security;
revoke all on private.invite_misses from public, anon, authenticated;
