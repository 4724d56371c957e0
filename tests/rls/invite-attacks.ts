import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { signUp, type SignedInPerson } from '../server/local-server.ts';
import { ask, askFunction, call } from './cast.ts';
import type { Scene } from './scene.ts';
import { makeSmallGroup, type SmallGroup } from './small-group.ts';

const NONE = { error: 'FH001' };
const TOO_MANY = { error: 'FH002' };
const RULES = 'Be kind to yourself first';

/** Nobody gets into a group, or learns of it, without an invite that is good now and good for them. */
export function inviteAttacks(server: () => RunningServer, scene: () => Scene): void {
  describe('an invite', () => {
    let group: SmallGroup;
    beforeAll(async () => {
      group = await makeSmallGroup(server(), scene().cast.moderator, RULES);
    });

    const invite = (max_uses: number, kind = 'join') =>
      call<{ id: string; token: string }>(server(), group.keeper, 'create_invite', {
        group_id: group.id,
        kind,
        label: '',
        max_uses,
        valid_days: 1,
      });
    const given = (token: string | null, rules_accepted = true) => ({
      token,
      display_name: `Guest ${randomUUID().slice(0, 8)}`,
      message: '',
      rules_accepted,
    });
    const accept = async (person: SignedInPerson, token: string | null, rules = true): Promise<unknown> => {
      const { text } = await askFunction(server(), person, 'accept_invite', given(token, rules));
      return JSON.parse(text) as unknown;
    };
    const look = async (person: SignedInPerson | undefined, token: string | null): Promise<unknown> => {
      const { text } = await askFunction(server(), person, 'look_at_invite', { token });
      return JSON.parse(text) as unknown;
    };
    const joined = () => ({ group_id: group.id, state: 'joined' });
    const groupsOf = async (person: SignedInPerson) =>
      (await call<{ groups: { group_id: string }[] }>(server(), person, 'my_circle')).groups;

    it('is needed: an empty, missing, guessed, wrong or too long one is none', async () => {
      const person = await signUp(server());
      const { id } = await invite(1);
      const [hash] = await server().backend.query<{ hash: string }>(
        `select encode(token_hash, 'hex') as hash from private.invite_hashes limit 1`,
      );
      for (const token of [
        '',
        null,
        id,
        hash!.hash,
        'x'.repeat(100_000),
        `${group.token} `,
        group.token.toUpperCase(),
      ]) {
        expect(await accept(person, token)).toEqual(NONE);
      }
      expect(await look(undefined, randomBytes(16).toString('hex'))).toEqual(NONE);
      expect(await groupsOf(person)).toEqual([]);
    });

    it('that is revoked, expired or used up is answered like one that never was', async () => {
      const [person, other] = [await signUp(server()), await signUp(server())];
      const [revoked, expired, used] = [await invite(5), await invite(5), await invite(1)];
      await call(server(), group.keeper, 'revoke_invite', { invite_id: revoked.id });
      await server().backend.query(
        `update public.invites set expires_at = now() - interval '1 second' where id = '${expired.id}'`,
      );
      expect(await accept(other, used.token)).toEqual(joined());
      for (const { token } of [revoked, expired, used]) {
        expect(await look(person, token)).toEqual(NONE);
        expect(await look(undefined, token)).toEqual(NONE);
        expect(await accept(person, token)).toEqual(NONE);
      }
      expect(await groupsOf(person)).toEqual([]);
    });

    it('is not tried ten times: then not even a good one opens, to look or to join', async () => {
      const person = await signUp(server());
      for (let miss = 0; miss < 5; miss += 1) {
        expect(await look(person, randomBytes(16).toString('hex'))).toEqual(NONE);
        expect(await accept(person, randomBytes(16).toString('hex'))).toEqual(NONE);
      }
      expect(await look(person, group.token)).toEqual(TOO_MANY);
      expect(await accept(person, group.token)).toEqual(TOO_MANY);
      expect(await accept(person, randomBytes(16).toString('hex'))).toEqual(TOO_MANY);
      expect(await groupsOf(person)).toEqual([]);
    });

    it('is not tried more often by trying at once', async () => {
      const person = await signUp(server());
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => accept(person, randomBytes(16).toString('hex'))),
      );
      const misses = answers.filter((answer) => (answer as typeof NONE).error === NONE.error);
      expect(misses).toHaveLength(10);
    });

    it('with one use left lets one of two in who come at once', async () => {
      const people = [await signUp(server()), await signUp(server()), await signUp(server())];
      const { token } = await invite(1);
      const answers = await Promise.all(people.map((person) => accept(person, token)));
      expect(answers.filter((answer) => (answer as { state?: string }).state === 'joined')).toHaveLength(1);
      expect(answers.filter((answer) => (answer as typeof NONE).error === NONE.error)).toHaveLength(2);
    });

    it('is good for one place, however often the same person presses', async () => {
      const person = await signUp(server());
      const { id, token } = await invite(2);
      await Promise.all([accept(person, token), accept(person, token), accept(person, token)]);
      const { text } = await ask(server(), group.keeper, `/rest/v1/invites?select=uses&id=eq.${id}`);
      expect(JSON.parse(text)).toEqual([{ uses: 1 }]);
    });

    it('does not open to somebody who was banned, and tells them nothing', async () => {
      const person = await group.joined('To be banned');
      await group.moderate(person, 'ban');
      const { token } = await invite(5);
      const asking = await invite(5, 'ask');
      expect(await look(person, token)).toEqual(NONE);
      expect(await accept(person, token)).toEqual(NONE);
      expect(await accept(person, asking.token)).toEqual(NONE);
      expect(await groupsOf(person)).toEqual([]);
    });

    it('brings back who was removed as a member, with no more than that, and still muted', async () => {
      const person = await group.joined('To be removed');
      await call(server(), group.keeper, 'make_moderator', { group_id: group.id, user_id: person.userId });
      await group.moderate(person, 'mute', new Date(Date.now() + 3_600_000).toISOString());
      await group.moderate(person, 'remove');
      expect(await accept(person, group.token)).toEqual(joined());
      expect(await groupsOf(person)).toMatchObject([{ my_role: 'member', may_post: false }]);
    });

    it('does not let in who has not accepted the rules, or comes under the name of somebody else', async () => {
      const person = await signUp(server());
      const refused = await accept(person, group.token, false);
      expect(refused).toMatchObject({ code: 'FH005' });
      for (const display_name of ['Keeper', ' keeper ', 'KEEPER']) {
        const { text } = await askFunction(server(), person, 'accept_invite', {
          ...given(group.token),
          display_name,
        });
        expect(JSON.parse(text), display_name).toMatchObject({ code: 'FH004' });
      }
      expect(await groupsOf(person)).toEqual([]);
    });

    it('to ask lets nobody in: what they ask for is seen by those who look after the group', async () => {
      const person = await signUp(server());
      const { token } = await invite(5, 'ask');
      expect(await accept(person, token)).toEqual({ group_id: null, state: 'asked' });
      const asked = JSON.parse(
        (await ask(server(), person, '/rest/v1/join_requests?select=id,group_id')).text,
      ) as { id: string }[];
      const approved = await askFunction(server(), person, 'answer_request', {
        request_id: asked[0]!.id,
        approve: true,
      });
      expect(approved.status).toBe(403);
      expect(await groupsOf(person)).toEqual([]);
      expect((await ask(server(), person, '/rest/v1/groups?select=*')).text).toBe('[]');
    });

    it('is made by those alone who look after the group, within its limits', async () => {
      const limits = { group_id: group.id, kind: 'join', label: '', max_uses: 1, valid_days: 1 };
      for (const wrong of [
        { max_uses: 101 },
        { max_uses: 0 },
        { max_uses: -1 },
        { max_uses: null },
        { valid_days: 31 },
        { valid_days: 0 },
        { valid_days: null },
        { kind: 'moderator' },
        { label: 'x'.repeat(61) },
      ]) {
        const { status } = await askFunction(server(), group.keeper, 'create_invite', {
          ...limits,
          ...wrong,
        });
        expect(status, JSON.stringify(wrong)).toBe(400);
      }
    });
  });
}
