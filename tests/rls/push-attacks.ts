import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { WRITTEN_TABLE_NAMES } from '../../src/lib/data/synced-tables.ts';
import { toServerField } from '../../src/lib/sync/field-names.ts';
import { signUp, type SignedInPerson } from '../server/local-server.ts';
import { call, ownRows, push, write } from './cast.ts';
import { NOWHERE, rowsOfEveryTable } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { post } from './story.ts';
import { makeSmallGroup } from './small-group.ts';

const SECRET = 'Only Ann may read this';

/** A push that names the ids of somebody else's rows, and a pull from wherever one likes. */
export function pushAttacks(server: () => RunningServer, scene: () => Scene): void {
  describe('what Ann wrote', () => {
    let ann: SignedInPerson;
    let rows = rowsOfEveryTable(NOWHERE, SECRET);

    it('is tried for every table that syncs', () => {
      expect(rows.map(({ table }) => table)).toEqual(WRITTEN_TABLE_NAMES.map(toServerField));
    });

    beforeAll(async () => {
      const group = await makeSmallGroup(server(), scene().cast.moderator);
      ann = await group.joined('Ann');
      const id = randomUUID();
      await write(server(), group.keeper, post(id, 'I walked', group.id));
      const under = { share_owner_id: group.keeper.userId, share_id: id };
      rows = rowsOfEveryTable({ groupId: group.id, post: under }, SECRET);
      await write(server(), ann, rows);
    });

    it('is not changed or told of by a push that names its ids', async () => {
      const before = await ownRows(server(), ann);
      const mallory = await signUp(server());
      const sent = rows.flatMap(({ table, id, fields }) => [
        { table, id, op: 'delete' as const },
        { table, id, fields },
      ]);
      const { rejected } = await push(server(), mallory, sent);
      // Keys are (owner, id): the same ids make rows of Mallory's own, and tell nothing of Ann's. What hangs on a group
      // that Mallory is not in is refused, whether it is there or not.
      const refused = rejected.map(({ seq, code }) => `${sent[seq - 1]?.table ?? ''} ${code}`);
      expect(refused).toEqual(
        ['summary_choices', 'shares', 'comments', 'cheers', 'reports', 'blocks'].map(
          (table) => `${table} 42501`,
        ),
      );
      expect(await ownRows(server(), ann)).toBe(before);
    });

    it('does not come with the pull of another account, whatever it says', async () => {
      for (const cursor of [0, -1, 1, 9e15]) {
        const pulled = await call(server(), scene().cast.invited, 'sync_pull', {
          client_id: randomUUID(),
          cursor,
        });
        expect(JSON.stringify(pulled)).not.toContain(SECRET);
      }
    });
  });
}
