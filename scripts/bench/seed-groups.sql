-- 100,000 people in groups of realistic sizes, and as many milestones as `bench.milestones` says, with what hangs on them.
-- The same every time: what looks like chance is a hash of a number. People 1 to 280 and their groups hold the same rows
-- whatever the number of milestones; the bench measures with people 60 and 46, in the peer group 5.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '256MB';
set work_mem = '128MB';

create schema bench;
create function bench.id(kind text, n bigint) returns uuid language sql immutable parallel safe
as $$ select md5(kind || ':' || n)::uuid $$;
-- A number from 0 to below - 1.
create function bench.chance(salt bigint, n bigint, below bigint) returns bigint language sql immutable parallel safe
as $$ select (hashint8extended(n, salt) & 9223372036854775807) % below $$;
create function bench.moment(n bigint) returns timestamptz language sql immutable parallel safe
as $$ select timestamptz '2026-11-20 12:00Z' - make_interval(secs => bench.chance(1, n, 31536000)) $$;

-- Indexes that no constraint needs are built once everything is there: minutes less, and as dense as after a reindex.
create table bench.indexes as
select made.indexname, made.indexdef from pg_indexes made
where made.schemaname = 'public' and made.tablename in (
    'check_ins', 'milestones', 'commitments', 'progress_summaries', 'shares', 'comments', 'cheers', 'reports',
    'moderation_actions', 'notices', 'group_members'
  ) and not exists (
    select from pg_constraint bound where bound.conindid = format('public.%I', made.indexname)::regclass
  );
do $$
declare
  dropped text;
begin
  for dropped in select indexname from bench.indexes loop
    execute format('drop index public.%I', dropped);
  end loop;
end
$$;

insert into auth.users (id, email)
select bench.id('person', n), 'person' || n || '@example.org' from generate_series(1, 100000) n;
insert into private.owner_revisions (owner_id, revision) select id, 100000000 from auth.users;

-- Everybody is in one peer group of 5 to 60 and in one family circle of 2 to 6. The circles of people above 280 are mixed.
create table bench.places as
select n::integer, bench.id('person', n) as person, place.kind, place.group_n, bench.id('group', place.group_n) as group_id,
  place.seat, place.size,
  case
    when place.kind = 'family' and place.seat = 0 then 'owner'
    when place.kind = 'peer' and (place.seat = 0 or (place.seat = 1 and place.size >= 12)) then 'moderator'
    else 'member'
  end as role,
  case when n > 280 and place.seat > 1 and bench.chance(2, n, 100) < 4 then 'left' when n > 280 and place.seat > 1 and bench.chance(2, n, 100) = 4 then 'banned' else 'active' end as state
from generate_series(1, 100000) n
cross join lateral (
  select 'peer' as kind, (n - 1) / 140 * 6 + bucket as group_n, ((n - 1) % 140)::integer - (array[0, 5, 13, 25, 45, 80])[bucket] as seat,
    (array[5, 8, 12, 20, 35, 60])[bucket] as size
  from width_bucket(((n - 1) % 140)::integer, array[0, 5, 13, 25, 45, 80]) bucket
  union all
  select 'family', 1000000 + m / 15 * 4 + bucket, (m % 15)::integer - (array[0, 2, 5, 9])[bucket], (array[2, 3, 4, 6])[bucket]
  from (select case when n <= 280 then n - 1 else 300 + (n - 281) * 7919 % 99720 end as m) mixed,
    width_bucket((m % 15)::integer, array[0, 2, 5, 9]) bucket
) place
union all
-- The measured member is in a second peer group, and owns a family circle.
select 60, bench.id('person', 60), 'peer', 12, bench.id('group', 12), 60, 61, 'member', 'active'
union all
select 60 + seat, bench.id('person', 60 + seat), 'family', 2000000, bench.id('group', 2000000), seat, 4,
  case seat when 0 then 'owner' else 'member' end, 'active'
from generate_series(0, 3) seat;
create index on bench.places (n);
create index on bench.places (group_n, seat);
analyze bench.places;

insert into public.groups (id, kind, name, created_by)
select distinct on (group_n) group_id, kind, 'Group ' || group_n, person from bench.places order by group_n, seat;
insert into public.group_members (group_id, user_id, role, state, display_name, joined_at, seen_at, approved_posts)
select group_id, person, role, state, 'Person ' || n, timestamptz '2025-10-01Z' + make_interval(hours => seat),
  timestamptz '2026-11-01Z', 3
from bench.places order by group_id, person;

insert into public.check_ins (id, owner_id, revision, checked_on, mood, pain, note, created_at)
select bench.id('check-in', i), bench.id('person', owner_n), i, date '2026-11-20' - (i % 600)::integer, i % 11, (i + 3) % 11,
  'A slow start, then better.', bench.moment(i)
from generate_series(1, current_setting('bench.milestones')::bigint / 2) i,
  lateral (select case when i <= 600 then 60 else 281 + bench.chance(3, i, 99720) end as owner_n) written
order by 2, 1;

-- What can be shared. `group_n` is said for those of the measured groups alone.
create table bench.things as
select kind, first + l as i, bench.id('person', owner_n) as owner_id, owner_n, bench.id(kind, l) as id, group_n
from (
  values
    ('milestone', 0::bigint, current_setting('bench.milestones')::bigint, 600),
    ('commitment', 10000000, current_setting('bench.milestones')::bigint / 5, 120),
    ('summary', 20000000, current_setting('bench.milestones')::bigint / 5, 120)
) wanted(kind, first, number, measured)
cross join lateral generate_series(1, number) l
cross join lateral (
  select case when l <= measured * 5 / 12 then 5 when l <= measured * 11 / 12 then 12 when l <= measured then 2000000 end as group_n
) target
cross join lateral (
  select case
    when l <= measured and (group_n = 2000000 or l % 20 = 0) then 60
    when group_n = 5 then 46 + l % 35
    when group_n = 12 then 221 + l % 60
    else 281 + bench.chance(4, first + l, 99720)
  end::integer as owner_n
) author
order by 3, 5;
analyze bench.things;

insert into public.milestones (id, owner_id, revision, words, story, happened_on, goal_title, step_title, amount, unit, created_at)
select id, owner_id, 1000000 + i, 'I walked to the bakery and back for the first time since spring, number ' || i,
  repeat('It was slow and it was fine, and the bench half-way was in the sun. ', 1 + (i % 5)::integer), bench.moment(i)::date,
  'Walk to the bakery', 'Once around the block', i % 40, 'minutes', bench.moment(i)
from bench.things where kind = 'milestone';
insert into public.commitments (id, owner_id, revision, words, due_on, created_at)
select id, owner_id, 1000000 + i, 'On Thursday I water the plants, number ' || i, bench.moment(i)::date + 3, bench.moment(i)
from bench.things where kind = 'commitment';
insert into public.progress_summaries (id, owner_id, revision, week_of, sessions_done, days_active, note, created_at)
select id, owner_id, 1000000 + i, date_trunc('week', bench.moment(i))::date, i % 14, i % 8, 'A week with two good days.', bench.moment(i)
from bench.things where kind = 'summary';

create table bench.shares as
select thing.kind, thing.i, thing.id as thing_id, place.person as owner_id, place.group_id, place.group_n, place.seat, place.size,
  bench.id('share', thing.i * 2 + (place.kind = 'family')::integer) as id, thing.group_n is not null as measured, bench.moment(thing.i) as posted_at,
  case bench.chance(5, thing.i, 100) when 0 then 'held' when 1 then 'hidden' else 'shown' end as standing
from bench.things thing
join bench.places place on place.n = thing.owner_n and place.state = 'active' and case
  when thing.group_n is not null then place.group_n = thing.group_n
  when place.kind = 'peer' then bench.chance(6, thing.i, 10) < 8
  else place.role = 'owner' end
order by 4, 8;
create index on bench.shares (group_n);
analyze bench.shares;
insert into public.shares
  (id, owner_id, revision, kind, milestone_id, commitment_id, summary_id, group_id, created_at, standing, posted_at, hidden_by)
select id, owner_id, 30000000 + i, kind, case kind when 'milestone' then thing_id end, case kind when 'commitment' then thing_id end,
  case kind when 'summary' then thing_id end, group_id, posted_at, standing, posted_at, case standing when 'hidden' then 1 end
from bench.shares;

create table bench.comments as
select share.owner_id as share_owner_id, share.id as share_id, share.i, share.group_id, share.group_n, share.measured, other.person as owner_id,
  bench.id('comment', share.i * 10 + k) as id, share.posted_at + make_interval(mins => k::integer * 20) as posted_at,
  case when bench.chance(7, share.i * 10 + k, 200) = 0 then 'hidden' else 'shown' end as standing
from bench.shares share
cross join lateral generate_series(1, case when share.measured then 3 else bench.chance(8, share.i, 3) end) k
join bench.places other on other.group_n = share.group_n and other.seat = (share.seat + k * 2) % share.size and other.state = 'active'
order by 7, 8;
insert into public.comments (id, owner_id, revision, share_owner_id, share_id, text, created_at, group_id, standing, posted_at)
select id, owner_id, 40000000 + i, share_owner_id, share_id, 'That is a long way. Well done, and rest well.', posted_at, group_id, standing, posted_at
from bench.comments;
insert into public.cheers (id, owner_id, revision, share_owner_id, share_id, kind, created_at, group_id)
select share.id, other.person, 50000000 + share.i, share.owner_id, share.id,
  (array['well-done', 'thinking-of-you', 'strength', 'me-too'])[1 + bench.chance(9, share.i * 10 + k, 4)], share.posted_at, share.group_id
from bench.shares share
cross join lateral generate_series(1, case when share.measured then 4 else bench.chance(10, share.i, 4) end) k
join bench.places other on other.group_n = share.group_n and other.seat = (share.seat + k) % share.size and other.state = 'active'
where k < share.size
order by 2, 1;

-- Two in a hundred block somebody of their group: also the measured member, who is blocked by one too.
insert into public.blocks (id, owner_id, revision, blocked_id, active, created_at)
select other.person, place.person, 60000000, other.person, true, timestamptz '2026-10-01Z'
from bench.places place join bench.places other on other.group_n = place.group_n and other.seat = (place.seat + 3) % place.size
where place.kind = 'peer' and other.n <> place.n and (place.n in (60, 57) or (place.n > 280 and bench.chance(11, place.n, 50) = 0));

insert into public.reports (id, owner_id, revision, share_owner_id, share_id, comment_owner_id, comment_id, reason, note, created_at, group_id, reported_at)
select share.id, other.person, 70000000, share.owner_id, share.id, null::uuid, null::uuid, 'unkind', 'Please look at this.', share.posted_at, share.group_id, share.posted_at
from bench.shares share
join bench.places other on other.group_n = share.group_n and other.seat = (share.seat + 5) % share.size and other.person <> share.owner_id
where case when share.measured then share.kind = 'milestone' and share.i % 25 = 3 else bench.chance(12, share.i, 200) = 0 end
union all
select said.id, other.person, 70000001, said.share_owner_id, said.share_id, said.owner_id, said.id, 'private', '', said.posted_at, said.group_id, said.posted_at
from bench.comments said
join bench.places other on other.group_n = said.group_n and other.seat = 4 and other.person <> said.owner_id
where case when said.measured then said.i % 100 = 7 else bench.chance(13, said.i, 500) = 0 end;
insert into private.report_closings (share_owner_id, share_id, comment_owner_id, comment_id, closed_at)
select share_owner_id, share_id, comment_owner_id, comment_id, reported_at + interval '1 day'
from public.reports where bench.chance(14, hashtext(id::text), 3) > 0;

insert into public.moderation_actions (group_id, actor_id, actor_name, action, subject_id, subject_name, reason, created_at)
select place.group_id, place.person, 'Person ' || place.n, (array['hide', 'keep', 'warn', 'let-through'])[1 + i % 4], place.person, 'Person', 'Because of rule two.', bench.moment(i)
from generate_series(1, 150 + current_setting('bench.milestones')::bigint / 50) i
join bench.places place on place.kind = 'peer' and place.n = case when i <= 150 then 46 else 281 + bench.chance(15, i, 99720) end
where i <= 150 or place.group_n > 12;
insert into public.notices (user_id, group_id, group_name, kind, reason, action_id, created_at)
select done.subject_id, done.group_id, 'Group', 'warned', done.reason, done.id, done.created_at from public.moderation_actions done
where done.actor_id <> bench.id('person', 46);
insert into public.notices (user_id, group_id, group_name, kind, action_id)
select bench.id('person', 60), bench.id('group', 5), 'Group 5', 'post-let-through', done.id
from public.moderation_actions done where done.group_id = bench.id('group', 5) order by done.id limit 30;
insert into public.appeals (action_id, group_id, user_id, text, state)
select done.id, done.group_id, done.subject_id, 'I think this was a mistake.', case when done.id % 2 = 0 then 'waiting' else 'declined' end
from public.moderation_actions done
where done.action = 'warn' and (case when done.group_id = bench.id('group', 5) then done.id < 20 else done.id % 5 = 0 end);
insert into public.join_requests (id, group_id, user_id, display_name, message, state)
select bench.id('request', asking.n), target.group_id, asking.person, 'Person ' || asking.n, 'May I join?', case when asking.n % 3 = 0 then 'approved' else 'waiting' end
from bench.places asking
join bench.places target on target.kind = 'peer' and target.seat = 0
  and target.n = case when asking.n in (281, 282, 283) then 46 else 141 + (asking.n / 140 * 140 + 140) % 99000 end
where asking.kind = 'peer' and asking.n > 280 and (asking.n <= 283 or asking.n % 25 = 0);

do $$
declare
  made text;
begin
  for made in select indexdef from bench.indexes loop
    execute made;
  end loop;
end
$$;
drop table bench.indexes, bench.places, bench.things, bench.shares, bench.comments;
reset session_replication_role;
reset synchronous_commit;
reset maintenance_work_mem;
reset work_mem;
