import type { SyncSummary } from '#lib/state/sync-status.svelte.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** Where a person's changes are, in one sentence, with the picture that goes with it. */
export function syncWords(
  messages: Messages,
  summary: SyncSummary,
): { mood: 'here' | 'synced' | 'waiting' | 'attention'; words: string } {
  switch (summary.type) {
    case 'on-this-device':
      return { mood: 'here', words: messages.t('sync.on-this-device') };
    case 'first-sync':
      return {
        mood: 'waiting',
        words: messages.t('sync.first', { done: summary.done, total: summary.total }),
      };
    case 'synced':
      return { mood: 'synced', words: messages.t('sync.synced') };
    case 'waiting':
      return {
        mood: 'waiting',
        words: messages.t(summary.offline ? 'sync.waiting-offline' : 'sync.waiting', {
          count: summary.count,
        }),
      };
    case 'sign-in-again':
      return { mood: 'attention', words: messages.t('sync.sign-in-again', { count: summary.count }) };
    case 'server-trouble':
      return { mood: 'waiting', words: messages.t('sync.server-trouble', { count: summary.count }) };
    case 'needs-attention':
      return { mood: 'attention', words: messages.t('sync.needs-attention', { count: summary.count }) };
  }
}
