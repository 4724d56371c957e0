import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import type { SignedInPerson } from '../server/local-server.ts';
import { ask, askFunction, call, push, write } from './cast.ts';
import { AT } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { comment, post } from './story.ts';
import { allToldTo, makeSmallGroup, type SmallGroup } from './small-group.ts';

const LATE = 'Words that came too late';

/** Somebody who may not speak in a group any more, and what they left there. */
interface Speaker {
  readonly person: SignedInPerson;
  readonly takenBack: string;
  readonly stillThere: string;
  readonly reply: string;
}

/** Whoever is muted, has left, was removed or banned does not find a way to say something all the same. */
export function speakingOn(server: () => RunningServer, scene: () => Scene): void {
  describe('somebody who may not speak any more', () => {
    let group: SmallGroup;
    let reader: SignedInPerson;
    const keepersPost = randomUUID();
    const underKeepers = () => ({ share_owner_id: group.keeper.userId, share_id: keepersPost });
    const cheer = (kind: string | null) => ({
      table: 'cheers',
      id: keepersPost,
      fields: { ...underKeepers(), kind, created_at: AT },
    });
    const report = () => ({
      table: 'reports',
      id: keepersPost,
      fields: { ...underKeepers(), reason: 'other', note: LATE, created_at: AT },
    });

    beforeAll(async () => {
      group = await makeSmallGroup(server(), scene().cast.moderator);
      reader = await group.joined('Reader');
      await write(server(), group.keeper, post(keepersPost, 'The keeper walked', group.id));
    });

    /** Says and does everything once, and takes most of it back. */
    async function speaker(name: string): Promise<Speaker> {
      const person = await group.joined(name);
      const [takenBack, stillThere, reply] = [randomUUID(), randomUUID(), randomUUID()];
      await write(server(), person, [
        ...post(takenBack, 'I walked', group.id),
        ...post(stillThere, 'I swam', group.id),
        { table: 'comments', id: reply, fields: comment(group.keeper.userId, keepersPost, 'Well done') },
        cheer('strength'),
        report(),
      ]);
      await write(server(), person, [
        { table: 'shares', id: takenBack, op: 'delete', base: 1_000_000 },
        { table: 'comments', id: reply, op: 'delete', base: 1_000_000 },
        { table: 'reports', id: keepersPost, op: 'delete', base: 1_000_000 },
        { ...cheer(null), base: 1_000_000 },
      ]);
      return { person, takenBack, stillThere, reply };
    }

    const ends: Readonly<Record<string, (person: SignedInPerson) => Promise<unknown>>> = {
      muted: (person) => group.moderate(person, 'mute', new Date(Date.now() + 3_600_000).toISOString()),
      left: (person) => call(server(), person, 'leave_group', { group_id: group.id, take_posts: false }),
      removed: (person) => group.moderate(person, 'remove'),
      banned: (person) => group.moderate(person, 'ban'),
    };

    it.each(Object.keys(ends))('is not heard: %s', async (end) => {
      const { person, takenBack, stillThere, reply } = await speaker(`Speaker ${end}`);
      await ends[end]!(person);
      const seen = await allToldTo(server(), reader);
      const queue = () => askFunction(server(), group.keeper, 'moderation_queue', { group_id: group.id });
      const { text: waiting } = await queue();
      const patch = (path: string, body: object) =>
        ask(server(), person, `/rest/v1/${path}`, { method: 'PATCH', body });
      const id = randomUUID();

      // By changing what stands there, by bringing back what was taken back, by beginning anew.
      await patch(`milestones?id=eq.${stillThere}`, { words: LATE });
      await patch(`milestones?id=eq.${takenBack}`, { words: LATE, story: LATE });
      await patch(`shares?id=eq.${takenBack}`, { deleted_at: null });
      await patch(`comments?id=eq.${reply}`, { deleted_at: null });
      await patch(`cheers?id=eq.${keepersPost}`, { kind: 'me-too', deleted_at: null });
      if (end !== 'muted') await patch(`reports?id=eq.${keepersPost}`, { deleted_at: null });
      await push(server(), person, [
        { table: 'milestones', id: stillThere, fields: { words: LATE }, base: 1_000_000 },
        { ...post(takenBack, LATE, group.id)[1]!, base: 0 },
        ...post(id, LATE, group.id),
        { table: 'comments', id, fields: comment(group.keeper.userId, keepersPost, LATE) },
        { table: 'comments', id: reply, fields: comment(group.keeper.userId, keepersPost, LATE), base: 0 },
        cheer('well-done'),
        ...(end === 'muted' ? [] : [{ ...report(), base: 0 }]),
      ]);
      const renamed = await askFunction(server(), person, 'rename_me', {
        group_id: group.id,
        display_name: LATE,
      });
      expect(renamed.status).toBe(403);

      expect(await allToldTo(server(), reader)).toBe(seen);
      expect((await queue()).text).toBe(waiting);
    });

    it('does not cheer, comment or report where they may not read: a hidden post, one that waits, one of a block', async () => {
      const person = await group.joined('Cheerful');
      const writer = await group.joined('Writer');
      const id = randomUUID();
      const under = { share_owner_id: writer.userId, share_id: id };
      const said = { table: 'cheers', id, fields: { ...under, kind: 'strength', created_at: AT } };
      await write(server(), writer, post(id, 'I cooked', group.id));
      await write(server(), person, [said]);
      await write(server(), person, [{ ...said, fields: { ...said.fields, kind: null }, base: 1_000_000 }]);
      const decide = (action: string) =>
        call(server(), group.keeper, 'moderate_post', { ...under, action, reason: 'Because' });
      const blocking = (active: boolean) =>
        write(server(), writer, [
          {
            table: 'blocks',
            id: person.userId,
            fields: { blocked_id: person.userId, active, created_at: AT },
          },
        ]);
      const stages: readonly [string, () => Promise<unknown>, () => Promise<unknown>][] = [
        ['hidden', () => decide('hide'), () => decide('restore')],
        ['blocked', () => blocking(true), () => blocking(false)],
      ];
      for (const [stage, begin, end] of stages) {
        await begin();
        const before = await allToldTo(server(), writer);
        const patched = await ask(server(), person, `/rest/v1/cheers?id=eq.${id}`, {
          method: 'PATCH',
          body: { kind: 'me-too' },
        });
        expect(patched.status, stage).toBe(403);
        const { rejected } = await push(server(), person, [
          { ...said, fields: { ...said.fields, kind: 'me-too' }, base: 1_000_000 },
          { table: 'comments', id: randomUUID(), fields: comment(writer.userId, id, LATE) },
          { table: 'reports', id, fields: { ...under, reason: 'other', created_at: AT } },
        ]);
        expect(
          rejected.map(({ code }) => code),
          stage,
        ).toEqual(['42501', '42501', '42501']);
        expect(await allToldTo(server(), writer), stage).toBe(before);
        await end();
      }
    });
  });
}
