import { notOk, ok, type Result } from '../domain/result.ts';
import type { Json } from './database.types.ts';
import { mutationToServer } from './rows.ts';
import { tokenOf, type FootholdClient } from './supabase-session.ts';
import type { SyncTransport, TransportProblem } from './transport.ts';

/** A request that has not answered by then counts as no network. Milliseconds. */
const PATIENCE = 30_000;

interface Answer {
  readonly data: unknown;
  readonly error: { readonly code?: string | undefined } | null;
  readonly status: number;
}

function problemOf(answer: Answer): TransportProblem {
  if (answer.status === 401 || answer.error?.code === 'PGRST301' || answer.error?.code === 'PGRST303') {
    return { type: 'sign-in-again' };
  }
  if (answer.status === 429 || answer.status >= 400) return { type: 'server-trouble' };
  return { type: 'offline' };
}

/** A request that was made ready and not sent. */
interface Call {
  setHeader(name: string, value: string): { abortSignal(signal: AbortSignal): PromiseLike<Answer> };
}

/**
 * Sync over the Supabase API, as one account.
 *
 * @param userId whose rows go up and come down; while somebody else is signed in, nothing does
 */
export function createSupabaseTransport(
  connect: () => Promise<FootholdClient>,
  userId: string,
): SyncTransport {
  async function ask(call: (client: FootholdClient) => Call): Promise<Result<unknown, TransportProblem>> {
    try {
      const client = await connect();
      const token = await tokenOf(client, userId);
      if (!token.ok) return token;
      const answer = await call(client)
        .setHeader('Authorization', `Bearer ${token.value}`)
        .abortSignal(AbortSignal.timeout(PATIENCE));
      return answer.error === null ? ok(answer.data) : notOk(problemOf(answer));
    } catch {
      // The client could not be loaded, the request was cut off, or the answer was no JSON.
      return notOk({ type: 'offline' });
    }
  }

  return {
    push: (clientId, mutations) =>
      ask((client) =>
        client.rpc('sync_push', { client_id: clientId, mutations: mutations.map(mutationToServer) as Json }),
      ),
    pull: (clientId, cursor, pageSize) =>
      ask((client) => client.rpc('sync_pull', { client_id: clientId, cursor, page_size: pageSize })),
  };
}
