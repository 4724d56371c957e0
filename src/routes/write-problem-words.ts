import type { Messages } from '#lib/ui/messages/messages.ts';

/** What can stand in the way of a write on this device. */
export interface WriteProblem {
  readonly type: 'storage-full' | 'storage-failed' | 'gone';
}

/** Why something could not be kept on this device, and what to do about it. */
export function writeProblemWords(messages: Messages, problem: WriteProblem): string {
  return messages.t(`problem.${problem.type}`);
}
