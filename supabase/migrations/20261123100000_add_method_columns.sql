-- What the whole method needs to know of steps, sessions and the person's own pace. Every column has a default or may
-- be null, so that devices with an older app go on writing.

alter table public.steps
  add column target integer,
  add column anticipated_pain smallint,
  add column break_after integer,
  add column break_length integer,
  add column flexible_version text not null default '',
  add column safety_habits text not null default '',
  add column cleared boolean,
  add column mastered_on date,
  add constraint target_between_1_and_100000 check (target between 1 and 100000),
  add constraint anticipated_pain_between_0_and_100 check (anticipated_pain between 0 and 100),
  add constraint break_after_between_1_and_480 check (break_after between 1 and 480),
  add constraint break_length_between_1_and_480 check (break_length between 1 and 480),
  add constraint flexible_version_at_most_300 check (char_length(flexible_version) <= 300),
  add constraint safety_habits_at_most_300 check (char_length(safety_habits) <= 300);
grant insert (target, anticipated_pain, break_after, break_length, flexible_version, safety_habits, cleared, mastered_on) on public.steps to authenticated;
grant update (target, anticipated_pain, break_after, break_length, flexible_version, safety_habits, cleared, mastered_on) on public.steps to authenticated;
drop trigger stamp_own_row on public.steps;
create trigger stamp_own_row before insert or update on public.steps
  for each row execute function private.stamp_own_row('title', 'own_unit', 'flexible_version', 'safety_habits');

alter table public.sessions
  add column minimum integer,
  add column pain_before smallint,
  add column morning_pain smallint,
  add column morning_checked_on date,
  add constraint minimum_between_1_and_100000 check (minimum between 1 and 100000),
  add constraint pain_before_between_0_and_10 check (pain_before between 0 and 10),
  add constraint morning_pain_between_0_and_10 check (morning_pain between 0 and 10);
grant insert (minimum, pain_before, morning_pain, morning_checked_on) on public.sessions to authenticated;
grant update (minimum, pain_before, morning_pain, morning_checked_on) on public.sessions to authenticated;

alter table public.profiles
  add column safety_answer text,
  add column country text not null default '',
  add column emergency_number text not null default '',
  add column first_share smallint not null default 80,
  add column minimum_share smallint not null default 50,
  add column increase_share smallint not null default 10,
  add column sessions_before_step_up smallint not null default 3,
  add column return_share smallint not null default 70,
  add constraint safety_answer_is_known check (safety_answer in ('none', 'asked', 'will-ask')),
  add constraint country_is_code check (country ~ '^([A-Z]{2})?$'),
  add constraint emergency_number_at_most_30 check (char_length(emergency_number) <= 30),
  add constraint first_share_between_50_and_80 check (first_share between 50 and 80),
  add constraint minimum_share_between_25_and_75 check (minimum_share between 25 and 75),
  add constraint increase_share_between_5_and_20 check (increase_share between 5 and 20),
  add constraint sessions_before_step_up_between_2_and_5 check (sessions_before_step_up between 2 and 5),
  add constraint return_share_between_50_and_80 check (return_share between 50 and 80);
grant insert (safety_answer, country, emergency_number, first_share, minimum_share, increase_share, sessions_before_step_up, return_share) on public.profiles to authenticated;
grant update (safety_answer, country, emergency_number, first_share, minimum_share, increase_share, sessions_before_step_up, return_share) on public.profiles to authenticated;
drop trigger stamp_own_row on public.profiles;
create trigger stamp_own_row before insert or update on public.profiles
  for each row execute function private.stamp_own_row('display_name', 'emergency_number');
