import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { notOk } from '../../src/lib/domain/result.ts';
import { createSupabaseTransport } from '../../src/lib/sync/supabase-transport.ts';
import { connect, describeOnBothDatabases, request, signUp, type ServerUnderTest } from './local-server.ts';

// What Foothold needs of any server. Runs against the local one on both databases, and, with SUPABASE_URL and
// SUPABASE_KEY (publishable) set, against a Supabase project that has the migrations and lets people sign up without
// confirming: it leaves a few test accounts there, so use a project for testing.
const { SUPABASE_URL, SUPABASE_KEY } = process.env;

/** Functions that only these tests call. */
const PROBES = `
  create function public.own_address() returns text language sql security invoker as $$ select auth.email() $$;
  create function public.raise_with_details() returns void language plpgsql security invoker
  as $$ begin raise exception 'no' using detail = 'why', hint = 'what now'; end $$;
`;

function goalFields(title: string) {
  return { title, position: 'a0', created_at: '2026-11-23T10:00:00Z' };
}

function put(seq: number, fields: Record<string, unknown>, id: string = randomUUID()) {
  return { seq, table: 'goals', id, op: 'put', base: 0, fields };
}

function contract(server: () => ServerUnderTest): void {
  const push = (token: string, mutations: unknown, clientId: string = randomUUID()) =>
    request(server(), '/rest/v1/rpc/sync_push', {
      method: 'POST',
      token,
      body: { client_id: clientId, mutations },
    });

  it('takes a push and gives it back by a pull, to the same person', async () => {
    const { client, accessToken, userId } = await signUp(server());
    const mutation = put(1, goalFields('Cook a family meal'));
    const answer = await push(accessToken, [mutation]);
    expect(await answer.json()).toMatchObject({ last_seq: 1, rejected: [] });
    const transport = createSupabaseTransport(() => Promise.resolve(client), userId);
    const pulled = await transport.pull(randomUUID(), 0, 100);
    expect(pulled).toMatchObject({
      ok: true,
      value: { rows: [{ table: 'goals', id: mutation.id, fields: { title: 'Cook a family meal' } }] },
    });
  });

  it('is told nothing of one account while another one is signed in', async () => {
    const ann = await signUp(server());
    const ben = await signUp(server());
    const { id, fields } = put(1, goalFields('Only in the store of Ann'));
    const waiting = [{ seq: 1, table: 'goals' as const, id, op: 'put' as const, base: 0, fields }];
    // Ann's store, in a browser where Ben has signed in since.
    const transport = createSupabaseTransport(() => Promise.resolve(ben.client), ann.userId);
    expect(await transport.push(randomUUID(), waiting)).toEqual(notOk({ type: 'sign-in-again' }));
    expect(await transport.pull(randomUUID(), 0, 100)).toEqual(notOk({ type: 'sign-in-again' }));
    const kept = await request(server(), '/rest/v1/goals?select=title', { token: ben.accessToken });
    expect(await kept.json()).toEqual([]);
  });

  it('takes a push once, however often it comes', async () => {
    const { accessToken } = await signUp(server());
    const clientId = randomUUID();
    const mutations = [put(1, goalFields('Walk to the shop'))];
    await push(accessToken, mutations, clientId);
    const again = await push(accessToken, mutations, clientId);
    expect(await again.json()).toMatchObject({ previous_seq: 1, last_seq: 1, rejected: [] });
    const rows = await request(server(), '/rest/v1/goals?select=revision', { token: accessToken });
    expect(await rows.json()).toEqual([{ revision: 1 }]);
  });

  it.each([
    ['a title of 5,000 letters', { ...goalFields('x'.repeat(5000)) }, '23514', 'title_at_most_120'],
    ['an empty title', { ...goalFields('  ') }, '23514', 'title_not_blank'],
    ['an ability of 11', { ...goalFields('Walk'), ability: 11 }, '23514', null],
    ['a revision of one’s own', { ...goalFields('Walk'), revision: 99 }, '42501', null],
    ['an owner', { ...goalFields('Walk'), owner_id: randomUUID() }, '42501', null],
    ['an unknown field', { ...goalFields('Walk'), colour: 'red' }, '42703', null],
  ])('refuses %s, and takes the change beside it', async (_, fields, code, constraint) => {
    const { accessToken } = await signUp(server());
    const answer = await push(accessToken, [put(1, fields), put(2, goalFields('Fine'))]);
    expect(answer.status).toBe(200);
    const { last_seq: taken, rejected } = (await answer.json()) as {
      last_seq: number;
      rejected: { seq: number; code: string; constraint: string | null }[];
    };
    expect(taken).toBe(2);
    expect(rejected).toEqual([
      expect.objectContaining({ seq: 1, code, ...(constraint === null ? {} : { constraint }) }),
    ]);
    const kept = await request(server(), '/rest/v1/goals?select=title', { token: accessToken });
    expect(await kept.json()).toEqual([{ title: 'Fine' }]);
  });

  it('keeps emoji and right-to-left writing as they were typed', async () => {
    const { accessToken } = await signUp(server());
    const title = 'طبخ وجبة عائلية 🍲 “Ünï”';
    await push(accessToken, [put(1, goalFields(title))]);
    const kept = await request(server(), '/rest/v1/goals?select=title', { token: accessToken });
    expect(await kept.json()).toEqual([{ title }]);
  });

  it.each([
    ['text that is no JSON', '{"client_id":'],
    ['a list where an object belongs', '[]'],
    ['no arguments', '{}'],
    ['a client that is no id', '{"client_id":"me","mutations":[]}'],
    ['mutations that are no list', `{"client_id":"${randomUUID()}","mutations":{"seq":1}}`],
    ['mutations without a seq', `{"client_id":"${randomUUID()}","mutations":[{}]}`],
    ['mutations that are numbers', `{"client_id":"${randomUUID()}","mutations":[1,2]}`],
  ])('answers %s with a refusal, and stores nothing', async (_, text) => {
    const { accessToken } = await signUp(server());
    const answer = await request(server(), '/rest/v1/rpc/sync_push', {
      method: 'POST',
      token: accessToken,
      text,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    const kept = await request(server(), '/rest/v1/goals?select=id', { token: accessToken });
    expect(await kept.json()).toEqual([]);
  });

  it('names the state of what it refuses, without a word of the row', async () => {
    const { accessToken } = await signUp(server());
    const row = { id: randomUUID(), ...goalFields('Walk') };
    const absurd = { ...row, ability: 11 };
    const checked = await request(server(), '/rest/v1/goals', {
      method: 'POST',
      token: accessToken,
      body: absurd,
    });
    expect(checked.status).toBe(400);
    expect(await checked.json()).toMatchObject({ code: '23514', details: null });
    await request(server(), '/rest/v1/goals', { method: 'POST', token: accessToken, body: row });
    const twice = await request(server(), '/rest/v1/goals', {
      method: 'POST',
      token: accessToken,
      body: row,
    });
    expect(twice.status).toBe(409);
    expect(await twice.json()).toMatchObject({ code: '23505', details: null });
  });

  it('writes moments with a T and a zone, as every browser reads them', async () => {
    const { accessToken } = await signUp(server());
    await push(accessToken, [put(1, goalFields('Walk'))]);
    const kept = await request(server(), '/rest/v1/goals?select=created_at', { token: accessToken });
    expect(await kept.json()).toEqual([
      { created_at: expect.stringMatching(/^2026-11-23T10:00:00(\.\d+)?\+00:00$/) },
    ]);
  });

  it('gives and takes JSON as JSON', async () => {
    const { accessToken } = await signUp(server());
    await push(accessToken, [put(1, goalFields('Walk'))]);
    const kept = await request(server(), '/rest/v1/goals?select=text_writers', { token: accessToken });
    expect(await kept.json()).toEqual([
      { text_writers: { title: expect.objectContaining({ revision: 1 }) } },
    ]);
  });

  it('deletes an account with all its rows, and its token is worth nothing more', async () => {
    const { client, accessToken, email, password } = await signUp(server());
    await push(accessToken, [put(1, goalFields('Walk'))]);
    const { error } = await client.rpc('delete_own_account');
    expect(error).toBeNull();
    const rows = await request(server(), '/rest/v1/goals?select=id', { token: accessToken });
    expect(await rows.json()).toEqual([]);
    const late = await push(accessToken, [put(2, goalFields('After the end'))]);
    expect(late.ok).toBe(false);
    const again = await client.auth.signInWithPassword({ email, password });
    expect(again.error?.code).toBe('invalid_credentials');
  });
}

describeOnBothDatabases(
  'the contract of the server',
  (server) => {
    contract(server);

    it('lets somebody in with the six digits of a mail, with and without an account', async () => {
      const running = server();
      for (const attempt of ['new', 'known']) {
        const email = 'digits@example.org';
        const client = await connect(running);
        await client.auth.signInWithOtp({ email });
        const mail = running.mails.findLast((each) => each.to === email);
        const token = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
        const wrong = await client.auth.verifyOtp({ email, token: '000000', type: 'email' });
        expect(wrong.error?.code, attempt).toBe('otp_expired');
        const { data, error } = await client.auth.verifyOtp({ email, token, type: 'email' });
        expect(error, attempt).toBeNull();
        expect(data.user?.email, attempt).toBe(email);
      }
    });

    it('knows the address of the caller', async () => {
      const { accessToken, email } = await signUp(server());
      const answer = await request(server(), '/rest/v1/rpc/own_address', {
        method: 'POST',
        token: accessToken,
        body: {},
      });
      expect(await answer.json()).toBe(email);
    });

    it('refuses a body above one megabyte before it reads it', async () => {
      const { accessToken } = await signUp(server());
      const answer = await push413(server(), accessToken);
      expect(answer.status).toBe(413);
    });

    it('hands on what a function raises: state, message, details and hint', async () => {
      const { accessToken } = await signUp(server());
      const answer = await request(server(), '/rest/v1/rpc/raise_with_details', {
        method: 'POST',
        token: accessToken,
        body: {},
      });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ code: 'P0001', message: 'no', details: 'why', hint: 'what now' });
    });
  },
  PROBES,
);

function push413(server: ServerUnderTest, token: string): Promise<Response> {
  const text = JSON.stringify({ client_id: randomUUID(), mutations: [], filler: 'x'.repeat(1_100_000) });
  return request(server, '/rest/v1/rpc/sync_push', { method: 'POST', token, text });
}

if (SUPABASE_URL !== undefined && SUPABASE_KEY !== undefined) {
  describe('the contract, at SUPABASE_URL', () => {
    contract(() => ({ url: SUPABASE_URL, publishableKey: SUPABASE_KEY }));
  });
}
