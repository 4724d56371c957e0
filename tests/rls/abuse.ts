import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { request, signUp, type SignedInPerson } from '../server/local-server.ts';
import { ask, askFunction, call, ownRows, push, write } from './cast.ts';
import { EXPECTED_CALLS } from './expected-calls.ts';
import { stateOf, thingsOfApi } from './matrix.ts';
import { AT, rowsOfOneself } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { comment, post } from './story.ts';
import { makeSmallGroup, type SmallGroup } from './small-group.ts';

const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  "'; drop table public.goals; --",
];

/** Without a group, or of a guessed invite, these say as much as of one that is not there. */
const DOES_NOTHING = [
  'group_feed',
  'sync_pull',
  'sync_push',
  'accept_invite',
  'mark_seen',
  'take_back_everything',
];

/** Whatever is sent: it is refused in an orderly way or kept as the text that it is, and the server goes on. */
export function abuse(server: () => RunningServer, scene: () => Scene): void {
  describe('abuse', () => {
    let group: SmallGroup;
    let person: SignedInPerson;
    let tables: string[] = [];
    beforeAll(async () => {
      ({ tables } = await thingsOfApi(server()));
      group = await makeSmallGroup(server(), scene().cast.moderator);
      person = await group.joined('Abuser');
    });

    const unharmed = async (attack: () => Promise<unknown>) => {
      const before = await stateOf(server(), tables);
      await attack();
      expect(await stateOf(server(), tables)).toEqual(before);
    };
    const goal = (title: unknown) => ({ id: randomUUID(), title, position: 'a0', created_at: AT });

    it('by size is stopped before it costs anything', async () => {
      await unharmed(async () => {
        const rows = Array.from({ length: 501 }, () => ({
          table: 'goals',
          id: randomUUID(),
          fields: goal('x'),
        }));
        const mutations = rows.map((row, index) => ({ ...row, seq: index + 1, op: 'put', base: 0 }));
        const many = await askFunction(server(), person, 'sync_push', { client_id: randomUUID(), mutations });
        expect(many.status).toBeGreaterThanOrEqual(400);
        expect(many.text).toContain('54000');
        const big = 'x'.repeat(1_100_000);
        for (const [path, body] of [
          ['rpc/sync_push', { client_id: randomUUID(), mutations: [], filler: big }],
          ['goals', goal(big)],
          ['rpc/rename_me', { group_id: group.id, display_name: big }],
        ] as const)
          expect(
            (await ask(server(), person, `/rest/v1/${path}`, { method: 'POST', body })).status,
            path,
          ).toBe(413);
        const bulk = Array.from({ length: 2000 }, () => ({
          ...goal('x'),
          owner_id: scene().cast.patient.userId,
        }));
        const added = await ask(server(), person, '/rest/v1/goals', { method: 'POST', body: bulk });
        expect(added.status).toBe(403);
      });
      const { posts } = await call<{ posts: unknown[] }>(server(), person, 'group_feed', {
        page_size: 1_000_000,
      });
      expect(posts.length).toBeLessThanOrEqual(50);
    });

    it('by depth is refused, and the server answers the next one', async () => {
      await unharmed(async () => {
        for (const depth of [1000, 100_000]) {
          const deep = '['.repeat(depth) + ']'.repeat(depth);
          const fields = `{"seq":1,"table":"goals","op":"put","base":0,"id":"${randomUUID()}","fields":{"title":"x","position":"a0","created_at":"${AT}","ability":${deep}}}`;
          for (const [path, text] of [
            ['rpc/sync_push', `{"client_id":"${randomUUID()}","mutations":${deep}}`],
            ['rpc/sync_push', `{"client_id":"${randomUUID()}","mutations":[${fields}]}`],
            ['rpc/rename_me', `{"group_id":"${group.id}","display_name":${deep}}`],
            ['rpc/group_feed', `{"group_ids":${deep}}`],
            ['goals', `{"id":"${randomUUID()}","title":${deep},"position":"a0"}`],
          ] as const) {
            const answer = await ask(server(), person, `/rest/v1/${path}`, { method: 'POST', text });
            const refused =
              answer.status >= 400 ||
              answer.text.includes('"rejected": [{') ||
              answer.text.includes('"rejected":[{');
            expect(refused, `${path} ${String(depth)} ${answer.text.slice(0, 200)}`).toBe(true);
            expect((await ask(server(), person, '/rest/v1/goals?select=id&limit=1')).status).toBe(200);
          }
        }
      });
    });

    it('by wrong types is refused by every function, and does nothing', async () => {
      const wrong = [{}, [], 'x', '', -1, 1e400, true, { $ne: null }, ['a', ['b']]];
      await unharmed(async () => {
        for (const [name, [expected]] of Object.entries(EXPECTED_CALLS)) {
          const given = expected!.given(scene(), person.userId) as Record<string, unknown>;
          // Whom a name is asked of makes no difference, and a name may be anything that is text.
          const typed = Object.keys(given).filter((key) =>
            /_id|_ids|until|max_uses|valid_days|_minutes|_posts|cursor|mutations|approve|granted|rules_accepted/.test(
              key,
            ),
          );
          for (const key of typed) {
            for (const value of wrong.filter(
              (each) => !(typeof each === 'boolean' && /approve|granted|accepted|take_posts/.test(key)),
            )) {
              const { status, text } = await askFunction(server(), person, name, { ...given, [key]: value });
              const harmless = status < 300 && DOES_NOTHING.includes(name);
              expect(status >= 400 || harmless, `${name} ${key} ${JSON.stringify(value)}: ${text}`).toBe(
                true,
              );
            }
          }
          if (name === 'my_circle' || Object.keys(given).length > 0) {
            const unknown = await askFunction(server(), person, name, { ...given, and_more: 1 });
            expect(unknown.status, name).toBe(404);
          }
        }
      });
    });

    it('by SQL in strings is nothing but a string', async () => {
      const injected = encodeURIComponent("x'); drop table public.goals; --");
      await unharmed(async () => {
        for (const [path, question] of [
          [`goals?title=eq.${injected}`, {}],
          [`goals?select=id,${injected}`, {}],
          [`goals?order=title.${injected}`, {}],
          [`goals?order=${injected}`, {}],
          [`goals?${injected}=eq.1`, {}],
          [`goals?or=(title.eq.${injected})`, {}],
          [`goals?limit=${injected}`, {}],
          [`goals?select=title::${injected}`, {}],
          [`goals?title=cs.{${injected}}`, {}],
          [`${injected}?select=id`, {}],
          [`rpc/${injected}`, { method: 'POST', body: {} }],
          [
            `goals?on_conflict=${injected}`,
            { method: 'POST', body: goal('x'), prefer: 'resolution=merge-duplicates' },
          ],
          [`goals?columns=${injected}`, { method: 'POST', body: goal('x') }],
          ['goals', { method: 'POST', body: { ...goal('x'), 'title"; drop table goals; --': 'x' } }],
          ['goals?select=id', { prefer: `count=${injected}` }],
        ] as const) {
          const { status, text } = await ask(server(), person, `/rest/v1/${path}`, question);
          expect(status < 300 ? text : '[]', path).toBe('[]');
        }
        const { rejected } = await push(server(), person, [
          { table: 'goals; drop table public.goals', id: randomUUID(), fields: goal('x') },
          { table: 'auth.users', id: randomUUID(), fields: { email: 'x' } },
          { table: 'group_members', id: randomUUID(), fields: { role: 'moderator' } },
          { table: 'groups', id: group.id, fields: { name: 'Mine' } },
          { table: 'moderation_actions', id: randomUUID(), op: 'delete' },
          { table: 'owner_revisions', id: randomUUID(), fields: { revision: 1 } },
          {
            table: 'goals',
            id: randomUUID(),
            fields: { ...goal('x'), id: undefined, 'title"; drop table goals; --': 'x' },
          },
          { table: 'goals', id: randomUUID(), fields: { ...goal('x'), id: undefined, colour: 'red' } },
          { table: 'goals', id: "x' or true", fields: goal('x') },
        ]);
        expect(rejected.map(({ code }) => code)).toEqual([
          '42P01',
          '42P01',
          '42P01',
          '42P01',
          '42P01',
          '42P01',
          '42703',
          '42703',
          '22P02',
        ]);
      });
    });

    it('by NUL bytes and broken JSON is refused', async () => {
      await unharmed(async () => {
        for (const [path, text] of [
          ['goals', JSON.stringify(goal('a\u0000b'))],
          ['rpc/rename_me', JSON.stringify({ group_id: group.id, display_name: 'a\u0000b' })],
          [
            'rpc/sync_push',
            JSON.stringify({
              client_id: randomUUID(),
              mutations: [
                {
                  seq: 1,
                  table: 'goals',
                  op: 'put',
                  id: randomUUID(),
                  base: 0,
                  fields: { ...goal('a\u0000b'), id: undefined },
                },
              ],
            }),
          ],
          [
            'rpc/accept_invite',
            JSON.stringify({ token: '\u0000', display_name: 'x', message: '', rules_accepted: true }),
          ],
          ['goals', '{"id":'],
          ['goals', ''],
        ] as const) {
          const { status } = await ask(server(), person, `/rest/v1/${path}`, { method: 'POST', text });
          expect(status, path + text.slice(0, 80)).toBeGreaterThanOrEqual(400);
        }
        expect((await ask(server(), person, '/rest/v1/goals?title=eq.%00')).status).toBe(400);
      });
    });

    it.each(SCRIPTS)('by %s comes back from every text field as the text that it is', async (words) => {
      const writer = await signUp(server());
      const sent = rowsOfOneself(words);
      await write(server(), writer, sent);
      const { rows } = JSON.parse(await ownRows(server(), writer)) as {
        rows: { fields: object }[];
      };
      const asText = (told: readonly { fields: object }[]) =>
        told.flatMap(({ fields }) => Object.values(fields)).filter((value) => value === words).length;
      expect(asText(sent)).toBeGreaterThan(20);
      expect(asText(rows)).toBe(asText(sent));
      const [id, said] = [randomUUID(), randomUUID()];
      await group.join(writer, words.slice(0, 40));
      await write(server(), writer, [
        ...post(id, words, group.id),
        { table: 'comments', id: said, fields: comment(writer.userId, id, words) },
      ]);
      const answer = await request(server(), '/rest/v1/rpc/group_feed', {
        method: 'POST',
        token: person.accessToken,
        body: {},
      });
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const { posts } = (await answer.json()) as { posts: { share_id: string }[] };
      expect(posts.find(({ share_id }) => share_id === id)).toMatchObject({
        author_name: words.slice(0, 40).trim(),
        milestone: { words },
        comments: [{ text: words }],
      });
    });
  });
}
