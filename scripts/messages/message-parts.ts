import { isFirstScreenKey } from './first-screen-keys.ts';

/**
 * The parts that a catalogue is cut into, so that no page waits for the words of all others: those of the first screen,
 * of the plan and what is done of it, of looking back, of groups, of looking after them, of the device and the account, and what is left. `page-words.ts` beside the catalogue
 * says which page needs which.
 */
export const MESSAGE_PARTS = ['first', 'later', 'plan', 'reflect', 'circle', 'care', 'device'] as const;
export type MessagePart = (typeof MESSAGE_PARTS)[number];

const ROOM_NAMES = ['plan', 'reflect', 'circle', 'care', 'device'] as const;

/** By the part of a key before its first dot. */
const ROOMS: Readonly<Record<(typeof ROOM_NAMES)[number], readonly string[]>> = {
  plan: [
    'advice',
    'ahead',
    'baseline',
    'calendar',
    'decided-by',
    'decision',
    'exposure',
    'flare-up-plan',
    'goal',
    'ladder',
    'merge-steps',
    'obstacle',
    'order',
    'reason',
    'schedule',
    'split',
    'step',
    'surrounding',
    'template',
    'value',
    'week-plan',
  ],
  reflect: [
    'check-in',
    'health-import',
    'insights',
    'journal',
    'learn',
    'maintenance',
    'measure',
    'review',
    'setback',
    'thought',
  ],
  circle: [
    'block',
    'cheer',
    'circle-problem',
    'comment',
    'commitment',
    'feed',
    'group',
    'guide',
    'join',
    'milestone',
    'post',
    'report',
    'share',
    'summary',
  ],
  care: ['care', 'group-settings', 'invite', 'member', 'notice'],
  device: [
    'about',
    'bring',
    'delete-account',
    'earlier',
    'email',
    'erase',
    'export',
    'merge',
    'password',
    'refused',
    'row',
    'settings',
    'sign-out',
    'theme',
    'unreadable',
  ],
};

/** Said on other pages too, such as a title that leads there: by key, or by the part before a dot, with its part. */
const SAID_ELSEWHERE: Readonly<Record<string, MessagePart>> = {
  'about.title': 'later',
  'care.look-after-post': 'circle',
  'care.text': 'circle',
  'care.title': 'circle',
  'check-in.bring-in': 'later',
  'group-settings.text': 'circle',
  'group-settings.title': 'circle',
  'insights.more': 'later',
  'insights.title': 'later',
  'invite.text': 'circle',
  'invite.title': 'circle',
  'journal.kind': 'later',
  'journal.of-step': 'later',
  'journal.write': 'later',
  'learn.text': 'later',
  'learn.title': 'later',
  'measure.text': 'later',
  'measure.title': 'later',
  'member.title': 'circle',
  'notice.title': 'circle',
  'settings.title': 'later',
  'share.title': 'later',
};

/** In which part a message is. `key` may also be the part before a dot, for keys put together. */
export function partOf(key: string): MessagePart {
  if (isFirstScreenKey(key)) return 'first';
  const elsewhere = Object.keys(SAID_ELSEWHERE).find((said) => key === said || key.startsWith(`${said}.`));
  if (elsewhere !== undefined) return SAID_ELSEWHERE[elsewhere] ?? 'later';
  const [room = ''] = key.split('.');
  return ROOM_NAMES.find((name) => ROOMS[name].includes(room)) ?? 'later';
}
