import type { Messages } from '#lib/ui/messages/messages.ts';

/** How the session log calls each field, for the list of what needs another look. */
export function sessionLabels(messages: Messages): Record<string, string> {
  return {
    amountDone: messages.t('session.amount'),
    stopReason: messages.t('session.stop-reason'),
    satisfaction: messages.t('session.satisfaction'),
    pain: messages.t('session.pain'),
    fatigue: messages.t('session.fatigue'),
    exertion: messages.t('session.exertion'),
    reflection: messages.t('session.reflection'),
  };
}
