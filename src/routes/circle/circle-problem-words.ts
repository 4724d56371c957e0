import type { CircleProblem } from '#lib/domain/circle-problem.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** Why something about a group could not be done, and what helps. */
export function circleProblemWords(messages: Messages, problem: CircleProblem): string {
  return messages.t(`circle-problem.${problem.type}`);
}
