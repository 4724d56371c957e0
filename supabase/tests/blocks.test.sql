-- Blocks: known to who made them alone.
begin;
set local search_path = public, extensions, tests;
select plan(30);

select create_circle();
select is(who_reads('blocks', 'Uli'), 'Ana', 'Nobody learns who blocks them');
select is(who_can($$insert into blocks (id, blocked_id, active, created_at) values (tests.id('Pia'), tests.id('Pia'), true, now())$$), 'Ana, Mia, Max, Quin, Uli, Ed, Rob, Bea', 'One blocks whom one has met in a group');
select is(who_can('update blocks set active = false'), 'Ana', 'A block is ended by who made it');
select is(who_may(format('update blocks set %I = default', forged)), '', format('Nobody writes %s of blocks', forged)) from unnest(array['id', 'owner_id', 'blocked_id', 'revision', 'updated_at', 'text_writers', 'created_at']) forged;

select is(who_may('delete from blocks'), '', 'Nobody removes rows of blocks without a trace');
select is(who_may('truncate blocks'), '', 'Nobody empties blocks');
select act_as_visitor();
select throws_ok('select 1 from blocks', '42501', 'permission denied for table blocks', 'A visitor is refused by blocks');
select throws_ok('insert into blocks default values', '42501', 'permission denied for table blocks', 'A visitor adds nothing to blocks');
select throws_ok('update blocks set id = id', '42501', 'permission denied for table blocks', 'A visitor changes nothing of blocks');
select throws_ok('delete from blocks', '42501', 'permission denied for table blocks', 'A visitor deletes nothing of blocks');
select act_as_operator();

select act_as('Mia');
select throws_ok(format('insert into blocks (id, blocked_id, active, created_at, %I) values (%L, %L, true, now(), null)', forged, id('Pia'), id('Pia')), '42501', 'permission denied for table blocks', format('%s of a new block is not chosen', forged)) from unnest(array['owner_id', 'revision', 'updated_at', 'deleted_at', 'text_writers']) forged;
select throws_ok(format('insert into blocks (id, blocked_id, active, created_at) values (%L, %L, true, now())', id('Mia'), id('Mia')), '23514', null, 'Nobody blocks themselves');
select throws_ok(format('insert into blocks (id, blocked_id, active, created_at) values (gen_random_uuid(), %L, true, now())', id('Pia')), '23514', null, 'A block has the id of the other: one for each pair');
select throws_ok(format('insert into blocks (id, blocked_id, active, created_at) values (%1$L, %1$L, true, now())', each_one), '42501', 'new row violates row-level security policy for table "blocks"', 'Whether somebody has an account is not found out by blocking them') from unnest(array[id('Ben'), id('nobody at all')]) each_one;
select act_as_operator();
select stamps_what_is_written('blocks');
select act_as('Ben');
select is(rows_reached('update public.blocks set active = false'), 0::bigint, 'To others there is nothing of blocks to change, and no refusal that would tell of it');
select act_as_operator();
grant insert (owner_id), update (owner_id) on blocks to authenticated;
select act_as('Mia');
select throws_ok(format('insert into blocks (id, owner_id, blocked_id, active, created_at) values (%1$L, %2$L, %1$L, true, now())', id('Pia'), id('Max')), '42501', 'new row violates row-level security policy for table "blocks"', 'Were the owner granted, nobody could block for somebody else');
select act_as_operator();
alter table blocks disable trigger stamp_own_row;
select act_as('Ana');
select throws_ok(format('update blocks set owner_id = %L', id('Max')), '42501', null, 'A block is handed to nobody, even with neither grant nor trigger in the way');
select act_as_operator();
update blocks set active = false;
select is(who_reads('shares', 'told the peers'), 'Ana, Mia, Max, Pia, Quin, Uli', 'Once it is ended they read each other again');

select * from finish();
rollback;
