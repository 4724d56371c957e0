import { randomUUID } from 'node:crypto';
import { newCredentials } from './person.ts';

/** The local server: its address and the key that everybody has. */
export interface CircleServer {
  readonly url: string;
  readonly publishableKey: string;
}

/** A group, as its functions take it. */
export interface NewGroup {
  readonly kind: 'family' | 'peer';
  readonly name: string;
  readonly description: string;
  readonly rules: string;
}

/** What names a post. */
export interface PostRef {
  readonly share_owner_id: string;
  readonly share_id: string;
}

interface Row {
  readonly table: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Somebody with an account, who does by the API what a person does by the screens: a whole scene in seconds. */
export class CircleAccount {
  readonly #server: CircleServer;
  readonly #token: string;
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly #clientId = randomUUID();
  #seq = 0;
  /** Later rows are a little newer, so that each scene is in one order. */
  #moment = Date.now() - 3_600_000;

  private constructor(
    server: CircleServer,
    session: { token: string; userId: string; email: string; password: string },
  ) {
    this.#server = server;
    this.#token = session.token;
    this.userId = session.userId;
    this.email = session.email;
    this.password = session.password;
  }

  /** Makes an account. */
  static async make(server: CircleServer, name: string): Promise<CircleAccount> {
    const { email, password } = newCredentials(name);
    const answer = await fetch(`${server.url}/auth/v1/signup`, {
      method: 'POST',
      headers: { apikey: server.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const session = (await answer.json()) as { access_token: string; user: { id: string } };
    return new CircleAccount(server, {
      token: session.access_token,
      userId: session.user.id,
      email,
      password,
    });
  }

  /** @throws Error when the server refuses */
  async calls(name: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
    const answer = await fetch(`${this.#server.url}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers: {
        apikey: this.#server.publishableKey,
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name}: ${text}`);
    return JSON.parse(text || 'null') as unknown;
  }

  /** Sends rows as a device does, in one request. */
  async sends(rows: readonly Row[]): Promise<void> {
    const mutations = rows.map(({ table, id, fields }) => {
      this.#seq += 1;
      this.#moment += 1000;
      const created_at = new Date(this.#moment).toISOString();
      return { seq: this.#seq, table, id, op: 'put', base: 0, fields: { ...fields, created_at } };
    });
    const answer = (await this.calls('sync_push', { client_id: this.#clientId, mutations })) as {
      rejected: unknown[];
    };
    if (answer.rejected.length > 0) throw new Error(`refused: ${JSON.stringify(answer.rejected)}`);
  }

  async startsGroup({ kind, name, description, rules }: NewGroup, ownName: string): Promise<string> {
    return (await this.calls('create_group', {
      kind,
      name,
      description,
      rules,
      display_name: ownName,
    })) as string;
  }

  async invites(
    groupId: string,
    { kind = 'join', label = '', uses = 5 }: { kind?: 'join' | 'ask'; label?: string; uses?: number } = {},
  ): Promise<{ id: string; token: string }> {
    return (await this.calls('create_invite', {
      group_id: groupId,
      kind,
      label,
      max_uses: uses,
      valid_days: 7,
    })) as { id: string; token: string };
  }

  async accepts(token: string, ownName: string, message = ''): Promise<void> {
    await this.calls('accept_invite', { token, display_name: ownName, message, rules_accepted: true });
  }

  /** The rows of something told, linked to one group. */
  told(
    kind: 'milestone' | 'commitment' | 'summary',
    groupId: string,
    fields: Readonly<Record<string, unknown>>,
  ): { rows: Row[]; post: PostRef } {
    const id = randomUUID();
    const share = randomUUID();
    const table = kind === 'summary' ? 'progress_summaries' : `${kind}s`;
    return {
      rows: [
        { table, id, fields },
        { table: 'shares', id: share, fields: { kind, [`${kind}_id`]: id, group_id: groupId } },
      ],
      post: { share_owner_id: this.userId, share_id: share },
    };
  }

  said(post: PostRef, text: string): Row {
    return { table: 'comments', id: randomUUID(), fields: { ...post, text } };
  }
}
