import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { insertAttempts, changeOf } from './attempts.ts';
import { ACTORS, ownRows, type Actor } from './cast.ts';
import { EXPECTED_ACCESS } from './expected-access.ts';
import {
  outcomeOf,
  readableColumns,
  stateOf,
  thingsOfApi,
  type Cell,
  type Outcome,
  type Verb,
} from './matrix.ts';
import type { Scene } from './scene.ts';

const NOT_AS_MEANT: readonly Outcome[] = ['X', '!'];

const WITHOUT_ROWS: readonly Actor[] = ['visitor', 'stranger', 'deleted'];
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

/** How a row of the scene is known again in an answer: by these columns. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  group_members: ['group_id', 'user_id'],
  earlier_texts: ['text'],
  moderation_actions: ['id'],
  notices: ['action_id'],
};
const keysOf = (table: string) => KEYS[table] ?? ['id'];

/** The key of a row that expected-access.ts names. */
function keyOf(scene: Scene, table: string, row: string): string {
  const { cast, groups, ids } = scene;
  const member = /^the (.+) in the (.+)$/.exec(row);
  if (member !== null) {
    const [, person = '', group = ''] = member;
    return `${groups[group as keyof typeof groups]} ${cast[person as keyof typeof cast].userId}`;
  }
  const special: Readonly<Record<string, string>> = {
    'the family': groups.family,
    'the peers': groups.peers,
    'the blocked one': cast.blocked.userId,
    'the mute': String(scene.muteId),
    'told of the mute': String(scene.muteId),
    'an earlier text': 'violet heron',
    ...(table === 'groups' ? { elsewhere: groups.elsewhere } : {}),
  };
  const key = special[row] ?? ids[row];
  if (key === undefined) throw new Error(`the scene has no ${row} of ${table}`);
  return key;
}

/** Every actor on every table with every verb, and what each finds of it again afterwards. */
export function tableAttacks(
  server: () => RunningServer,
  scene: () => Scene,
  found: (cell: Omit<Cell, 'database'>) => void,
): void {
  describe('tables', () => {
    const outcomes: Omit<Cell, 'database'>[] = [];
    let tables: string[] = [];
    let columns = new Map<string, string[]>();

    beforeAll(async () => {
      tables = (await thingsOfApi(server())).tables;
      columns = await readableColumns(server());
    });

    const note = (actor: Actor, thing: string, verb: Verb, outcome: Outcome, why = '') => {
      outcomes.push({ actor, thing, verb, outcome, why });
      found({ actor, thing, verb, outcome, why });
    };
    const access = (table: string) => EXPECTED_ACCESS[table]!;
    const firstKey = (table: string) => keyOf(scene(), table, Object.keys(access(table).read)[0]!);
    const filterOf = (table: string) => {
      const values = firstKey(table).split(table === 'group_members' ? ' ' : '\n');
      return keysOf(table)
        .map((column, index) => `${column}=eq.${encodeURIComponent(values[index] ?? '')}`)
        .join('&');
    };
    const isOwnTable = (table: string) => columns.get(table)!.includes('owner_id');
    /** By others than the one who wrote it: then a row by its id is another thing than all rows of others. */
    const isRead = (table: string) => Object.values(access(table).read).some((readers) => readers.length > 1);

    it('have each an expectation, and no expectation is for a table that is gone', () => {
      expect(Object.keys(EXPECTED_ACCESS).sort()).toEqual([...tables].sort());
    });

    async function read(actor: Actor, table: string): Promise<void> {
      const { status, text, contentRange } = await scene().try(
        actor,
        `/rest/v1/${table}?select=${columns.get(table)!.join()}`,
        { prefer: 'count=exact' },
      );
      const rows = status === 200 ? (JSON.parse(text) as Record<string, unknown>[]) : [];
      const keys = rows.map((row) =>
        keysOf(table)
          .map((column) => String(row[column]))
          .join(' '),
      );
      const named = Object.keys(access(table).read);
      const readable = named.filter((row) => keys.includes(keyOf(scene(), table, row)));
      const meant = named.filter((row) => access(table).read[row]!.includes(actor));
      const open = readable.filter((row) => !meant.includes(row));
      const lost = meant.filter((row) => !readable.includes(row));
      const counted = Number(contentRange?.split('/')[1] ?? 0);
      // What is counted and not shown would be told all the same.
      const told = status === 200 && counted !== rows.length;
      if (open.length > 0 || told)
        note(
          actor,
          table,
          'read',
          'X',
          `${open.join()} counted ${String(counted)} of ${String(rows.length)}`,
        );
      else if (lost.length > 0) note(actor, table, 'read', '!', `${lost.join()}: ${String(status)}`);
      else note(actor, table, 'read', meant.length > 0 ? 'o' : '.');
    }

    /** Sends the attempts on all tables, looks which of them have changed, and what was answered. */
    async function attempt(
      send: (table: string) => Promise<string>,
    ): Promise<Map<string, [boolean, string]>> {
      const before = await stateOf(server(), tables);
      const said = await Promise.all(tables.map(send));
      const after = await stateOf(server(), tables);
      return new Map(
        tables.map((table, index) => [table, [before.get(table) !== after.get(table), said[index]!]]),
      );
    }

    function noteAll(
      actor: Actor,
      verb: Verb,
      tried: Map<string, [boolean, string]>,
      may: readonly string[] = [],
    ) {
      for (const [table, [changed, said]] of tried)
        note(actor, table, verb, outcomeOf(may.includes(table), changed), said);
    }

    const asMeant = (actor: Actor, verb: Verb) =>
      outcomes
        .filter((cell) => cell.actor === actor && cell.verb === verb && NOT_AS_MEANT.includes(cell.outcome))
        .map(({ thing, outcome, why }) => `${outcome} ${thing} ${why}`);

    it.each(ACTORS)(
      'are read by the %s where they are meant to be, counted too, and nowhere else',
      async (actor) => {
        await Promise.all(tables.map((table) => read(actor, table)));
        expect(asMeant(actor, 'read')).toEqual([]);
      },
    );

    const patch = async (actor: Actor, table: string, filter: string, body: object) => {
      const { status } = await scene().try(actor, `/rest/v1/${table}?${filter}`, { method: 'PATCH', body });
      return String(status);
    };

    it.each(ACTORS)('are not changed by the %s, by id or all at once, and own ones are', async (actor) => {
      const me = scene().personOf(actor)?.userId ?? NOBODYS_ID;
      const patient = scene().cast.patient;
      const mine = tables.filter((table) => access(table).update.includes(actor));
      const before = await ownRows(server(), patient);
      // Not the actor's own rows: those are theirs to change. Who has none asks without a filter.
      const filtersOf = (table: string) => [
        ...(mine.includes(table) || (isOwnTable(table) && !isRead(table)) ? [] : [filterOf(table)]),
        !isOwnTable(table) || WITHOUT_ROWS.includes(actor) ? '' : `owner_id=neq.${me}`,
      ];
      const others = await attempt(async (table) => {
        const answers: string[] = [];
        for (const filter of filtersOf(table))
          answers.push(await patch(actor, table, filter, changeOf(table)));
        return answers.join();
      });
      const seenAgain = await ownRows(server(), patient);
      // What they wrote themselves they do change.
      const own = await attempt((table) =>
        mine.includes(table)
          ? patch(actor, table, filterOf(table), { deleted_at: null })
          : Promise.resolve(''),
      );
      for (const table of tables) {
        const [reached, said] = others.get(table)!;
        const [changed, answered] = own.get(table)!;
        note(
          actor,
          table,
          'update',
          reached ? 'X' : outcomeOf(mine.includes(table), changed),
          said + answered,
        );
      }
      expect(asMeant(actor, 'update')).toEqual([]);
      if (actor !== 'patient') expect(seenAgain).toBe(before);
    });

    // Without a filter no policy for reading stands in the way: whoever may delete one row, deletes it now.
    it.each(ACTORS)('are not emptied by the %s', async (actor) => {
      const tried = await attempt(async (table) => {
        const { status } = await scene().try(actor, `/rest/v1/${table}`, { method: 'DELETE' });
        return String(status);
      });
      noteAll(actor, 'delete', tried);
      expect(asMeant(actor, 'delete')).toEqual([]);
    });

    it.each(ACTORS)('take rows of the %s where they are meant to, and nowhere else', async (actor) => {
      const tried = await attempt(async (table) => {
        const answers: string[] = [];
        for (const body of insertAttempts(scene(), actor, table)) {
          const { status, text } = await scene().try(actor, `/rest/v1/${table}`, { method: 'POST', body });
          answers.push(`${String(status)} ${text}`);
        }
        return answers.join();
      });
      const may = tables.filter((table) => access(table).insert.includes(actor));
      noteAll(actor, 'insert', tried, may);
      expect(asMeant(actor, 'insert')).toEqual([]);
    });
  });
}
