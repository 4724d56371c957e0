import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import type { SignedInPerson } from '../server/local-server.ts';
import { ask, askFunction, call, ownRows, write } from './cast.ts';
import { readableColumns, thingsOfApi } from './matrix.ts';
import { AT } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { comment, post } from './story.ts';
import { makeSmallGroup, type SmallGroup } from './small-group.ts';

/** A moderator sees what was told to the group, and neither who reported nor anything else of anybody. */
export function moderatorReach(server: () => RunningServer, scene: () => Scene): void {
  describe('a moderator', () => {
    let group: SmallGroup;
    let writer: SignedInPerson;
    let reporter: SignedInPerson;
    const [id, said] = [randomUUID(), randomUUID()];

    beforeAll(async () => {
      group = await makeSmallGroup(server(), scene().cast.moderator);
      writer = await group.joined('Writer');
      reporter = await group.joined('Reporter');
      await write(server(), writer, [
        ...post(id, 'I told this', group.id),
        {
          table: 'milestones',
          id: randomUUID(),
          fields: { words: 'I told nobody of the lighthouse', created_at: AT },
        },
        { table: 'comments', id: said, fields: comment(writer.userId, id, 'And I said this') },
      ]);
      const under = { share_owner_id: writer.userId, share_id: id };
      await write(server(), reporter, [
        { table: 'reports', id, fields: { ...under, reason: 'unkind', note: 'It hurts', created_at: AT } },
        {
          table: 'reports',
          id: said,
          fields: {
            ...under,
            comment_owner_id: writer.userId,
            comment_id: said,
            reason: 'private',
            created_at: AT,
          },
        },
      ]);
    });

    /** Every answer that somebody can get about the group: all tables and all functions that tell. */
    async function everythingFor(person: SignedInPerson): Promise<Map<string, string>> {
      const { tables } = await thingsOfApi(server());
      const columns = await readableColumns(server());
      const answers = new Map<string, string>();
      await Promise.all([
        ...tables.map(async (table) => {
          const path = `/rest/v1/${table}?select=${columns.get(table)!.join()}`;
          answers.set(table, (await ask(server(), person, path)).text);
        }),
        ...['moderation_queue', 'moderation_log', 'group_feed', 'my_circle', 'my_left_posts'].map(
          async (name) => {
            const given = name.startsWith('moderation') ? { group_id: group.id } : {};
            answers.set(name, (await askFunction(server(), person, name, given)).text);
          },
        ),
      ]);
      return answers;
    }
    const naming = async (person: SignedInPerson, word: string) =>
      [...(await everythingFor(person))]
        .filter(([, text]) => text.includes(word))
        .map(([name]) => name)
        .sort();

    it('finds the reporter as a member, and in nothing that has to do with a report', async () => {
      const queue = await call<{ reported: { reporters: number }[] }>(
        server(),
        group.keeper,
        'moderation_queue',
        { group_id: group.id },
      );
      expect(queue.reported.map(({ reporters }) => reporters)).toEqual([1, 1]);
      const places = ['group_members', 'my_circle'];
      expect(await naming(group.keeper, reporter.userId)).toEqual(places);
      expect(await naming(group.keeper, 'Reporter')).toEqual(places);
      const { groups, ...rest } = await call<{ groups: { group_id: string; members: object[] }[] }>(
        server(),
        group.keeper,
        'my_circle',
      );
      const beside = groups.map(({ members: _, ...others }) => others);
      expect(JSON.stringify([rest, beside])).not.toContain(reporter.userId);
      for (const search of [
        `reports?select=id&owner_id=eq.${reporter.userId}`,
        `reports?select=id&share_id=eq.${id}`,
      ]) {
        const answer = await ask(server(), group.keeper, `/rest/v1/${search}`, { prefer: 'count=exact' });
        expect([answer.text, answer.contentRange]).toEqual(['[]', '*/0']);
      }
    });

    it('does not reach what the writer told nobody, or anything of the writer beside what was told', async () => {
      expect(await naming(group.keeper, 'lighthouse')).toEqual([]);
      const told = await naming(group.keeper, writer.userId);
      expect(told).toEqual([
        'comments',
        'group_feed',
        'group_members',
        'milestones',
        'moderation_queue',
        'my_circle',
        'shares',
      ]);
    });

    it('decides, and neither the writer nor the log nor the reporter’s own rows tell who reported', async () => {
      const before = await ownRows(server(), reporter);
      await call(server(), group.keeper, 'moderate_post', {
        share_owner_id: writer.userId,
        share_id: id,
        action: 'keep',
        reason: '',
      });
      await call(server(), group.keeper, 'moderate_comment', {
        comment_owner_id: writer.userId,
        comment_id: said,
        action: 'hide',
        reason: 'Because',
      });
      for (const person of [group.keeper, writer]) {
        expect(await naming(person, reporter.userId)).toEqual(['group_members', 'my_circle']);
        const { notices } = await call<{ notices: unknown[] }>(server(), person, 'my_circle');
        expect(JSON.stringify(notices)).not.toMatch(/Reporter|It hurts/);
      }
      // A trace in the reporter's rows would tell anybody who watches how much they write.
      expect(await ownRows(server(), reporter)).toBe(before);
    });

    it('reaches nothing of a group that another one looks after', async () => {
      const { cast, ids } = scene();
      const elsewhere = scene().groups.elsewhere;
      const keeper = group.keeper;
      const theirs = { share_owner_id: cast['moderator elsewhere'].userId, share_id: ids['elsewhere'] };
      for (const [name, given] of [
        ['moderation_queue', { group_id: elsewhere }],
        ['moderation_log', { group_id: elsewhere }],
        ['moderate_post', { ...theirs, action: 'hide', reason: 'Because' }],
        [
          'moderate_member',
          { group_id: elsewhere, user_id: theirs.share_owner_id, action: 'ban', reason: 'Because' },
        ],
        // The group is theirs, and the person is not in it.
        [
          'moderate_member',
          { group_id: group.id, user_id: theirs.share_owner_id, action: 'ban', reason: 'Because' },
        ],
        ['make_moderator', { group_id: group.id, user_id: theirs.share_owner_id }],
        ['make_moderator', { group_id: elsewhere, user_id: keeper.userId }],
      ] as const) {
        const { status, text } = await askFunction(server(), keeper, name, given);
        expect(status, name).toBe(403);
        expect(text, name).toContain('"not allowed"');
      }
      expect(await naming(keeper, elsewhere)).toEqual([]);
      expect(await naming(keeper, 'far valley')).toEqual([]);
    });
  });

  describe('people who ask at the same moment', () => {
    it('are each told of themselves alone', async () => {
      const { cast } = scene();
      const people = [
        cast.patient,
        cast.moderator,
        cast.peer,
        cast['family viewer'],
        cast.banned,
        cast.stranger,
      ];
      const answers = await Promise.all(
        Array.from({ length: 60 }, async (_, index) => {
          const person = people[index % people.length]!;
          const [visitor, circle] = await Promise.all([
            askFunction(server(), undefined, 'my_circle'),
            askFunction(server(), person, 'my_circle'),
          ]);
          return {
            visitor: visitor.status,
            me: (JSON.parse(circle.text) as { me: string }).me,
            person: person.userId,
          };
        }),
      );
      for (const { visitor, me, person } of answers) {
        expect([401, 403]).toContain(visitor);
        expect(me).toBe(person);
      }
    });
  });
}
