import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import type { SignedInPerson } from '../server/local-server.ts';
import { ask, ownRows, push, write, type SentRow } from './cast.ts';
import { AT, rowsOfEveryTable } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { comment, post } from './story.ts';
import { makeSmallGroup, type SmallGroup } from './small-group.ts';

/** Nobody writes in another's name, or what only the server says. */
export function forging(server: () => RunningServer, scene: () => Scene): void {
  describe('a forged row', () => {
    let group: SmallGroup;
    let person: SignedInPerson;
    const id = randomUUID();
    const keepersPost = randomUUID();
    let good: SentRow[] = [];

    beforeAll(async () => {
      group = await makeSmallGroup(server(), scene().cast.moderator);
      person = await group.joined('Forger');
      await write(server(), group.keeper, post(keepersPost, 'The keeper walked', group.id));
      const under = { share_owner_id: group.keeper.userId, share_id: keepersPost };
      good = rowsOfEveryTable({ groupId: group.id, post: under }, 'Mine');
      await write(server(), person, [...good, ...post(id, 'Mine', group.id)]);
    });

    const columnsClosedTo = (right: 'insert' | 'update') =>
      server().backend.query<{ of_table: string; name: string }>(
        `select relname::text as of_table, attname::text as name
         from private.synced_tables() synced join pg_catalog.pg_class on relname = synced.name and relnamespace = 'public'::regnamespace
         join pg_catalog.pg_attribute on attrelid = pg_class.oid
         where attnum > 0 and not attisdropped and attname <> 'id' and synced.name <> 'earlier_texts'
           and not has_column_privilege('authenticated', pg_class.oid, attnum, '${right}')`,
      );
    const worth = (column: string): unknown => {
      if (column.endsWith('_id') || column === 'id') return randomUUID();
      if (column.endsWith('_at')) return '2001-01-01T00:00:00Z';
      if (column === 'text_writers') return {};
      if (column === 'revision' || column === 'hidden_by') return 1;
      return column === 'standing' ? 'hidden' : 'Forged';
    };

    it('is refused in a push: no column that is the server’s is written, new or again', async () => {
      const before = await ownRows(server(), person);
      const [onInsert, onUpdate] = [await columnsClosedTo('insert'), await columnsClosedTo('update')];
      expect(onInsert.length).toBeGreaterThan(150);
      const rowOf = (table: string) => good.find((row) => row.table === table)!;
      const fresh = onInsert.map(({ of_table, name }) => ({
        ...rowOf(of_table),
        id: randomUUID(),
        fields: { ...rowOf(of_table).fields, [name]: worth(name) },
      }));
      // When it was made is not asked again: a later one is left out, and nothing comes of it.
      const told = onUpdate.filter(({ name }) => name !== 'created_at');
      const again = told.map(({ of_table, name }) => ({
        ...rowOf(of_table),
        base: 1_000_000,
        fields: { [name]: worth(name) },
      }));
      const withId = good.map((row) => ({
        ...row,
        id: randomUUID(),
        fields: { ...row.fields, id: randomUUID() },
      }));
      for (const rows of [fresh, again, withId]) {
        const { rejected } = await push(server(), person, rows);
        const taken = rows.filter((_, index) => !rejected.some(({ seq }) => seq === index + 1));
        expect(taken).toEqual([]);
      }
      expect(await ownRows(server(), person)).toBe(before);
    });

    const TALK = ['milestones', 'shares', 'comments', 'cheers', 'reports', 'blocks'];

    it('is refused by REST: owner, revision, standing, moments, group', async () => {
      const before = await ownRows(server(), person);
      for (const { of_table, name } of (await columnsClosedTo('insert')).filter((each) =>
        TALK.includes(each.of_table),
      )) {
        const row = good.find((each) => each.table === of_table)!;
        const { status } = await ask(server(), person, `/rest/v1/${of_table}`, {
          method: 'POST',
          body: {
            ...row.fields,
            id: randomUUID(),
            [name]: name === 'owner_id' ? group.keeper.userId : worth(name),
          },
        });
        expect(status, `${of_table}.${name}`).toBe(403);
      }
      expect(await ownRows(server(), person)).toBe(before);
    });

    it('is not made of a row by moving it: to another owner, group, post, person, or words that were said', async () => {
      const before = await ownRows(server(), person);
      const { groups, cast, ids } = scene();
      const moves: readonly [string, object][] = [
        ['milestones', { owner_id: group.keeper.userId }],
        ['milestones', { id: randomUUID() }],
        ['shares', { group_id: groups.peers }],
        ['shares', { milestone_id: ids['told the peers'] }],
        ['shares', { standing: 'shown' }],
        ['shares', { posted_at: AT }],
        ['shares', { owner_id: cast.patient.userId }],
        ['comments', { text: 'Changed' }],
        ['comments', { share_id: ids['told the family'], share_owner_id: cast.patient.userId }],
        ['comments', { group_id: groups.family }],
        ['cheers', { share_id: ids['told the family'] }],
        ['reports', { note: 'Changed' }],
        ['reports', { reported_at: AT }],
        ['blocks', { blocked_id: cast.patient.userId }],
        ['summary_choices', { group_id: groups.family }],
      ];
      for (const [table, body] of moves) {
        const { status } = await ask(server(), person, `/rest/v1/${table}?owner_id=eq.${person.userId}`, {
          method: 'PATCH',
          body,
        });
        expect(status, `${table} ${JSON.stringify(body)}`).toBe(403);
      }
      // Nor by writing over it: the row of somebody else, or one's own into another group.
      for (const owner_id of [group.keeper.userId, person.userId]) {
        const body = { ...post(keepersPost, '', groups.peers)[1]!.fields, id: keepersPost, owner_id };
        const { status } = await ask(server(), person, '/rest/v1/shares?on_conflict=owner_id,id', {
          method: 'POST',
          body,
          prefer: 'resolution=merge-duplicates',
        });
        expect(status).toBe(403);
      }
      // A step of one's own does not hang on the goal of somebody else.
      const { status } = await ask(server(), person, '/rest/v1/steps', {
        method: 'PATCH',
        body: { goal_id: ids['goals told nobody'] },
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(await ownRows(server(), person)).toBe(before);
    });

    it('says when it was made, and the server says when it came', async () => {
      const began = Date.now() - 60_000;
      const [row] = await server().backend.query<{ posted: string; created: string }>(
        `select (extract(epoch from posted_at) * 1000)::bigint::text as posted, created_at::date::text as created
         from public.shares where id = '${id}'`,
      );
      expect(row!.created).toBe(AT.slice(0, 10));
      expect(Number(row!.posted)).toBeGreaterThan(began);
      for (const [table, moment] of [
        ['comments', 'posted_at'],
        ['reports', 'reported_at'],
        ['group_members', 'joined_at'],
      ] as const) {
        const owner = table === 'group_members' ? 'user_id' : 'owner_id';
        const [late] = await server().backend.query<{ late: boolean }>(
          `select bool_and(${moment} > now() - interval '1 hour') as late from public.${table} where ${owner} = '${person.userId}'`,
        );
        expect(late!.late, table).toBe(true);
      }
    });

    it('does not reply in the name of somebody else', async () => {
      const body = { id: randomUUID(), ...comment(group.keeper.userId, keepersPost, 'I am the keeper') };
      const { status } = await ask(server(), person, '/rest/v1/comments', {
        method: 'POST',
        body: { ...body, owner_id: group.keeper.userId },
      });
      expect(status).toBe(403);
    });
  });
}
