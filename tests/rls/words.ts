import type { Actor } from './cast.ts';

/** Who is in the group of peers now. */
export const PEERS: readonly Actor[] = ['patient', 'peer', 'moderator', 'blocked', 'muted'];
/** Those of them who are not kept from the patient by a block. */
export const PEERS_OF_PATIENT: readonly Actor[] = ['patient', 'peer', 'moderator', 'muted'];
/** Those of them who see the one whom the patient has blocked. */
export const PEERS_OF_BLOCKED: readonly Actor[] = ['blocked', 'peer', 'moderator', 'muted'];
export const FAMILY: readonly Actor[] = ['patient', 'family viewer'];

/** What was written in the scene, each with words of its own, and who may ever find them in an answer. */
export const WORDS = {
  'told nobody': { words: 'violet heron', by: ['patient'] },
  'told the family': { words: 'copper kettle', by: FAMILY },
  'about the family': { words: 'kitchen table', by: FAMILY },
  'reply in the family': { words: 'paper boat', by: FAMILY },
  'told the peers': { words: 'silver birch', by: PEERS_OF_PATIENT },
  'about the peers': { words: 'garden bench', by: PEERS },
  'reply of the peer': { words: 'quiet meadow', by: PEERS_OF_PATIENT },
  'told by the blocked': { words: 'grey harbour', by: PEERS_OF_BLOCKED },
  'reply of the blocked': { words: 'tall lantern', by: PEERS_OF_BLOCKED },
  'told by the left': { words: 'old orchard', by: [...PEERS, 'left'] },
  'told by the removed': { words: 'sunken bell', by: ['removed', 'moderator'] },
  'told by the banned': { words: 'broken gate', by: ['banned', 'moderator'] },
  'told by the muted': { words: 'first frost', by: ['muted', 'moderator'] },
  'told by the deleted': { words: 'empty chair', by: [] },
  elsewhere: { words: 'far valley', by: ['moderator elsewhere'] },
  'note of a report': { words: 'worried owl', by: ['peer', 'moderator'] },
  'reason of the mute': { words: 'stern pine', by: ['muted', 'moderator'] },
  'text of the appeal': { words: 'plain plea', by: ['muted', 'moderator'] },
  'label of the invite': { words: 'green ticket', by: ['moderator'] },
  'wish to join': { words: 'humble knock', by: ['invited', 'moderator'] },
  'name of the blocked': { words: 'Name of the blocked', by: PEERS_OF_BLOCKED },
  'name of the left': { words: 'Name of the left', by: [...PEERS, 'left'] },
  'an address': { words: '@example.org', by: [] },
} as const satisfies Record<string, { words: string; by: readonly Actor[] }>;

/** The words in an answer that this one may not read. */
export function leakedTo(actor: Actor, text: string): string[] {
  return Object.entries(WORDS)
    .filter(([, { words, by }]) => text.includes(words) && !(by as readonly Actor[]).includes(actor))
    .map(([name]) => name);
}
