import type { Win } from '../domain/win.ts';
import type { Messages } from './messages/messages.ts';

/** What a win is, in words: the person's own, or those of the rule with what it was about. */
export function winWords(messages: Messages, win: Pick<Win, 'source' | 'words' | 'about'>): string {
  if (win.source === 'own') return win.words;
  const about = win.about === '' ? messages.t('win.something') : win.about;
  return messages.t(`win.${win.source}`, { about });
}
