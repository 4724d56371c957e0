import type { MessageKey } from '#lib/ui/messages/catalogue.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

const ACTIONS: Readonly<Record<string, MessageKey>> = {
  hide: 'care.did.hide',
  restore: 'care.did.restore',
  'let-through': 'care.did.let-through',
  keep: 'care.did.keep',
  warn: 'care.did.warn',
  mute: 'care.did.mute',
  unmute: 'care.did.unmute',
  remove: 'care.did.remove',
  ban: 'care.did.ban',
  unban: 'care.did.unban',
  approve: 'care.did.approve',
  decline: 'care.did.decline',
  invite: 'care.did.invite',
  'revoke-invite': 'care.did.revoke-invite',
  'make-moderator': 'care.did.make-moderator',
  'automatic-moderator': 'care.did.automatic-moderator',
  'step-down': 'care.did.step-down',
  'change-group': 'care.did.change-group',
  'appeal-granted': 'care.did.appeal-granted',
  'appeal-declined': 'care.did.appeal-declined',
};

/** What somebody who looks after a group did, in words. */
export function actionWords(messages: Messages, action: string): string {
  return messages.t(ACTIONS[action] ?? 'care.did.other');
}
