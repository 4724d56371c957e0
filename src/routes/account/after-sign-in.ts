import { inviteToken } from '#lib/domain/invite.ts';
import type { Account } from '#lib/state/account.svelte.ts';

type Next = '/account/bring-along' | '/today' | `/join#${string}`;

/**
 * Where to go after signing in: back to the invite that somebody came with, else to what the guest noted on this device,
 * when there is something, else to Today.
 *
 * @param hash of the page's address. Nothing but the token of an invite is taken from it.
 */
export async function afterSignIn(account: Account, hash: string): Promise<Next> {
  const token = inviteToken(hash);
  if (token !== null) return `/join#${token}`;
  const offer = await account.guestOffer().catch(() => null);
  return offer === null ? '/today' : '/account/bring-along';
}

/** The page for a code by e-mail, with the invite that somebody came with. */
export function byCode(hash: string): '/account/code' | `/account/code#${string}` {
  const token = inviteToken(hash);
  return token === null ? '/account/code' : `/account/code#${token}`;
}
