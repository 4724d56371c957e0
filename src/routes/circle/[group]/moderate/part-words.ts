import type { MessageKey } from '#lib/ui/messages/catalogue.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

const LABELS: Readonly<Record<string, MessageKey>> = {
  happened_on: 'care.part.happened-on',
  goal_title: 'care.part.goal',
  step_title: 'care.part.step',
  amount: 'care.part.amount',
  unit: 'care.part.unit',
  pain: 'care.part.pain',
  mood: 'care.part.mood',
  pain_usual: 'care.part.pain',
  mood_usual: 'care.part.mood',
  journal_text: 'care.part.journal',
  due_on: 'care.part.due-on',
  outcome: 'care.part.outcome',
  answered_on: 'care.part.answered-on',
  week_of: 'care.part.week-of',
  sessions_done: 'care.part.sessions',
  days_active: 'care.part.days',
  planned: 'care.part.planned',
  kept: 'care.part.kept',
  step_reached: 'care.part.step',
};

/** What a part of a post is called; empty for the words themselves. */
export function partLabel(messages: Messages, label: string): string {
  const key = LABELS[label];
  return key === undefined ? '' : messages.t(key);
}
