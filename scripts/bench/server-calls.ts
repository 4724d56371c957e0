import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { RunningServer } from '../serve/create-server.ts';

const sessionSchema = z.object({ access_token: z.string() });
const pushSchema = z.object({ rejected: z.array(z.unknown()) });

async function post(server: RunningServer, route: string, token: string, body: unknown): Promise<unknown> {
  const answer = await fetch(server.url + route, {
    method: 'POST',
    headers: {
      apikey: server.publishableKey,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${route}: ${String(answer.status)} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

/** One signed-in person with one device. */
export interface Caller {
  /** @throws Error when the server answers with anything but success */
  readonly call: (name: string, body: Record<string, unknown>) => Promise<unknown>;
  /** Sends one new row, as the outbox does. Answers its id. @throws Error when it is refused */
  readonly put: (table: string, fields: Record<string, unknown>) => Promise<string>;
  readonly pull: () => Promise<unknown>;
}

export async function signUp(server: RunningServer): Promise<Caller> {
  const account = { email: `${randomUUID()}@example.org`, password: `quiet river ${randomUUID()}` };
  const { access_token: token } = sessionSchema.parse(
    await post(server, '/auth/v1/signup', server.publishableKey, account),
  );
  const clientId = randomUUID();
  let seq = 0;
  const call: Caller['call'] = (name, body) => post(server, `/rest/v1/rpc/${name}`, token, body);
  return {
    call,
    put: async (table, fields) => {
      seq += 1;
      const id = randomUUID();
      const mutation = {
        ...{ seq, table, id, op: 'put', base: 0 },
        fields: { created_at: '2026-11-23T10:00:00Z', ...fields },
      };
      const { rejected } = pushSchema.parse(
        await call('sync_push', { client_id: clientId, mutations: [mutation] }),
      );
      if (rejected.length > 0) throw new Error(`${table}: ${JSON.stringify(rejected)}`);
      return id;
    },
    pull: () => call('sync_pull', { client_id: clientId, cursor: 0, page_size: 100 }),
  };
}
