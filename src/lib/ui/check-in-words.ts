import { DAY_RATINGS } from '../domain/check-in.ts';
import type { Messages } from './messages/messages.ts';

/** What the fields of a check-in are called; of a day that is over, some are said otherwise. */
export function checkInLabels(messages: Messages, past: boolean) {
  const t = messages.t.bind(messages);
  return {
    ...(Object.fromEntries(DAY_RATINGS.map((name) => [name, t(`check-in.${name}`)])) as Record<
      (typeof DAY_RATINGS)[number],
      string
    >),
    ...(past && { sleepQuality: t('check-in.sleepQuality.past'), pain: t('check-in.pain.past') }),
    nightNote: t('check-in.night-note'),
    stepCount: t('check-in.step-count'),
    standingMinutes: t('check-in.standing'),
    note: t(past ? 'check-in.note.past' : 'check-in.note'),
  };
}
