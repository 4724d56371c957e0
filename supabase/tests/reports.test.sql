-- Reports: read by who wrote them alone, and only about what one reads.
begin;
set local search_path = public, extensions, tests;
select plan(44);

select create_circle();
select is(who_reads('reports', 'told the peers'), 'Pia', 'Neither the author nor a moderator learns who reported');
select is(who_can($$insert into reports (id, share_owner_id, share_id, reason, created_at) values (tests.id('shared plan'), tests.id('Ana'), tests.id('shared plan'), 'unkind', now()) on conflict do nothing$$), 'Mia, Max, Pia, Quin', 'Those who read a post report it, also when they are muted, and not its author');
select is(who_can($$insert into reports (id, share_owner_id, share_id, reason, created_at) values (tests.id('told the family'), tests.id('Ana'), tests.id('told the family'), 'unkind', now()) on conflict do nothing$$), 'Dora', 'The family reports what the family was told');
select is(who_can($$update reports set deleted_at = now()$$), 'Pia', 'A report is taken back by its writer');
select is(who_may(format('update reports set %I = default', forged)), '', format('Nobody writes %s of reports', forged)) from unnest(array['id', 'owner_id', 'share_id', 'share_owner_id', 'reason', 'note', 'group_id', 'reported_at', 'revision', 'updated_at', 'text_writers', 'comment_owner_id', 'comment_id', 'created_at']) forged;

select is(who_may('delete from reports'), '', 'Nobody removes rows of reports without a trace');
select is(who_may('truncate reports'), '', 'Nobody empties reports');
select act_as_visitor();
select throws_ok('select 1 from reports', '42501', 'permission denied for table reports', 'A visitor is refused by reports');
select throws_ok('insert into reports default values', '42501', 'permission denied for table reports', 'A visitor adds nothing to reports');
select throws_ok('update reports set id = id', '42501', 'permission denied for table reports', 'A visitor changes nothing of reports');
select throws_ok('delete from reports', '42501', 'permission denied for table reports', 'A visitor deletes nothing of reports');
select act_as_operator();

select act_as('Mia');
select throws_ok(format('insert into reports (id, share_owner_id, share_id, reason, created_at, %I) values (%L, %L, %L, ''spam'', now(), null)', forged, id('shared plan'), id('Ana'), id('shared plan')), '42501', 'permission denied for table reports', format('%s of a new report is not chosen', forged)) from unnest(array['owner_id', 'group_id', 'reported_at', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select throws_ok(format('insert into reports (id, share_owner_id, share_id, reason, created_at) values (gen_random_uuid(), %L, %L, ''spam'', now())', id('Ana'), id('shared plan')), '23514', null, 'A report has the id of what it is about: one for each person');
select throws_ok(format('insert into reports (id, share_owner_id, share_id, reason, note, created_at) values (%2$L, %1$L, %2$L, ''spam'', %3$L, now())', id('Ana'), id('shared plan'), repeat('x', 501)), '23514', null, 'A note of 501 characters is refused');
select throws_ok(format('insert into reports (id, share_owner_id, share_id, reason, created_at) values (%2$L, %1$L, %2$L, ''boring'', now())', id('Ana'), id('shared plan')), '23514', null, 'A reason that the app does not know is refused');
select lives_ok(format('insert into reports (id, share_owner_id, share_id, comment_owner_id, comment_id, reason, created_at) values (%4$L, %1$L, %2$L, %3$L, %4$L, ''spam'', now())', id('Ana'), id('told the peers'), id('Pia'), id('reply')), 'A reply is reported too');
select throws_ok(format('insert into reports (id, share_owner_id, share_id, comment_owner_id, comment_id, reason, created_at) values (%4$L, %1$L, %2$L, %3$L, %4$L, ''spam'', now())', id('Ana'), id('shared plan'), id('Pia'), id('reply')), '42501', null, 'but not under a post that it does not stand under');
select act_as('Ben');
select throws_ok(format('insert into reports (id, share_owner_id, share_id, reason, created_at) values (%2$L, %1$L, %2$L, ''spam'', now())', id('Ana'), each_post), '42501', 'new row violates row-level security policy for table "reports"', 'A stranger is told the same of what is there and what is not') from unnest(array[id('shared plan'), id('what is not there')]) each_post;
select act_as_operator();
select stamps_what_is_written('reports');
select act_as('Ben');
select is(rows_reached('update public.reports set deleted_at = now()'), 0::bigint, 'To others there is nothing of reports to change, and no refusal that would tell of it');
select act_as_operator();
grant insert (owner_id), update (owner_id) on reports to authenticated;
select act_as('Mia');
select throws_ok(format('insert into reports (id, owner_id, share_owner_id, share_id, reason, created_at) values (%2$L, %3$L, %1$L, %2$L, ''spam'', now())', id('Ana'), id('shared plan'), id('Max')), '42501', 'new row violates row-level security policy for table "reports"', 'Were the owner granted, nobody could report as somebody else');
select act_as_operator();
alter table reports disable trigger stamp_own_row;
select act_as('Pia');
select throws_ok(format('update reports set owner_id = %L', id('Max')), '42501', null, 'A report is handed to nobody, even with neither grant nor trigger in the way');

-- A decision stands with its group, where the queue looks for it.
select act_as('Mia');
select lives_ok(format('select moderate_post(%L, %L, ''keep'', '''')', id('Ana'), id('shared plan')), 'Who looks after the group leaves a reported post as it is');
select act_as_operator();
select results_eq('select group_id from private.report_closings', array[id('peers')], 'and the decision is kept with the group');

select * from finish();
rollback;
