-- Ten misses an hour: somebody who tried many at once was counted after all of them had looked, and had as many tries more
-- as there are connections. Now the tries of one person wait for each other.

create or replace function private.tries_too_much(person uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if person is null then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('invite tries ' || person::text, 0));
  -- A statement of its own, so that it sees what was counted while this one waited.
  return (
    select count(*) >= 10 from private.invite_misses miss
    where miss.user_id = person and miss.missed_at > now() - interval '1 hour'
  );
end
$$;
