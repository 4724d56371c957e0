import type { SupabaseClient } from '@supabase/supabase-js';
import type { ServerAddress } from '../data/device-settings.ts';
import { notOk, ok, type Result } from '../domain/result.ts';
import type { Database } from './database.types.ts';

export type FootholdClient = SupabaseClient<Database>;

/**
 * The Supabase client, loaded only now: 47 kB that a guest never pays for. It keeps the session in this browser; it
 * reads nothing from the URL, because people sign in with a password or a code they type.
 */
export async function createSupabaseSession(
  address: ServerAddress,
  transport?: { webSocket: unknown },
): Promise<FootholdClient> {
  const { createClient } = await import('@supabase/supabase-js');
  return createClient<Database>(address.url, address.publishableKey, {
    auth: {
      persistSession: true,
      autoRefreshToken: false,
      detectSessionInUrl: false,
      flowType: 'implicit',
      storageKey: 'foothold-session',
    },
    // The realtime part wants a WebSocket class even when it is never used; Node 20 has none of its own.
    ...(transport === undefined ? {} : { realtime: { transport: transport.webSocket as never } }),
  });
}

/**
 * The token of one account's session, to be sent with a request by name. A browser has one session, and another tab may
 * have signed somebody else in since: nothing of one account ever goes out as another.
 */
export async function tokenOf(
  client: FootholdClient,
  userId: string,
): Promise<Result<string, { type: 'offline' } | { type: 'sign-in-again' }>> {
  const { data, error } = await client.auth.getSession();
  if (data.session?.user.id === userId) return ok(data.session.access_token);
  return notOk({ type: error?.name === 'AuthRetryableFetchError' ? 'offline' : 'sign-in-again' });
}
