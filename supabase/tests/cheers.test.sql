-- Cheers: one for each person and post.
begin;
set local search_path = public, extensions, tests;
select plan(40);

select create_circle();
select is(who_reads('cheers', 'told the peers'), 'Ana, Mia, Max, Pia, Quin', 'Those who read the post read its cheers');
select is(who_can($$insert into cheers (id, share_owner_id, share_id, kind, created_at) values (tests.id('told the family'), tests.id('Ana'), tests.id('told the family'), 'strength', now()) on conflict do nothing$$), 'Ana, Dora', 'The family cheers what the family was told');
select is(who_can($$insert into cheers (id, share_owner_id, share_id, kind, created_at) values (tests.id('shared plan'), tests.id('Ana'), tests.id('shared plan'), 'strength', now()) on conflict do nothing$$), 'Ana, Mia, Max, Pia', 'Peers cheer a plan, and not who is muted, blocked, or gone');
select is(who_can($$update cheers set kind = 'me-too'$$), 'Pia', 'A cheer is changed by who gave it');
select is(who_can(format('select %I from cheers', hidden)), '', format('%s of cheers is told to nobody', hidden)) from unnest(array['revision', 'updated_at', 'text_writers']) hidden;
select is(who_may(format('update cheers set %I = default', forged)), '', format('Nobody writes %s of cheers', forged)) from unnest(array['id', 'owner_id', 'share_id', 'share_owner_id', 'group_id', 'revision', 'updated_at', 'text_writers', 'created_at']) forged;

select is(who_may('delete from cheers'), '', 'Nobody removes rows of cheers without a trace');
select is(who_may('truncate cheers'), '', 'Nobody empties cheers');
select act_as_visitor();
select throws_ok('select 1 from cheers', '42501', 'permission denied for table cheers', 'A visitor is refused by cheers');
select throws_ok('insert into cheers default values', '42501', 'permission denied for table cheers', 'A visitor adds nothing to cheers');
select throws_ok('update cheers set id = id', '42501', 'permission denied for table cheers', 'A visitor changes nothing of cheers');
select throws_ok('delete from cheers', '42501', 'permission denied for table cheers', 'A visitor deletes nothing of cheers');
select act_as_operator();

select act_as('Ana');
select throws_ok(format('insert into cheers (id, share_owner_id, share_id, kind, created_at, %I) values (%L, %L, %L, ''strength'', now(), null)', forged, id('shared plan'), id('Ana'), id('shared plan')), '42501', 'permission denied for table cheers', format('%s of a new cheer is not chosen', forged)) from unnest(array['owner_id', 'group_id', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select throws_ok(format('insert into cheers (id, share_owner_id, share_id, kind, created_at) values (gen_random_uuid(), %L, %L, ''strength'', now())', id('Ana'), id('shared plan')), '23514', null, 'A cheer has the id of its post: one for each person');
select throws_ok(format('insert into cheers (id, share_owner_id, share_id, kind, created_at) values (%2$L, %1$L, %2$L, ''boo'', now())', id('Ana'), id('shared plan')), '23514', null, 'There is no unkind one');
select act_as('Ben');
select throws_ok(format('insert into cheers (id, share_owner_id, share_id, kind, created_at) values (%2$L, %1$L, %2$L, ''strength'', now())', id('Ana'), each_post), '42501', 'new row violates row-level security policy for table "cheers"', 'A stranger is told the same of what is there and what is not') from unnest(array[id('shared plan'), id('what is not there')]) each_post;
select act_as_operator();
update group_members set muted_until = now() + interval '1 day' where user_id = id('Pia');
select is(who_can($$update cheers set kind = 'me-too'$$), '', 'Muted, she does not change it');
select is(who_can('update cheers set kind = null'), 'Pia', 'and can still take it back');
update group_members set muted_until = null where user_id = id('Pia');
select stamps_what_is_written('cheers');
select act_as('Ben');
select is(rows_reached('update public.cheers set kind = ''me-too'''), 0::bigint, 'To others there is nothing of cheers to change, and no refusal that would tell of it');
select act_as_operator();
grant insert (owner_id), update (owner_id) on cheers to authenticated;
select act_as('Pia');
select throws_ok(format('insert into cheers (id, owner_id, share_owner_id, share_id, kind, created_at) values (%2$L, %1$L, %1$L, %2$L, ''strength'', now())', id('Ana'), id('shared plan')), '42501', 'new row violates row-level security policy for table "cheers"', 'Were the owner granted, the policy would still refuse it');
select act_as_operator();
alter table cheers disable trigger stamp_own_row;
select act_as('Pia');
select throws_ok(format('update cheers set owner_id = %L where id = %L', id('Ana'), id('told the peers')), '42501', null, 'A cheer is handed to nobody, even with neither grant nor trigger in the way');
select act_as_operator();
update cheers set kind = null where id = id('told the peers');
select is(who_reads('cheers', 'told the peers'), 'Pia', 'A cheer that was taken back is gone for the others');
select stays_taken_back('cheers');

select * from finish();
rollback;
