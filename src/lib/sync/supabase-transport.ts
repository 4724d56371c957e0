import { notOk, ok, type Result } from '../domain/result.ts';
import type { Json } from './database.types.ts';
import { mutationToServer } from './rows.ts';
import type { FootholdClient } from './supabase-session.ts';
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

/** Sync over the Supabase API, as the person who is signed in. */
export function createSupabaseTransport(connect: () => Promise<FootholdClient>): SyncTransport {
  async function ask(
    call: (client: FootholdClient) => PromiseLike<Answer>,
  ): Promise<Result<unknown, TransportProblem>> {
    try {
      const client = await connect();
      const { data, error } = await client.auth.getSession();
      if (data.session === null) {
        const offline = error !== null && error.name === 'AuthRetryableFetchError';
        return notOk({ type: offline ? 'offline' : 'sign-in-again' });
      }
      const answer = await call(client);
      return answer.error === null ? ok(answer.data) : notOk(problemOf(answer));
    } catch {
      // The client could not be loaded, the request was cut off, or the answer was no JSON.
      return notOk({ type: 'offline' });
    }
  }

  return {
    push: (clientId, mutations) =>
      ask((client) =>
        client
          .rpc('sync_push', { client_id: clientId, mutations: mutations.map(mutationToServer) as Json })
          .abortSignal(AbortSignal.timeout(PATIENCE)),
      ),
    pull: (clientId, cursor, pageSize) =>
      ask((client) =>
        client
          .rpc('sync_pull', { client_id: clientId, cursor, page_size: pageSize })
          .abortSignal(AbortSignal.timeout(PATIENCE)),
      ),
  };
}
