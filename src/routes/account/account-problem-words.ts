import type { Account } from '#lib/state/account.svelte.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

type Answer = Awaited<ReturnType<Account['signIn']>>;
export type AccountProblemType = Extract<Answer, { ok: false }>['error']['type'];

/** What stands in the way of an account, and what to do about it. */
export function accountProblemWords(
  messages: Messages,
  problem: { readonly type: AccountProblemType },
): string {
  return messages.t(`account.problem.${problem.type}`);
}
