-- Comments: who speaks where, and who reads it.
begin;
set local search_path = public, extensions, tests;
select plan(49);

select create_circle();
select is(who_reads('comments', 'reply'), 'Ana, Mia, Max, Pia, Quin', 'Those who read the post read what is said under it');
select is(who_can($$insert into comments (id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), tests.id('Ana'), tests.id('told the peers'), 'Good', now())$$), 'Ana, Mia, Max, Pia', 'Those who read a post reply to it, and not who is muted, blocked, or gone');
select is(who_can($$insert into comments (id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), tests.id('Ana'), tests.id('told the family'), 'Good', now())$$), 'Ana, Dora', 'In a family circle the family replies');
select is(who_can('update comments set deleted_at = now()'), 'Pia', 'A reply is taken back by its writer');
select is(who_can(format('select %I from comments', hidden)), '', format('%s of comments is told to nobody', hidden)) from unnest(array['revision', 'updated_at', 'text_writers']) hidden;
select is(who_can(format('update comments set %I = %I', forged, forged)), '', format('Nobody writes %s of comments', forged)) from unnest(array['id', 'owner_id', 'text', 'share_id', 'share_owner_id', 'group_id', 'standing', 'posted_at', 'hidden_by', 'revision', 'updated_at', 'text_writers']) forged;

select is(who_can('select hidden_by from comments'), '', 'What hid a reply is told to nobody');
select is(who_can('delete from comments'), '', 'Nobody removes rows of comments without a trace');
select is(who_can('truncate comments'), '', 'Nobody empties comments');
select act_as_visitor();
select throws_ok('select 1 from comments', '42501', 'permission denied for table comments', 'A visitor is refused by comments');
select throws_ok('insert into comments default values', '42501', 'permission denied for table comments', 'A visitor adds nothing to comments');
select throws_ok('update comments set id = id', '42501', 'permission denied for table comments', 'A visitor changes nothing of comments');
select throws_ok('delete from comments', '42501', 'permission denied for table comments', 'A visitor deletes nothing of comments');
select act_as_operator();

select act_as('Ana');
select throws_ok(format('insert into comments (id, share_owner_id, share_id, text, created_at, %I) values (gen_random_uuid(), %L, %L, ''x'', now(), null)', forged, id('Ana'), id('told the peers')), '42501', 'permission denied for table comments', format('%s of a new reply is not chosen', forged)) from unnest(array['owner_id', 'group_id', 'standing', 'posted_at', 'hidden_by', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select act_as('Ben');
select throws_ok($$insert into comments (id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), tests.id('Ana'), tests.id('told the peers'), 'Good', now())$$, '42501', 'new row violates row-level security policy for table "comments"', 'A stranger is refused');
select throws_ok($$insert into comments (id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), tests.id('Ana'), tests.id('what is not there'), 'Good', now())$$, '42501', 'new row violates row-level security policy for table "comments"', 'with the same words as for what is not there');
select act_as('Ana');
select throws_ok(format('insert into comments (id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), %L, %L, %L, now())', id('Ana'), id('told the peers'), wrong), '23514', null, 'A reply says something, in at most 2000 characters') from unnest(array[' ', repeat('x', 2001)]) wrong;
select act_as_operator();
grant insert (owner_id), update (owner_id) on comments to authenticated;
select act_as('Pia');
select throws_ok(format('insert into comments (id, owner_id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), %1$L, %1$L, %2$L, ''x'', now())', id('Ana'), id('told the peers')), '42501', 'new row violates row-level security policy for table "comments"', 'Were the owner granted, the policy would still refuse it');
select act_as_operator();
alter table comments disable trigger stamp_own_row;
select act_as('Pia');
select throws_ok(format('update comments set owner_id = %L where id = %L', id('Ana'), id('reply')), '42501', null, 'A reply is handed to nobody, even with neither grant nor trigger in the way');
select act_as_operator();
alter table comments enable trigger stamp_own_row;
update shares set standing = 'held' where id = id('told the peers');
select is(who_can($$insert into comments (id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), tests.id('Ana'), tests.id('told the peers'), 'Good', now())$$), '', 'Nobody replies to what is held');
update shares set standing = 'shown' where id = id('told the peers');
update comments set standing = 'hidden' where id = id('reply');
select is(who_reads('comments', 'reply'), 'Pia', 'A hidden reply is read by its writer alone');
update comments set standing = 'shown', posted_at = now() + interval '1 hour' where id = id('reply');
select is(who_reads('comments', 'reply'), 'Pia', 'One that is shown later is not read sooner');
update comments set posted_at = now(), deleted_at = now() where id = id('reply');
select is(who_reads('comments', 'reply'), 'Pia', 'One that was taken back is gone for the others');
select results_eq(format('select text from comments where id = %L', id('reply')), array[''], 'and its words are gone from the server');
select throws_ok($$update comments set standing = 'loud'$$, '23514', null, 'A standing that the app does not know is refused');
update groups set slow_mode_minutes = 10 where id = id('peers');
select act_as('Pia');
select lives_ok($$insert into comments (id, share_owner_id, share_id, text, created_at) values (gen_random_uuid(), tests.id('Ana'), tests.id('told the peers'), 'Good', now())$$, 'Pia replies in slow mode');
select isnt_empty('select 1 from comments where posted_at >= now() + interval ''10 minutes'' and owner_id = tests.id(''Pia'')', 'and it is shown ten minutes after her last one');

select * from finish();
rollback;
