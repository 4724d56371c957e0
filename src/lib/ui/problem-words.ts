import type { FieldProblem } from '../domain/field-errors.ts';
import type { Messages } from './messages/messages.ts';

/** What is wrong with a field, in one sentence that says what to do. */
export function problemWords(messages: Messages, problem: FieldProblem): string {
  switch (problem.problem) {
    case 'required':
      return messages.t('problem.required');
    case 'not-a-number':
      return messages.t('problem.not-a-number');
    case 'not-whole':
      return messages.t('problem.not-whole');
    case 'not-a-day':
      return messages.t('problem.not-a-day');
    case 'not-a-choice':
      return messages.t('problem.not-a-choice');
    case 'not-right':
      return messages.t('problem.not-right');
    case 'too-long':
      return messages.t('problem.too-long', { limit: problem.limit });
    case 'too-small':
      return messages.t('problem.too-small', { limit: problem.limit });
    case 'too-large':
      return messages.t('problem.too-large', { limit: problem.limit });
    case 'too-many':
      return messages.t('problem.too-many', { limit: problem.limit });
    case 'too-few':
      return messages.t('problem.too-few', { limit: problem.limit });
  }
}
