import { parseJournalEntryDraft } from '#lib/domain/journal-entry.ts';
import type { GoalWithSteps } from '#lib/state/plan.svelte.ts';
import type { JournalInput } from '#lib/ui/JournalFields.svelte';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** The goals and steps that an entry can be about, each goal before its steps. */
export function aboutChoices(
  messages: Messages,
  goals: readonly GoalWithSteps[],
): { value: string; label: string }[] {
  return [
    { value: '', label: messages.t('journal.about.nothing') },
    ...goals.flatMap(({ goal, steps }) => [
      { value: `goal:${goal.id}`, label: messages.t('journal.about.goal', { title: goal.title }) },
      ...steps.map((step) => ({
        value: `step:${step.id}`,
        label: messages.t('journal.about.step', { title: step.title }),
      })),
    ]),
  ];
}

/** Parses what the form holds, where one field says what it is about. */
export function parseJournalInput({ about, ...fields }: JournalInput) {
  const [kind, id = ''] = about.split(':');
  return parseJournalEntryDraft({
    ...fields,
    goalId: kind === 'goal' ? id : '',
    stepId: kind === 'step' ? id : '',
  });
}

/** How the form calls each field, for the list of what needs another look. */
export function journalLabels(messages: Messages): Record<string, string> {
  return {
    kind: messages.t('journal.kind'),
    text: messages.t('journal.entry'),
    writtenOn: messages.t('journal.written-on'),
    tags: messages.t('journal.tags'),
    goalId: messages.t('journal.about'),
    stepId: messages.t('journal.about'),
    sessionId: messages.t('journal.about'),
  };
}
