import type { Messages } from '#lib/ui/messages/messages.ts';

/** How the session log calls each field, for the list of what needs another look. */
export function sessionLabels(messages: Messages): Record<string, string> {
  return {
    amountDone: messages.t('session.amount'),
    stopReason: messages.t('session.stop-reason'),
    satisfaction: messages.t('session.satisfaction'),
    painBefore: messages.t('session.pain-before'),
    pain: messages.t('session.pain'),
    fatigue: messages.t('session.fatigue'),
    exertion: messages.t('session.exertion'),
    reflection: messages.t('session.reflection'),
    morningPain: messages.t('session.morning-pain'),
  };
}

/** The same for what is predicted before an exposure. */
export function commitmentLabels(messages: Messages): Record<string, string> {
  return {
    fearedOutcome: messages.t('exposure.feared-outcome'),
    beliefBefore: messages.t('exposure.belief-before'),
    fearBefore: messages.t('exposure.fear-before'),
    safetyHabits: messages.t('exposure.safety-habits'),
    situation: messages.t('exposure.situation'),
  };
}

/** The same for what came of it. */
export function learningLabels(messages: Messages): Record<string, string> {
  return {
    outcome: messages.t('exposure.outcome'),
    severity: messages.t('exposure.severity'),
    coping: messages.t('exposure.coping'),
    beliefAfter: messages.t('exposure.belief-after'),
    fearAfter: messages.t('exposure.fear-after'),
    whatHappened: messages.t('exposure.what-happened'),
    learned: messages.t('exposure.learned'),
  };
}
