-- When a goal was reached, when the measures were put off, and the new tables in the list of those that sync.

alter table public.goals add column reached_on date;
grant insert (reached_on) on public.goals to authenticated;
grant update (reached_on) on public.goals to authenticated;

alter table public.profiles add column measures_put_off_on date;
grant insert (measures_put_off_on) on public.profiles to authenticated;
grant update (measures_put_off_on) on public.profiles to authenticated;

create or replace function private.synced_tables() returns table (name text, texts text[])
language sql immutable set search_path = ''
as $$
  values
    ('profiles', array['display_name', 'emergency_number']),
    ('life_values', array['name', 'why']),
    ('goals', array['title', 'reason', 'target']),
    ('steps', array['title', 'own_unit', 'flexible_version', 'safety_habits']),
    ('sessions', array['reflection']),
    ('check_ins', array['night_note', 'note']),
    ('schedules', array[]::text[]),
    ('schedule_changes', array[]::text[]),
    ('pauses', array['note']),
    ('exposures', array['feared_outcome', 'safety_habits', 'situation', 'what_happened', 'learned']),
    ('quota_decisions', array['note']),
    ('flare_ups', array[]::text[]),
    ('flare_up_plans', array['kind_words', 'what_helps', 'rest_plan', 'who_helps', 'first_step', 'early_signs']),
    ('obstacles', array['if_text', 'then_text']),
    ('surroundings', array['change', 'helper']),
    ('journal_entries', array['text']),
    ('thought_records', array['situation', 'thought', 'feeling', 'evidence_for', 'evidence_against', 'kinder_thought', 'next_action']),
    ('setback_reviews', array['what_happened', 'triggers', 'early_signs', 'what_helped', 'what_to_adjust', 'next_step']),
    ('measurements', array['name', 'note']),
    ('weekly_reviews', array['went_well', 'was_hard', 'learned', 'next_week', 'ask_for']),
    ('maintenance_plans', array['gains', 'weekly_habits', 'warning_signs', 'if_it_slips', 'who_knows']),
    ('wins', array['words']),
    ('article_readings', array[]::text[]),
    ('earlier_texts', array[]::text[])
$$;
