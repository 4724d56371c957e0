-- Weekly plans: their limits, and that nobody can make one for, or learn of, another person's step.
begin;
set local search_path = public, extensions, tests;
select plan(64);

select create_person_with_a_plan('Cara');
select create_person_with_a_plan('Ana');
select act_as_operator();
select create_person('Ben');

select act_as('Cara');
select refuses('schedules', jsonb_build_object('full_on', bad), 'full_on_are_weekdays', format('full_on of %s is refused', bad)) from unnest(array['[0]', '[8]', '[null]', '[1, 1, 2, 3, 4, 5, 6, 7]']::jsonb[]) bad;
select accepts('schedules', jsonb_build_object('full_on', good), format('full_on of %s fits', good)) from unnest(array['[]', '[1]', '[1, 2, 3, 4, 5, 6, 7]']::jsonb[]) good;
select refuses('schedules', jsonb_build_object('minimum_on', bad), 'minimum_on_are_weekdays', format('minimum_on of %s is refused', bad)) from unnest(array['[0]', '[8]', '[null]', '[1, 1, 2, 3, 4, 5, 6, 7]']::jsonb[]) bad;
select accepts('schedules', jsonb_build_object('minimum_on', good), format('minimum_on of %s fits', good)) from unnest(array['[]', '[1]', '[1, 2, 3, 4, 5, 6, 7]']::jsonb[]) good;
select refuses('schedules', jsonb_build_object('starts_at', bad), 'starts_at_is_time_of_day', format('A time of %s is refused', bad)) from unnest(array['24:00', '9:00', '09:60', 'noon']) bad;
select accepts('schedules', jsonb_build_object('starts_at', good), format('A time of %s fits', coalesce(good, 'nothing said'))) from unnest(array['00:00', '23:59', null]) good;
select refuses('schedules', jsonb_build_object(number, bad), format('%s_between_0_and_1440', number), format('A %s of %s is refused', number, bad))
  from unnest(array['reminder_minutes']) number, unnest(array[-1, 1441]) bad;
select accepts('schedules', jsonb_build_object(number, good), format('A %s of %s fits', number, coalesce(good::text, 'nothing said')))
  from unnest(array['reminder_minutes']) number, unnest(array[0, 1440, null]) good;
select throws_ok(insert_of('schedules', jsonb_build_object('id', gen_random_uuid(), missing, null)), '23502', null, format('schedules need their %s', missing))
  from unnest(array['step_id', 'starts_on', 'full_on', 'minimum_on', 'created_at']) missing;

select act_as('Ben');
select throws_ok(insert_of('schedules'), '23503',
  'insert or update on table "schedules" violates foreign key constraint "step_of_same_owner"', 'Ben can''t point schedules at Ana''s step');
select throws_ok(insert_of('schedules', jsonb_build_object('step_id', id('nobody''s'))), '23503',
  'insert or update on table "schedules" violates foreign key constraint "step_of_same_owner"', 'and hears the very same of a step that is nobody''s');

select keeps_rows_to_their_owner('schedules', 'starts_at = ''10:00''');

select * from finish();
rollback;
