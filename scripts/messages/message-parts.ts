import { isFirstScreenKey } from './first-screen-keys.ts';

/**
 * The parts that a catalogue is cut into, so that no page waits for the words of all others: those of the first screen,
 * of the plan and what is done of it, of looking back, of groups, and what is left. `page-words.ts` beside the catalogue
 * says which page needs which.
 */
export const MESSAGE_PARTS = ['first', 'later', 'plan', 'reflect', 'circle'] as const;
export type MessagePart = (typeof MESSAGE_PARTS)[number];

const ROOM_NAMES = ['plan', 'reflect', 'circle'] as const;

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
    'care',
    'cheer',
    'circle-problem',
    'comment',
    'commitment',
    'feed',
    'group',
    'group-settings',
    'guide',
    'invite',
    'join',
    'member',
    'milestone',
    'notice',
    'post',
    'report',
    'share',
    'summary',
  ],
};

/** Said on other pages too, such as a title that leads there: by key, or by the part before a dot. */
const SAID_ELSEWHERE = [
  'check-in.bring-in',
  'insights.more',
  'insights.title',
  'journal.kind',
  'journal.of-step',
  'journal.write',
  'learn.text',
  'learn.title',
  'measure.text',
  'measure.title',
  'share.title',
];

/** In which part a message is. `key` may also be the part before a dot, for keys put together. */
export function partOf(key: string): MessagePart {
  if (isFirstScreenKey(key)) return 'first';
  if (SAID_ELSEWHERE.some((said) => key === said || key.startsWith(`${said}.`))) return 'later';
  const [room = ''] = key.split('.');
  return ROOM_NAMES.find((name) => ROOMS[name].includes(room)) ?? 'later';
}
