import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { WRITTEN_TABLE_NAMES } from '../../src/lib/data/synced-tables.ts';
import { toServerField } from '../../src/lib/sync/rows.ts';
import { AT, NOWHERE, rowsOfEveryTable, type Circle } from './rows-of-every-table.ts';
import { describeOnBothDatabases, request, signUp, type SignedInPerson } from '../server/local-server.ts';

const SECRET = 'Only Ann may read this';

describeOnBothDatabases('what one person wrote', (server) => {
  let rows = rowsOfEveryTable(NOWHERE, SECRET);
  it('is tried for every table that syncs', () => {
    expect(rows.map(({ table }) => table)).toEqual(WRITTEN_TABLE_NAMES.map(toServerField));
  });

  const attacked = rows.map(({ table }) => table);
  const tables = [...attacked, 'earlier_texts'];
  const rowOf = (table: string) => rows.find((row) => row.table === table)!;
  let ann: SignedInPerson;
  let ben: SignedInPerson;

  const push = (token: string, mutations: unknown[], clientId: string = randomUUID()) =>
    request(server(), '/rest/v1/rpc/sync_push', {
      method: 'POST',
      token,
      body: { client_id: clientId, mutations },
    });
  /** By way of the pull: what others may read of a table hides its bookkeeping from everybody. */
  const everythingOf = async (person: SignedInPerson): Promise<string> => {
    const answer = await request(server(), '/rest/v1/rpc/sync_pull', {
      method: 'POST',
      token: person.accessToken,
      body: { client_id: randomUUID(), cursor: 0 },
    });
    return answer.text();
  };
  const call = async (person: SignedInPerson, name: string, body: unknown): Promise<unknown> => {
    const answer = await request(server(), `/rest/v1/rpc/${name}`, {
      method: 'POST',
      token: person.accessToken,
      body,
    });
    expect(answer.ok, name).toBe(true);
    return JSON.parse((await answer.text()) || 'null') as unknown;
  };

  async function circleOf(person: SignedInPerson): Promise<Circle> {
    const cara = await signUp(server());
    const group = { name: 'Garden group', description: '', rules: 'Be kind' };
    const groupId = (await call(person, 'create_group', {
      ...group,
      kind: 'peer',
      display_name: 'Ann',
    })) as string;
    await call(person, 'change_group', {
      ...group,
      group_id: groupId,
      hold_first_posts: 0,
      slow_mode_minutes: 0,
    });
    const invite = (await call(person, 'create_invite', {
      group_id: groupId,
      kind: 'join',
      label: '',
      max_uses: 1,
      valid_days: 1,
    })) as { token: string };
    await call(cara, 'accept_invite', {
      token: invite.token,
      display_name: 'Cara',
      message: '',
      rules_accepted: true,
    });
    const milestone = randomUUID();
    const share = randomUUID();
    const told = [
      { table: 'milestones', id: milestone, fields: { words: 'I walked', created_at: AT } },
      {
        table: 'shares',
        id: share,
        fields: { kind: 'milestone', milestone_id: milestone, group_id: groupId, created_at: AT },
      },
    ].map((row, index) => ({ ...row, seq: index + 1, op: 'put', base: 0 }));
    expect(await (await push(cara.accessToken, told)).json()).toMatchObject({ rejected: [] });
    return { groupId, post: { share_owner_id: cara.userId, share_id: share } };
  }

  beforeAll(async () => {
    ann = await signUp(server());
    ben = await signUp(server());
    rows = rowsOfEveryTable(await circleOf(ann), SECRET);
    const mutations = rows.map((row, index) => ({ ...row, seq: index + 1, op: 'put', base: 0 }));
    expect(await (await push(ann.accessToken, mutations)).json()).toMatchObject({ rejected: [] });
    // Another installation writes over a title it has not seen: the earlier text is kept.
    const [, , goal] = rows;
    const unseen = [{ seq: 1, table: 'goals', id: goal?.id, op: 'put', base: 0, fields: { title: 'Newer' } }];
    await push(ann.accessToken, unseen);
    expect(await everythingOf(ann)).toContain('earlier_texts');
  });

  it.each(tables)('in %s is not read by another account', async (table) => {
    const answer = await request(server(), `/rest/v1/${table}?select=id`, { token: ben.accessToken });
    expect(await answer.json()).toEqual([]);
    const named = await request(server(), `/rest/v1/${table}?select=id&owner_id=eq.${ann.userId}`, {
      token: ben.accessToken,
    });
    expect(await named.json()).toEqual([]);
  });

  it.each(tables)('in %s is not read by somebody who is not signed in', async (table) => {
    const answer = await request(server(), `/rest/v1/${table}?select=id`);
    expect([401, 403]).toContain(answer.status);
    expect(await answer.text()).not.toContain(SECRET);
  });

  it('is not counted for another account either', async () => {
    for (const table of tables) {
      const answer = await request(server(), `/rest/v1/${table}?select=id`, {
        token: ben.accessToken,
        prefer: 'count=exact',
      });
      expect(answer.headers.get('content-range'), table).toBe('*/0');
    }
  });

  it('does not come down with the pull of another account, whatever it says', async () => {
    for (const cursor of [0, -1, 1]) {
      const answer = await request(server(), '/rest/v1/rpc/sync_pull', {
        method: 'POST',
        token: ben.accessToken,
        body: { client_id: randomUUID(), cursor },
      });
      const text = await answer.text();
      expect(text).not.toContain(SECRET);
      expect(JSON.parse(text)).toMatchObject({ rows: [] });
    }
  });

  it.each(attacked)('in %s is not changed by another account, by REST', async (table) => {
    const { id } = rowOf(table);
    const before = await everythingOf(ann);
    const patch = { deleted_at: AT };
    for (const filter of [`id=eq.${id}`, `owner_id=eq.${ann.userId}`]) {
      const answer = await request(server(), `/rest/v1/${table}?${filter}&select=id`, {
        method: 'PATCH',
        token: ben.accessToken,
        body: patch,
        prefer: 'return=representation',
      });
      if (answer.ok) expect(await answer.json()).toEqual([]);
    }
    const removal = await request(server(), `/rest/v1/${table}?id=eq.${id}`, {
      method: 'DELETE',
      token: ben.accessToken,
    });
    expect([401, 403]).toContain(removal.status);
    expect(await everythingOf(ann)).toBe(before);
  });

  it.each(attacked)('in %s can not be given an owner by another account', async (table) => {
    const { id, fields } = rowOf(table);
    const answer = await request(server(), `/rest/v1/${table}`, {
      method: 'POST',
      token: ben.accessToken,
      body: { ...fields, id, owner_id: ann.userId },
    });
    expect(answer.status).toBe(403);
  });

  it('is not changed or told of by a push that names its ids', async () => {
    const before = await everythingOf(ann);
    const mallory = await signUp(server());
    const sent = rows.flatMap(({ table, id, fields }) => [
      { table, id, op: 'delete', base: 0, fields: {} },
      { table, id, op: 'put', base: 0, fields },
    ]);
    const answer = await push(
      mallory.accessToken,
      sent.map((mutation, index) => ({ ...mutation, seq: index + 1 })),
    );
    // Keys are (owner, id): the same ids make rows of Mallory's own, and tell nothing of Ann's. What hangs on a group that
    // Mallory is not in is refused, whether it is there or not.
    const { rejected } = (await answer.json()) as { rejected: { seq: number; code: string }[] };
    const refused = rejected.map(({ seq, code }) => `${sent[seq - 1]?.table ?? ''} ${code}`);
    expect(refused).toEqual(
      ['summary_choices', 'shares', 'comments', 'cheers', 'reports', 'blocks'].map(
        (table) => `${table} 42501`,
      ),
    );
    expect(await everythingOf(ann)).toBe(before);
  });

  it('does not hang on a row of another account', async () => {
    const annsGoal = rowOf('goals').id;
    const annsStep = rowOf('steps');
    const stolen = { ...annsStep.fields, goal_id: annsGoal };
    const answer = await push(ben.accessToken, [
      { seq: 1, table: 'steps', id: randomUUID(), op: 'put', base: 0, fields: stolen },
    ]);
    const text = await answer.text();
    expect(text).not.toContain(SECRET);
    const mine = await request(server(), '/rest/v1/steps?select=title,goals(title)', {
      token: ben.accessToken,
    });
    expect(await mine.text()).not.toContain('Newer');
  });

  it.each(['sync_push', 'sync_pull', 'delete_own_account'])(
    'is out of reach of %s for somebody who is not signed in',
    async (name) => {
      const bodies: Record<string, unknown> = {
        sync_push: { client_id: randomUUID(), mutations: [] },
        sync_pull: { client_id: randomUUID(), cursor: 0 },
        delete_own_account: {},
      };
      const answer = await request(server(), `/rest/v1/rpc/${name}`, { method: 'POST', body: bodies[name] });
      expect([401, 403]).toContain(answer.status);
    },
  );

  it('is not opened by a token that somebody signed for themselves', async () => {
    const [, payload] = ann.accessToken.split('.');
    const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const token of [`${head}.${payload ?? ''}.`, `${head}.${payload ?? ''}.AAAA`, 'not-a-token']) {
      const answer = await request(server(), '/rest/v1/goals?select=*', { token });
      expect(answer.status).toBe(401);
    }
  });
});
