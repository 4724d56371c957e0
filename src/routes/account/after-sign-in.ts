import type { Account } from '#lib/state/account.svelte.ts';

/** Where to go after signing in: to what the guest noted on this device, when there is something, else to Today. */
export async function afterSignIn(account: Account): Promise<'/account/bring-along' | '/today'> {
  const offer = await account.guestOffer().catch(() => null);
  return offer === null ? '/today' : '/account/bring-along';
}
