-- Text that another device's edit replaced before its author had seen the newer one. Only the server writes here, in
-- the same transaction as the edit; the person reads it and may let it go.

create table public.earlier_texts (
  id uuid not null,
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  revision bigint not null default 0,
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  text_writers jsonb not null default '{}',
  table_name text not null,
  row_id uuid not null,
  field text not null,
  text text not null,
  replaced_at timestamptz not null default now(),
  primary key (owner_id, id)
);
comment on table public.earlier_texts is
  'Texts that an edit from another device replaced unseen, kept so that nothing typed is ever lost.';
create index earlier_texts_by_revision on public.earlier_texts (owner_id, revision);
alter table public.earlier_texts enable row level security;
revoke all on public.earlier_texts from public, anon, authenticated;
grant select on public.earlier_texts to authenticated;
grant update (deleted_at) on public.earlier_texts to authenticated;

create policy select_own on public.earlier_texts for select to authenticated
  using (owner_id = (select auth.uid()));
create policy update_own on public.earlier_texts for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create trigger stamp_own_row before insert or update on public.earlier_texts
  for each row execute function private.stamp_own_row('text');
