import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { signUp, type SignedInPerson } from '../server/local-server.ts';
import { ask, askFunction } from './cast.ts';
import { makeSmallGroup, type SmallGroup } from './small-group.ts';

/** A group is never left without anybody who looks after it, whatever moderators do to each other at once. */
export function keepingWatch(server: () => RunningServer): void {
  describe('a group with two moderators', () => {
    let group: SmallGroup;
    let other: SignedInPerson;
    beforeAll(async () => {
      group = await makeSmallGroup(server(), await signUp(server()));
      other = await group.joined('Second');
    });

    const both = () => [group.keeper, other] as const;
    const as = async (person: SignedInPerson, name: string, given: object = {}) => {
      const { status, text } = await askFunction(server(), person, name, { group_id: group.id, ...given });
      return status < 300 ? 'done' : (JSON.parse(text) as { code: string }).code;
    };
    const moderators = async () => {
      const rows = await server().backend.query<{ user_id: string }>(
        `select user_id from public.group_members where group_id = '${group.id}' and state = 'active' and role = 'moderator'`,
      );
      return rows.map(({ user_id }) => user_id);
    };
    /** Two again, by whoever is left. */
    async function twoAgain(): Promise<void> {
      const [left] = await moderators();
      const by = both().find(({ userId }) => userId === left)!;
      const absent = both().find(({ userId }) => userId !== left)!;
      await group.join(absent, absent === other ? 'Second' : 'Keeper');
      expect(await as(by, 'make_moderator', { user_id: absent.userId })).toBe('done');
      expect((await moderators()).sort()).toEqual(
        both()
          .map(({ userId }) => userId)
          .sort(),
      );
    }

    it('keeps one when the last wants to leave, step down or is to be removed', async () => {
      expect(await as(group.keeper, 'leave_group', { take_posts: false })).toBe('FH003');
      expect(await as(group.keeper, 'step_down')).toBe('FH003');
      for (const action of ['remove', 'ban', 'mute', 'warn'])
        expect(
          await as(group.keeper, 'moderate_member', {
            user_id: group.keeper.userId,
            action,
            reason: 'Because',
            until: new Date(Date.now() + 60_000).toISOString(),
          }),
        ).toBe('42501');
      expect(await as(other, 'make_moderator', { user_id: other.userId })).toBe('42501');
      expect(await moderators()).toEqual([group.keeper.userId]);
      expect(await as(group.keeper, 'make_moderator', { user_id: other.userId })).toBe('done');
    });

    it.each([
      ['leave', 'leave_group', { take_posts: false }, 'FH003'],
      ['step down', 'step_down', {}, 'FH003'],
    ])('keeps one when both %s at once', async (_, name, given, refused) => {
      const answers = await Promise.all(both().map((person) => as(person, name, given)));
      expect(answers.sort()).toEqual([refused, 'done'].sort());
      expect(await moderators()).toHaveLength(1);
      await twoAgain();
    });

    it('keeps one when both remove each other at once', async () => {
      const [one, two] = both();
      const removal = (person: SignedInPerson) => ({
        user_id: person.userId,
        action: 'remove',
        reason: 'Because',
      });
      const answers = await Promise.all([
        as(one, 'moderate_member', removal(two)),
        as(two, 'moderate_member', removal(one)),
      ]);
      expect(answers.sort()).toEqual(['42501', 'done']);
      expect(await moderators()).toHaveLength(1);
      await twoAgain();
    });

    it('is not closed by one over the head of the other', async () => {
      expect(await as(other, 'close_group')).toBe('FH006');
      expect(await as(group.keeper, 'close_group')).toBe('FH006');
    });

    it('keeps its log as it is, for moderators too', async () => {
      const read = async () =>
        (await ask(server(), group.keeper, '/rest/v1/moderation_actions?select=*')).text;
      const before = await read();
      expect(JSON.parse(before)).not.toEqual([]);
      for (const question of [
        { method: 'PATCH', body: { reason: 'Another' } },
        { method: 'PATCH', body: { actor_name: 'Somebody else', subject_id: null } },
        { method: 'DELETE' },
        { method: 'POST', body: { group_id: group.id, actor_name: 'Keeper', action: 'warn' } },
        {
          method: 'POST',
          body: { ...(JSON.parse(before) as object[])[0], id: undefined, reason: 'Another' },
          prefer: 'resolution=merge-duplicates',
        },
      ]) {
        const { status } = await ask(server(), group.keeper, '/rest/v1/moderation_actions', question);
        expect([401, 403], JSON.stringify(question)).toContain(status);
      }
      expect(await read()).toBe(before);
      // Nor does an account that goes take along what it did.
      const gone = await askFunction(server(), other, 'delete_own_account');
      expect(gone.status).toBeLessThan(300);
      expect(await read()).toBe(before);
    });

    it('is looked after by somebody when the account of the last moderator goes', async () => {
      const member = await group.joined('Third');
      const gone = await askFunction(server(), group.keeper, 'delete_own_account');
      expect(gone.status).toBeLessThan(300);
      expect(await moderators()).toEqual([member.userId]);
    });
  });
}
