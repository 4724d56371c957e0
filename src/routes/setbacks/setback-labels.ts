import { REVIEW_QUESTIONS } from '#lib/domain/setback-review.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** How the form calls each field, for the list of what needs another look. */
export function setbackLabels(messages: Messages): Record<string, string> {
  return {
    happenedOn: messages.t('setback.happenedOn'),
    ...Object.fromEntries(REVIEW_QUESTIONS.map((question) => [question, messages.t(`setback.${question}`)])),
  };
}
