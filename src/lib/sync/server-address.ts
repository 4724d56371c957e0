import * as z from 'zod/mini';
import type { ServerAddress } from '../data/device-settings.ts';
import { notOk, ok, type Result } from '../domain/result.ts';

const configSchema = z.object({ url: z.url(), publishableKey: z.string(), realtime: z.boolean() });

export type AddressProblem = { type: 'offline' } | { type: 'no-accounts-here' };

/**
 * Asks the place that served the app which Supabase it belongs to (`/config.json`): the same build runs against the
 * local server and a hosted one. A host without that file offers no accounts, and the app is complete without.
 */
export async function fetchServerAddress(
  fetchFile: typeof fetch,
): Promise<Result<ServerAddress, AddressProblem>> {
  let response: Response;
  try {
    response = await fetchFile('/config.json', { cache: 'no-store' });
  } catch {
    return notOk({ type: 'offline' });
  }
  if (!response.ok) return notOk({ type: response.status === 404 ? 'no-accounts-here' : 'offline' });
  const parsed = z.safeParse(configSchema, await response.json().catch(() => undefined));
  return parsed.success ? ok(parsed.data) : notOk({ type: 'no-accounts-here' });
}
