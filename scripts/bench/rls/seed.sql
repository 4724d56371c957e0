-- Fills a migrated database for `npm run bench:rls`. `:milestones` is replaced by how many there are in all. The same number
-- gives the same rows. Forty people, four groups of peers and one family (what is measured) have the same 1,000 posts with
-- the same answers at every size, spread evenly through the tables; the rest is by 100,000 others in groups of their own, and
-- 37 of the forty write there too.
set session_replication_role = replica;
create schema bench;
create function bench.id(kind text, number bigint) returns uuid language sql immutable as $$ select md5(kind || number)::uuid $$;

insert into auth.users (id, email) select bench.id('person', n), 'person' || n || '@example.org' from generate_series(1, 100000) n;

insert into public.groups (id, kind, name, hold_first_posts)
select bench.id('group', n), case when n = 5 or n >= 5000 then 'family' else 'peer' end, 'Group ' || n, 1
from (select generate_series(1, 2509) union all select generate_series(5000, 29999)) each_one(n) where n not between 6 and 9;

insert into public.group_members (group_id, user_id, role, display_name, joined_at, seen_at, approved_posts)
select bench.id('group', place), bench.id('person', person), part, 'Person ' || person, now() - interval '90 days', now() - interval '100 hours', 5
from (
  select place, person, case when person in (2, 3) then 'moderator' else 'member' end as part
  from generate_series(1, 4) place, generate_series(1, 40) person
  union all
  select 5, person, case when person = 1 then 'owner' else 'member' end from generate_series(1, 5) person
  union all
  select 10 + person % 2500, person, case when person < 2600 then 'moderator' else 'member' end from generate_series(4, 100000) person
  union all
  select 5000 + person / 4, person, case when person % 4 = 0 then 'owner' else 'member' end from generate_series(41, 99999) person
) placed;
update public.group_members set state = 'banned' where group_id = bench.id('group', 1) and user_id in (bench.id('person', 39), bench.id('person', 40));

-- One line for each milestone. `k` counts those that are measured.
create unlogged table bench.posts as
select n, k, person, bench.id('person', person) as author, bench.id('post', case when k is null then n else -k end) as id,
  bench.id('group', place) as group_id, place, coalesce(k, n) * 10 as revision,
  now() - case when k is null then interval '9000 hours' * (1 - n::float8 / :milestones) else (1000 - k) * interval '1 hour' end
    - interval '1 minute' as at,
  case coalesce(k, n) % 20 when 3 then 'commitment' when 4 then 'summary' else 'milestone' end as kind,
  case coalesce(k, n) % 50 when 0 then 'held' when 1 then 'hidden' else 'shown' end as standing,
  case coalesce(k, n) % 50 when 2 then now() end as deleted_at,
  k is null and n % 10 = 7 as told_nobody
from (
  select n, k, person, case when k is not null then case when person = 1 and k % 8 = 0 then 5 else 1 + k % 4 end
    when person > 40 and person % 4 = 0 and n % 3 = 0 then 5000 + person / 4 else 10 + person % 2500 end as place
  from (
    select n, k, case when k is null then 4 + n * 7919 % 99997 else 1 + (k / 4) % 40 end as person
    from (
      select n, case when n % (:milestones / 1000) = 0 then n / (:milestones / 1000) end as k
      from generate_series(1::bigint, :milestones) n
    ) counted
  ) written
) placed
order by n;

insert into public.milestones (id, owner_id, revision, words, story, goal_title, amount, unit, created_at)
select id, author, revision, 'Walked to the corner and back, ' || coalesce(k, n), repeat('Slow and steady. ', 10), 'Walk to the shop', n % 60, 'minutes', at
from bench.posts order by n;
insert into public.commitments (id, owner_id, revision, words, due_on, created_at)
select id, author, revision + 1, 'Walk to the post box', current_date, at from bench.posts where kind = 'commitment' order by n;
insert into public.progress_summaries (id, owner_id, revision, week_of, sessions_done, created_at)
select id, author, revision + 2, '2026-11-16', 3, at from bench.posts where kind = 'summary' order by n;
insert into public.shares (id, owner_id, revision, kind, milestone_id, commitment_id, summary_id, group_id, created_at, posted_at, standing, deleted_at)
select id, author, revision + 3, kind, case kind when 'milestone' then id end, case kind when 'commitment' then id end,
  case kind when 'summary' then id end, group_id, at, at, standing, deleted_at
from bench.posts where not told_nobody order by n;

insert into public.comments (id, owner_id, revision, share_owner_id, share_id, text, created_at, group_id, posted_at, standing)
select md5('comment' || j || id)::uuid, bench.id('person', said_by), revision + 4, author, id, 'That is good to hear', at, group_id,
  at + j * interval '1 second', case when k % 90 = 7 and j = 1 then 'hidden' else 'shown' end
from bench.posts
cross join lateral (
  select j, 1 + (k + j * 11) % case when place = 5 then 5 else 40 end as said_by from generate_series(1, 3) j where k is not null
  union all
  select 1, case when person > 97500 then person - 2500 else person + 2500 end where k is null and n % 2 = 0
) under
where not told_nobody order by n;
insert into public.cheers (id, owner_id, revision, share_owner_id, share_id, kind, created_at, group_id)
select id, bench.id('person', said_by), revision + 5, author, id, (array['well-done', 'thinking-of-you', 'strength', 'me-too'])[1 + said_by % 4], at, group_id
from bench.posts
cross join lateral (
  select distinct 1 + (k + j * 7) % case when place = 5 then 5 else 40 end as said_by from generate_series(1, 4) j where k is not null
  union all
  select case when person > 97500 then person - 2500 else person + 2500 end where k is null
) under
where not told_nobody order by n;

insert into public.blocks (id, owner_id, revision, blocked_id, active, created_at)
select bench.id('person', blocked), bench.id('person', person), person, bench.id('person', blocked), true, now()
from (select 1, 17 union all select 23, 1 union all select n, n + 2500 from generate_series(41, 20000) n) pair(person, blocked);
insert into public.reports (id, owner_id, revision, share_owner_id, share_id, reason, note, created_at, group_id, reported_at)
select id, bench.id('person', case when k is null then (person + 2500) % 100000 + 1 else 1 + (person + 3) % 40 end), revision + 6, author, id, 'unkind', 'Please look', at, group_id, at
from bench.posts where not told_nobody and case when k is null then n % 100 = 9 else k % 25 = 5 end order by n;
insert into private.report_closings (share_owner_id, share_id, group_id)
select author, id, group_id from bench.posts where not told_nobody and case when k is null then n % 200 = 9 else k % 50 = 5 end order by n;

insert into public.join_requests (id, group_id, user_id, display_name, state)
select bench.id('request', n), bench.id('group', place), bench.id('person', person), 'Person ' || person, state
from (
  select n, 1 + n % 4, 200 + n, 'waiting' from generate_series(-20, -1) n
  union all
  select n, 10 + n % 2500, 41 + n % 99960, case when n < 5000 then 'waiting' else 'approved' end from generate_series(1, :milestones / 100) n
) asked(n, place, person, state);
insert into public.moderation_actions (group_id, actor_id, actor_name, action, subject_id, subject_name, reason)
select bench.id('group', place), bench.id('person', 2), 'Person 2', 'warn', bench.id('person', 7), 'Person 7', 'Please be kind'
from (
  -- Many from the start, so that those of one group lie apart at every size.
  select n, case when n % (total / 500) = 0 then 1 + n / (total / 500) % 4 else 10 + n % 2500 end as place
  from (select greatest(20000, :milestones / 10)) planned(total), generate_series(1, total) n
) done order by n;
insert into public.appeals (action_id, group_id, user_id, text, state)
select logged.id, logged.group_id, bench.id('person', 7), 'I was', case when logged.group_id in (bench.id('group', 1), bench.id('group', 2)) and turn <= 3 then 'waiting' else 'declined' end
from (select *, row_number() over (partition by group_id order by id) as turn from public.moderation_actions) logged where turn <= 5;
insert into public.notices (user_id, group_name, kind)
select bench.id('person', case when n <= 30 then 1 else 4 + n % 99997 end), 'Group', 'post-let-through' from generate_series(1, :milestones / 20) n;
insert into public.goals (id, owner_id, revision, title, position, created_at)
select bench.id('goal', n), bench.id('person', case when n <= 60 then 1 else 4 + n * 7919 % 99997 end), n * 10 + 7, 'Cook a meal', 'a0', now()
from generate_series(1, :milestones / 4) n;

insert into private.owner_revisions (owner_id, revision)
select bench.id('person', n), case when n <= 3 then 100000 else :milestones * 10 + 9 end from generate_series(1, 100000) n;
drop table bench.posts;
set session_replication_role = origin;
