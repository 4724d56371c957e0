import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { request, signUp, type SignedInPerson } from '../server/local-server.ts';
import { ask, askFunction, call, ownRows, write } from './cast.ts';
import { AT } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { comment, post } from './story.ts';
import { allToldTo, makeSmallGroup, type SmallGroup } from './small-group.ts';

const POST = 'Amber clock';
const REPLY = 'Round pebble';

/** What was read once, and must not be read any more: by no way at all, not even counted. */
export function afterTheEnd(server: () => RunningServer, scene: () => Scene): void {
  describe('what was shared', () => {
    let group: SmallGroup;
    let writer: SignedInPerson;
    let reader: SignedInPerson;
    beforeAll(async () => {
      group = await makeSmallGroup(server(), scene().cast.moderator);
      writer = await group.joined('Writer');
      reader = await group.joined('Reader');
    });

    /** A post of the writer with a reply of the keeper and a cheer of the reader. */
    async function told(): Promise<string> {
      const id = randomUUID();
      await write(server(), writer, post(id, POST, group.id));
      const under = { share_owner_id: writer.userId, share_id: id };
      await write(server(), group.keeper, [
        { table: 'comments', id: randomUUID(), fields: comment(writer.userId, id, REPLY) },
      ]);
      await write(server(), reader, [
        { table: 'cheers', id, fields: { ...under, kind: 'strength', created_at: AT } },
      ]);
      await expectFound(reader, true);
      return id;
    }
    async function expectFound(person: SignedInPerson, found: boolean): Promise<void> {
      const all = await allToldTo(server(), person);
      expect([all.includes(POST), all.includes(REPLY)]).toEqual([found, found]);
    }
    const changePost = (id: string, op: 'delete', table: string) =>
      write(server(), writer, [{ table, id, op, base: 1_000_000 }]);
    const block = (by: SignedInPerson, whom: SignedInPerson, active: boolean) =>
      write(server(), by, [
        { table: 'blocks', id: whom.userId, fields: { blocked_id: whom.userId, active, created_at: AT } },
      ]);

    it('is gone, with the replies to it, when it is taken back', async () => {
      const id = await told();
      await changePost(id, 'delete', 'shares');
      await expectFound(reader, false);
      // The keeper wrote the reply, and keeps their own words.
      expect(await allToldTo(server(), group.keeper)).not.toContain(POST);
      const queue = await askFunction(server(), group.keeper, 'moderation_queue', { group_id: group.id });
      expect(queue.text).not.toContain(POST);
    });

    it('is gone when the milestone is deleted, and its words are kept nowhere', async () => {
      const id = await told();
      await changePost(id, 'delete', 'milestones');
      await expectFound(reader, false);
      const kept = await server().backend.query<{ kept: string }>(
        `select to_jsonb(milestone)::text as kept from public.milestones milestone where id = '${id}'`,
      );
      expect(kept).toHaveLength(1);
      expect(kept[0]!.kept).not.toContain(POST);
    });

    it('is gone when it is hidden, and back when it is restored', async () => {
      const id = await told();
      const decide = (action: string) =>
        call(server(), group.keeper, 'moderate_post', {
          share_owner_id: writer.userId,
          share_id: id,
          action,
          reason: 'Because',
        });
      await decide('hide');
      await expectFound(reader, false);
      await decide('restore');
      await expectFound(reader, true);
      await changePost(id, 'delete', 'shares');
    });

    it('is gone for both when one blocks the other, whoever it was', async () => {
      const id = await told();
      for (const [one, other] of [
        [writer, reader],
        [reader, writer],
      ] as const) {
        await block(one, other, true);
        await expectFound(reader, false);
        const seen = await allToldTo(server(), writer);
        expect(seen).not.toContain(reader.userId);
        expect(await allToldTo(server(), reader)).not.toContain(writer.userId);
        await block(one, other, false);
        await expectFound(reader, true);
      }
      await changePost(id, 'delete', 'shares');
    });

    it.each(['remove', 'ban'])('is gone for whoever is put out: %s', async (action) => {
      const id = await told();
      await group.moderate(reader, action);
      await expectFound(reader, false);
      const all = await allToldTo(server(), reader);
      expect(all).not.toContain('A small group');
      expect(all).not.toContain(writer.userId);
      if (action === 'ban') await group.moderate(reader, 'unban');
      await group.join(reader, 'Reader');
      await expectFound(reader, true);
      await changePost(id, 'delete', 'shares');
    });

    it('is gone for whoever leaves', async () => {
      const id = await told();
      await call(server(), reader, 'leave_group', { group_id: group.id, take_posts: false });
      await expectFound(reader, false);
      await group.join(reader, 'Reader');
      await changePost(id, 'delete', 'shares');
    });

    it('is gone, and its replies, when its writer is banned', async () => {
      const id = await told();
      await group.moderate(writer, 'ban');
      await expectFound(reader, false);
      await group.moderate(writer, 'unban');
      await expectFound(reader, false);
      await group.join(writer, 'Writer');
      await changePost(id, 'delete', 'shares');
    });

    it('is gone with the group', async () => {
      const other = await makeSmallGroup(server(), group.keeper);
      await other.join(writer, 'Writer');
      await other.join(reader, 'Reader');
      const id = randomUUID();
      await write(server(), writer, post(id, POST, other.id));
      expect(await allToldTo(server(), reader)).toContain(POST);
      await call(server(), group.keeper, 'close_group', { group_id: other.id });
      expect(await allToldTo(server(), reader)).not.toContain(POST);
      expect(await allToldTo(server(), reader)).not.toContain(other.id);
    });

    it('is gone with the account of its writer, whose token opens nothing more', async () => {
      await told();
      await call(server(), writer, 'delete_own_account');
      await expectFound(reader, false);
      expect(await allToldTo(server(), reader)).not.toContain(writer.userId);
      for (const line of (await allToldTo(server(), writer)).split('\n'))
        expect(line).toMatch(
          /^200 \S+ (\[\]|\{"more":false,"posts":\[\]\}|\{"me":"[^"]+","groups":\[\],"notices":\[\],"requests":\[\]\})$/,
        );
      expect(JSON.parse(await ownRows(server(), writer))).toMatchObject({ rows: [], revision: 0 });
      for (const [name, given] of [
        ['sync_push', { client_id: randomUUID(), mutations: [] }],
        ['create_group', { kind: 'peer', name: 'A', description: '', rules: '', display_name: 'I' }],
        ['accept_invite', { token: group.token, display_name: 'I', message: '', rules_accepted: true }],
      ] as const) {
        const { status, text } = await askFunction(server(), writer, name, given);
        expect(status, `${name} ${text}`).toBeGreaterThanOrEqual(400);
        expect(text, name).not.toContain('small group');
      }
    });
  });

  describe('a session that was ended', () => {
    it('is not renewed, and its token tells nothing of the account', async () => {
      const person = await signUp(server());
      const { data } = await person.client.auth.getSession();
      const { error } = await person.client.auth.signOut();
      expect(error).toBeNull();
      const renewed = await request(server(), '/auth/v1/token?grant_type=refresh_token', {
        method: 'POST',
        body: { refresh_token: data.session!.refresh_token },
      });
      expect(renewed.status).toBe(400);
      // The short-lived token itself is good until it runs out, as at Supabase: for own rows alone.
      const account = await ask(server(), person, '/auth/v1/user');
      expect(account.status).toBe(403);
      expect(account.text).not.toContain(person.email);
    });
  });
}
