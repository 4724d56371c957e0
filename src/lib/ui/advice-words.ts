import type { AdviceReason } from '../domain/progression.ts';
import { PROGRESSION_RULE } from '../domain/progression-rule.ts';
import type { Messages } from './messages/messages.ts';

/** Why the rules suggest what they suggest, in one sentence with the numbers of the rule. */
export function reasonWords(messages: Messages, reason: AdviceReason, sessions: number): string {
  return messages.t(`reason.${reason}`, {
    sessions,
    exertion: PROGRESSION_RULE.exertion,
    pain: PROGRESSION_RULE.painDuring,
    rise: PROGRESSION_RULE.painRise,
    days: PROGRESSION_RULE.daysBetweenIncreases,
    master: PROGRESSION_RULE.sessionsToMaster,
    last: PROGRESSION_RULE.stepBack.sessions,
    of: PROGRESSION_RULE.stepBack.of,
  });
}
