import { describe, expect, it, vi } from 'vitest';
import { USER } from '../../../tests/fixtures/own-store.ts';
import { asTold, clientOf, type Answer } from '../../../tests/fixtures/asked-server.ts';
import { aGroup, aPost } from '../../../tests/fixtures/circle-server.ts';
import type { CircleProblem } from '../domain/circle-problem.ts';
import type { GroupId } from '../domain/id.ts';
import { notOk, ok } from '../domain/result.ts';
import { CircleGateway } from './circle-gateway.ts';

const BEN = '30000000-0000-4000-8000-000000000001';
const GROUP = '20000000-0000-4000-8000-000000000001' as GroupId;
const ANN = { kind: 'account', userId: USER } as const;
const EVERYTHING = { groupIds: null, before: null };

function setUp(
  answer: Answer,
  { signedIn = USER as string | null, owner = ANN as typeof ANN | { kind: 'guest' } } = {},
) {
  const { client, asked } = clientOf(answer, signedIn);
  return { client, asked, gateway: new CircleGateway(() => Promise.resolve(client), owner) };
}

const refusing = (status: number, code: string) => () =>
  Response.json({ code, message: 'no', details: null, hint: null }, { status });
const page = () => new Response('<!doctype html><title>Welcome to our café</title>', { status: 200 });

describe('who asks', () => {
  it('is the account that the store belongs to, by its own token', async () => {
    const { gateway, asked } = setUp(() => ({ groups: [], requests: [], notices: [] }));
    expect(await gateway.myCircle()).toEqual(ok({ groups: [], requests: [], notices: [] }));
    expect(asked).toMatchObject([{ name: 'my_circle', authorization: `Bearer token of ${USER}` }]);
  });

  it.each([
    ['somebody else is signed in', BEN, ANN],
    ['nobody is signed in', null, ANN],
    ['the store is a guest’s', BEN, { kind: 'guest' } as const],
  ])('asks and tells nothing while %s', async (_, signedIn, owner) => {
    const { client, gateway, asked } = setUp(() => null, { signedIn, owner });
    const channel = vi.spyOn(client, 'channel');
    expect(await gateway.myCircle()).toEqual(notOk({ type: 'sign-in-again' }));
    expect(await gateway.feed(EVERYTHING, 20)).toEqual(notOk({ type: 'sign-in-again' }));
    expect(await gateway.leaveGroup(GROUP, true)).toEqual(notOk({ type: 'sign-in-again' }));
    expect(await gateway.invites(GROUP)).toEqual(notOk({ type: 'sign-in-again' }));
    await gateway.listen(() => undefined);
    expect(channel).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  it('is nobody where an invite is looked at without an account', async () => {
    const { gateway, asked } = setUp(() => ({ error: 'FH001' }), {
      signedIn: null,
      owner: { kind: 'guest' },
    });
    expect(await gateway.lookAtInvite('abc')).toEqual(notOk({ type: 'invite-not-valid' }));
    expect(asked).toMatchObject([{ name: 'look_at_invite', body: { token: 'abc' } }]);
    expect(asked[0]?.authorization).not.toContain('token of');
  });

  it('is not somebody else who has signed in since, also where an invite is looked at', async () => {
    const { gateway, asked } = setUp(() => null, { signedIn: BEN });
    expect(await gateway.lookAtInvite('abc')).toEqual(notOk({ type: 'sign-in-again' }));
    expect(asked).toEqual([]);
  });
});

describe('an answer', () => {
  it.each<[string, Answer, CircleProblem['type']]>([
    ['FH001', refusing(400, 'FH001'), 'invite-not-valid'],
    ['FH002', refusing(400, 'FH002'), 'too-many-tries'],
    ['FH003', refusing(400, 'FH003'), 'last-moderator'],
    ['FH004', refusing(400, 'FH004'), 'name-taken'],
    ['FH005', refusing(400, 'FH005'), 'rules-not-accepted'],
    ['FH006', refusing(400, 'FH006'), 'own-case'],
    ['FH001 as a value', () => ({ error: 'FH001' }), 'invite-not-valid'],
    ['FH002 as a value', () => ({ error: 'FH002' }), 'too-many-tries'],
    ['no right', refusing(403, '42501'), 'not-allowed'],
    ['a value that breaks a rule', refusing(400, '23514'), 'not-right'],
    ['a token that has run out', refusing(401, 'PGRST303'), 'sign-in-again'],
    ['a token that nobody knows', () => new Response('', { status: 401 }), 'sign-in-again'],
    ['too many requests', refusing(429, ''), 'server-trouble'],
    ['an error of its own', refusing(500, 'XX000'), 'server-trouble'],
    ['the page of a café', page, 'offline'],
    ['another shape', () => ({ hello: 'world' }), 'offline'],
    ['nothing at all', () => null, 'offline'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
  ])('of %s is told as what it is', async (_, answer, type) => {
    const { gateway } = setUp(answer);
    expect(await gateway.acceptInvite('abc', 'Ann', '', true)).toEqual(notOk({ type }));
  });

  it('is none when the app can not load what it asks with', async () => {
    const gateway = new CircleGateway(() => Promise.reject(new Error('no chunk')), ANN);
    expect(await gateway.myCircle()).toEqual(notOk({ type: 'offline' }));
    const stop = await gateway.listen(() => undefined);
    expect(stop).not.toThrow();
  });

  it('with one post of a newer version is the others', async () => {
    const group = aGroup();
    const posts = [aPost(group), { ...aPost(group), kind: 'song' }];
    const { gateway } = setUp(() => ({ posts: asTold(posts), more: true }));
    const told = await gateway.feed(EVERYTHING, 20);
    expect(told).toMatchObject(ok({ more: true, posts: [{ commitment: { words: 'Walk to the gate' } }] }));
    expect(told.ok && told.value.posts).toHaveLength(1);
  });
});

describe('listening', () => {
  function listening() {
    const { client, gateway } = setUp(() => null);
    let heard: (() => void) | undefined;
    let joined: ((state: string) => void) | undefined;
    const tables: string[] = [];
    const channel = {
      on: (_: string, { table }: { table: string }, tell: () => void) => {
        tables.push(table);
        heard = tell;
      },
      subscribe: (tell: (state: string) => void) => {
        joined = tell;
      },
    };
    const opened = vi.spyOn(client, 'channel').mockReturnValue(channel as never);
    const closed = vi.spyOn(client, 'removeChannel').mockResolvedValue('ok');
    return {
      gateway,
      opened,
      closed,
      tables,
      hear: () => heard?.(),
      join: (state: string) => joined?.(state),
    };
  }

  it('hears of what is shared, said and cheered, until it is stopped', async () => {
    const { gateway, closed, tables, hear, join } = listening();
    const onchange = vi.fn();
    const stop = await gateway.listen(onchange);
    join('SUBSCRIBED');
    hear();
    expect(onchange).toHaveBeenCalledTimes(1);
    expect(tables).toEqual(['shares', 'comments', 'cheers']);
    expect(closed).not.toHaveBeenCalled();
    stop();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it.each(['CHANNEL_ERROR', 'TIMED_OUT'])('is given up after the first %s', async (state) => {
    const { gateway, opened, closed, join } = listening();
    await gateway.listen(() => undefined);
    join(state);
    expect(closed).toHaveBeenCalledTimes(1);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('again takes a channel of its own: the last one may still be closing', async () => {
    const { gateway, opened } = listening();
    (await gateway.listen(() => undefined))();
    await gateway.listen(() => undefined);
    const [first, second] = opened.mock.calls.map(([topic]) => topic);
    expect(first).not.toBe(second);
  });
});
