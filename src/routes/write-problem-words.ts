import type { Messages } from '#lib/ui/messages/messages.ts';

/** Why something could not be kept on this device, and what to do about it. */
export function writeProblemWords(
  messages: Messages,
  problem: { readonly type: 'storage-full' | 'storage-failed' | 'gone' },
): string {
  return messages.t(`problem.${problem.type}`);
}
