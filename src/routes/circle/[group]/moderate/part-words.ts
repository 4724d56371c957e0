import { parseCalendarDay } from '#lib/domain/calendar-day.ts';
import type { MessageKey } from '#lib/ui/messages/catalogue.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';
import { toldAmount } from '../../told-amount.ts';

const LABELS: Readonly<Record<string, MessageKey>> = {
  happened_on: 'care.part.happened-on',
  goal_title: 'care.part.goal',
  step_title: 'care.part.step',
  amount: 'care.part.amount',
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

const DAYS: readonly string[] = ['happened_on', 'due_on', 'answered_on', 'week_of'];
const OF_TEN: readonly string[] = ['pain', 'mood', 'pain_usual', 'mood_usual'];

/** The parts of a post as its readers would be told them; the words themselves have no name. */
export function partsInWords(
  messages: Messages,
  parts: readonly { readonly label: string; readonly text: string }[],
): { label: string; name: string; text: string }[] {
  const unit = parts.find(({ label }) => label === 'unit')?.text ?? '';
  return parts
    .filter(({ label }) => label !== 'unit')
    .map(({ label, text }) => {
      const key = LABELS[label];
      return {
        label,
        name: key === undefined ? '' : messages.t(key),
        text: partText(messages, label, text, unit),
      };
    });
}

function partText(messages: Messages, label: string, text: string, unit: string): string {
  if (label === 'amount') return toldAmount(messages, Number(text), unit);
  if (label === 'outcome')
    return messages.t(text === 'done' ? 'commitment.done' : 'commitment.not-this-time');
  if (OF_TEN.includes(label)) return messages.t('care.part.of-ten', { value: Number(text) });
  const day = DAYS.includes(label) ? parseCalendarDay(text) : undefined;
  return day === undefined ? text : messages.shortDay(day);
}
