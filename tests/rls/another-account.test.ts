import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { WRITTEN_TABLE_NAMES } from '../../src/lib/data/synced-tables.ts';
import { toServerField } from '../../src/lib/sync/rows.ts';
import { describeOnBothDatabases, request, signUp, type SignedInPerson } from '../server/local-server.ts';

const AT = '2026-11-23T10:00:00Z';
const SECRET = 'Only Ann may read this';

/** A row of every table, as Ann's own phone would send it. */
function rowsOfEveryTable() {
  const goal = randomUUID();
  const step = randomUUID();
  return [
    {
      table: 'profiles',
      id: '00000000-0000-4000-8000-000000000001',
      fields: { display_name: SECRET, created_at: AT },
    },
    {
      table: 'life_values',
      id: randomUUID(),
      fields: { area: 'family', name: SECRET, position: 'a0', created_at: AT },
    },
    { table: 'goals', id: goal, fields: { title: SECRET, position: 'a0', created_at: AT } },
    {
      table: 'steps',
      id: step,
      fields: {
        goal_id: goal,
        kind: 'activity',
        title: SECRET,
        unit: 'minutes',
        position: 'a0',
        created_at: AT,
      },
    },
    {
      table: 'sessions',
      id: randomUUID(),
      fields: {
        step_id: step,
        held_on: '2026-11-23',
        started_at: AT,
        ended_at: AT,
        unit: 'minutes',
        amount_done: 8,
        reflection: SECRET,
        created_at: AT,
      },
    },
    {
      table: 'check_ins',
      id: randomUUID(),
      fields: { checked_on: '2026-11-23', note: SECRET, created_at: AT },
    },
    {
      table: 'schedules',
      id: randomUUID(),
      fields: { step_id: step, starts_on: '2026-11-23', full_on: [1], minimum_on: [], created_at: AT },
    },
    {
      table: 'schedule_changes',
      id: randomUUID(),
      fields: { step_id: step, planned_on: '2026-11-23', created_at: AT },
    },
    {
      table: 'pauses',
      id: randomUUID(),
      fields: { kind: 'illness', starts_on: '2026-11-23', note: SECRET, created_at: AT },
    },
    {
      table: 'exposures',
      id: randomUUID(),
      fields: { step_id: step, committed_on: '2026-11-23', feared_outcome: SECRET, created_at: AT },
    },
    {
      table: 'quota_decisions',
      id: randomUUID(),
      fields: {
        step_id: step,
        decided_on: '2026-11-23',
        choice: 'own',
        decided_by: 'me',
        note: SECRET,
        created_at: AT,
      },
    },
    {
      table: 'flare_ups',
      id: randomUUID(),
      fields: { started_on: '2026-11-23', confirmed: true, created_at: AT },
    },
    {
      table: 'flare_up_plans',
      id: '00000000-0000-4000-8000-000000000002',
      fields: { what_helps: SECRET, created_at: AT },
    },
    {
      table: 'obstacles',
      id: randomUUID(),
      fields: { kind: 'busy', if_text: SECRET, then_text: SECRET, every_year: false, created_at: AT },
    },
    {
      table: 'surroundings',
      id: randomUUID(),
      fields: { place: 'home', change: SECRET, done: false, created_at: AT },
    },
    {
      table: 'journal_entries',
      id: randomUUID(),
      fields: { kind: 'note', written_on: '2026-11-23', text: SECRET, created_at: AT },
    },
    {
      table: 'thought_records',
      id: randomUUID(),
      fields: { thought_on: '2026-11-23', thought: SECRET, created_at: AT },
    },
    {
      table: 'setback_reviews',
      id: randomUUID(),
      fields: { happened_on: '2026-11-23', what_happened: SECRET, created_at: AT },
    },
    {
      table: 'measurements',
      id: randomUUID(),
      fields: { measure: 'peg', measured_on: '2026-11-23', note: SECRET, created_at: AT },
    },
    {
      table: 'weekly_reviews',
      id: randomUUID(),
      fields: { week_of: '2026-11-23', learned: SECRET, created_at: AT },
    },
    {
      table: 'maintenance_plans',
      id: '00000000-0000-4000-8000-000000000003',
      fields: { gains: SECRET, created_at: AT },
    },
    {
      table: 'wins',
      id: randomUUID(),
      fields: { source: 'own', won_on: '2026-11-23', words: SECRET, hidden: false, created_at: AT },
    },
    {
      table: 'article_readings',
      id: randomUUID(),
      fields: { article_key: 'sleep', read_on: '2026-11-23', created_at: AT },
    },
  ];
}

describeOnBothDatabases('what one person wrote', (server) => {
  const rows = rowsOfEveryTable();
  it('is tried for every table that syncs', () => {
    expect(rows.map(({ table }) => table)).toEqual(WRITTEN_TABLE_NAMES.map(toServerField));
  });

  const tables = [...rows.map(({ table }) => table), 'earlier_texts'];
  const attacked = rows.map(({ table, id }) => [table, id] as const);
  let ann: SignedInPerson;
  let ben: SignedInPerson;

  const push = (token: string, mutations: unknown[], clientId: string = randomUUID()) =>
    request(server(), '/rest/v1/rpc/sync_push', {
      method: 'POST',
      token,
      body: { client_id: clientId, mutations },
    });
  const everythingOf = async (person: SignedInPerson): Promise<string> => {
    const found = tables.map(async (table) => {
      const answer = await request(server(), `/rest/v1/${table}?select=*&order=id`, {
        token: person.accessToken,
      });
      return `${table} ${await answer.text()}`;
    });
    return (await Promise.all(found)).join('\n');
  };

  beforeAll(async () => {
    ann = await signUp(server());
    ben = await signUp(server());
    const mutations = rows.map((row, index) => ({ ...row, seq: index + 1, op: 'put', base: 0 }));
    expect(await (await push(ann.accessToken, mutations)).json()).toMatchObject({ rejected: [] });
    // Another installation writes over a title it has not seen: the earlier text is kept.
    const [, , goal] = rows;
    const unseen = [{ seq: 1, table: 'goals', id: goal?.id, op: 'put', base: 0, fields: { title: 'Newer' } }];
    await push(ann.accessToken, unseen);
    expect(await everythingOf(ann)).toContain('earlier_texts [{');
  });

  it.each(tables)('in %s is not read by another account', async (table) => {
    const answer = await request(server(), `/rest/v1/${table}?select=*`, { token: ben.accessToken });
    expect(await answer.json()).toEqual([]);
    const named = await request(server(), `/rest/v1/${table}?select=*&owner_id=eq.${ann.userId}`, {
      token: ben.accessToken,
    });
    expect(await named.json()).toEqual([]);
  });

  it.each(tables)('in %s is not read by somebody who is not signed in', async (table) => {
    const answer = await request(server(), `/rest/v1/${table}?select=*`);
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

  it.each(attacked)('in %s is not changed by another account, by REST', async (table, id) => {
    const before = await everythingOf(ann);
    const patch = { deleted_at: AT };
    for (const filter of [`id=eq.${id}`, `owner_id=eq.${ann.userId}`]) {
      const answer = await request(server(), `/rest/v1/${table}?${filter}`, {
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

  it.each(attacked)('in %s can not be given an owner by another account', async (table, id) => {
    const { fields } = rows.find((row) => row.table === table)!;
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
    // Keys are (owner, id): the same ids make rows of Mallory's own, and tell nothing of Ann's.
    expect(await answer.json()).toMatchObject({ rejected: [] });
    expect(await everythingOf(ann)).toBe(before);
  });

  it('does not hang on a row of another account', async () => {
    const annsGoal = rows.find((row) => row.table === 'goals')!.id;
    const annsStep = rows.find((row) => row.table === 'steps')!;
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
