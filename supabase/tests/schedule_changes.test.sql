-- Moved sessions: that nobody can move, or learn of, another person's.
begin;
set local search_path = public, extensions, tests;
select plan(36);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select throws_ok(insert_of('schedule_changes', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('schedule_changes need their %s', missing))
  from unnest(array['step_id', 'planned_on', 'created_at']) missing;

select act_as('Ben');
select throws_ok(insert_of('schedule_changes'), '23503',
  'insert or update on table "schedule_changes" violates foreign key constraint "step_of_same_owner"', 'Ben can''t point schedule_changes at Ana''s step');
select throws_ok(insert_of('schedule_changes', jsonb_build_object('step_id', id('nobody''s'))), '23503',
  'insert or update on table "schedule_changes" violates foreign key constraint "step_of_same_owner"', 'and hears the very same of a step that is nobody''s');

select keeps_rows_to_their_owner('schedule_changes', 'moved_to = ''2026-11-30''');

select * from finish();
rollback;
