import type { SupabaseClient } from '@supabase/supabase-js';
import type { ServerAddress } from '../data/device-settings.ts';
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
