-- Security definer, because nobody may touch auth.users: deletes the caller and, by cascade, every row of theirs.
create function public.delete_own_account() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if auth.uid() is null then
    raise exception 'sign in first' using errcode = '42501';
  end if;
  delete from auth.users where id = auth.uid();
end
$$;
comment on function public.delete_own_account() is 'Deletes the caller''s account and everything that belongs to it, for real.';
revoke execute on function public.delete_own_account() from public, anon;
grant execute on function public.delete_own_account() to authenticated;
