-- Shares: who reads what was shared, and who may share where.
begin;
set local search_path = public, extensions, tests;
select plan(63);

select create_circle();
select is(who_reads('shares', 'told the peers'), 'Ana, Mia, Max, Pia, Quin', 'Those in the group read it, but not who has a block with its author');
select is(who_reads('shares', 'told the family'), 'Ana, Dora', 'The family reads what was told to the family');
select is(who_reads('shares', 'shared plan'), 'Ana, Mia, Max, Pia, Quin', 'A commitment is read by its audience');
select is(who_reads('shares', 'shared week'), 'Ana, Dora', 'A summary too');
select is(who_can($$insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), 'milestone', tests.id('own words'), tests.id('peers'), now())$$), 'Ana, Mia, Max, Pia, Uli', 'Those in a peer group share there, and not who is muted, has left, was removed or banned');
select is(who_can($$insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), 'milestone', tests.id('own words'), tests.id('family'), now())$$), 'Ana', 'In a family circle its owner shares');
select is(who_can(format('select %I from shares', hidden)), '', format('%s of shares is told to nobody', hidden)) from unnest(array['revision', 'updated_at', 'text_writers']) hidden;
select is(who_may(format('update shares set %I = default', forged)), '', format('Nobody writes %s of shares', forged)) from unnest(array['id', 'owner_id', 'kind', 'group_id', 'milestone_id', 'standing', 'posted_at', 'hidden_by', 'revision', 'updated_at', 'text_writers', 'commitment_id', 'summary_id', 'created_at']) forged;

select is(who_can('select hidden_by from shares'), '', 'What hid a post is told to nobody');
select is(who_can('update shares set deleted_at = now()'), 'Ana, Pia', 'Everybody takes back their own');
select is(who_can('update shares set deleted_at = now() where id = ' || quote_literal(id('told the peers'))), 'Ana', 'Who reads it can not take it back');
select is(who_may('delete from shares'), '', 'Nobody removes rows of shares without a trace');
select is(who_may('truncate shares'), '', 'Nobody empties shares');
select act_as_visitor();
select throws_ok('select 1 from shares', '42501', 'permission denied for table shares', 'A visitor is refused by shares');
select throws_ok('insert into shares default values', '42501', 'permission denied for table shares', 'A visitor adds nothing to shares');
select throws_ok('update shares set id = id', '42501', 'permission denied for table shares', 'A visitor changes nothing of shares');
select throws_ok('delete from shares', '42501', 'permission denied for table shares', 'A visitor deletes nothing of shares');
select act_as_operator();

select act_as('Ana');
select throws_ok(format('insert into shares (id, kind, milestone_id, group_id, created_at, %I) values (gen_random_uuid(), ''milestone'', %L, %L, now(), null)', forged, id('own words'), id('peers')), '42501', 'permission denied for table shares', format('%s of a new share is not chosen', forged)) from unnest(array['owner_id', 'standing', 'posted_at', 'hidden_by', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select throws_ok(format('insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), ''milestone'', %L, %L, now())', id('post of Pia'), id('peers')), '23503', null, 'Nobody shares what is somebody else''s');
select throws_ok(format('insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), ''summary'', %L, %L, now())', id('own words'), id('peers')), '23514', null, 'A share is of the kind of what it links');
select throws_ok(format('insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), ''milestone'', %L, %L, now())', id('told the peers'), id('peers')), '23505', null, 'A thing is shared with a group once');
select act_as_operator();
select stamps_what_is_written('shares');
grant insert (owner_id), update (owner_id) on shares to authenticated;
select act_as('Pia');
select throws_ok(format('insert into shares (id, owner_id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), %L, ''milestone'', %L, %L, now())', id('Ana'), id('own words'), id('peers')), '42501', 'new row violates row-level security policy for table "shares"', 'Were the owner granted, the policy would still refuse it');
select act_as_operator();
alter table shares disable trigger stamp_own_row;
select act_as('Ana');
select throws_ok(format('update shares set owner_id = %L where id = %L', id('Pia'), id('told the peers')), '42501', null, 'A share is handed to nobody, even with neither grant nor trigger in the way');
select act_as_operator();
alter table shares enable trigger stamp_own_row;

update shares set standing = 'held' where id = id('told the peers');
select is(who_reads('shares', 'told the peers'), 'Ana', 'What is held is read by its author alone');
select is(who_reads('milestones', 'told the peers'), 'Ana', 'and so are its words');
update shares set standing = 'hidden' where id = id('told the peers');
select is(who_reads('shares', 'told the peers'), 'Ana', 'So is what was hidden');
select is(who_reads('comments', 'reply'), 'Ana, Pia', 'and what was said under it');
update shares set standing = 'shown', posted_at = now() + interval '1 hour' where id = id('told the peers');
select is(who_reads('shares', 'told the peers'), 'Ana', 'What is shown later is not read sooner');
update shares set posted_at = now(), deleted_at = now() where id = id('told the peers');
select is(who_reads('shares', 'told the peers'), 'Ana', 'What was taken back is gone for the others');
select is(who_reads('milestones', 'told the peers'), 'Ana', 'with its words');
select is(who_reads('comments', 'reply'), 'Pia', 'and with what was said under it');
select is(who_reads('cheers', 'told the peers'), 'Pia', 'and cheered');
select throws_ok($$update shares set standing = 'loud'$$, '23514', null, 'A standing that the app does not know is refused');

-- First posts wait, and posts that follow each other too soon are shown later.
update groups set hold_first_posts = 1, slow_mode_minutes = 10 where id = id('peers');
select act_as('Uli');
select lives_ok($$insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), 'milestone', tests.id('own words'), tests.id('peers'), now())$$, 'Uli shares for the first time');
select results_eq('select standing from shares where owner_id = tests.id(''Uli'')', array['held'], 'It waits for a moderator');
select act_as('Mia');
select lives_ok($$insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), 'milestone', tests.id('own words'), tests.id('peers'), now())$$, 'Mia shares');
select results_eq('select standing from shares where owner_id = tests.id(''Mia'')', array['shown'], 'Those who look after the group are not held');
select act_as_operator();
update group_members set approved_posts = 1 where user_id = id('Pia');
select act_as('Pia');
select lives_ok($$insert into shares (id, kind, milestone_id, group_id, created_at) values (gen_random_uuid(), 'milestone', tests.id('own words'), tests.id('peers'), now())$$, 'Pia shares again, right after her last one');
select results_eq('select standing, posted_at >= now() + interval ''10 minutes'' from shares where milestone_id = tests.id(''own words'') and owner_id = tests.id(''Pia'')', $$values ('shown', true)$$, 'In slow mode the others see it ten minutes later');
select stays_taken_back('shares');

select * from finish();
rollback;
