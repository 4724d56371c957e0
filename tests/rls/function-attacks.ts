import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { ACTORS, type Actor, type Answer } from './cast.ts';
import { EXPECTED_CALLS } from './expected-calls.ts';
import { stateOf, thingsOfApi, type Cell } from './matrix.ts';
import type { Scene } from './scene.ts';

/** What these tell is the caller's own; words.ts says whether anything else is in it. */
const ONLY_TELLS = ['my_circle', 'my_left_posts', 'mark_notices_read', 'sync_pull', 'group_feed'];

/** The same call about things that are not there. */
function aboutNothing(given: object): object {
  const there = JSON.stringify(given);
  const nothing = there
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, () => randomUUID())
    .replace(/"action_id":\d+/, '"action_id":987654321');
  return JSON.parse(nothing) as object;
}

/** All of an answer that could tell one thing from another. */
function told({ status, text }: Answer): string {
  return `${String(status)} ${text}`;
}

/** Every function as every actor: refused ones change nothing, and are told what they would be told of nothing. */
export function functionAttacks(
  server: () => RunningServer,
  scene: () => Scene,
  found: (cell: Omit<Cell, 'database'>) => void,
): void {
  describe('functions', () => {
    let functions: string[] = [];
    let tables: string[] = [];
    beforeAll(async () => {
      ({ functions, tables } = await thingsOfApi(server()));
    });

    it('have each an expectation, and no expectation is for a function that is gone', () => {
      expect(Object.keys(EXPECTED_CALLS).sort()).toEqual(functions);
    });

    /** What went wrong when somebody called it who may not. */
    async function refusedCalls(actor: Actor, name: string): Promise<string[]> {
      const me = scene().personOf(actor)?.userId ?? randomUUID();
      const wrong: string[] = [];
      const refused = EXPECTED_CALLS[name]!.filter(({ by }) => !by.includes(actor));
      const asked = refused.map(({ given }) => given(scene(), me));
      if (asked[0] === undefined) return [];
      const nothing = await scene().tryFunction(actor, name, aboutNothing(asked[0]));
      for (const each of asked) {
        const answer = await scene().tryFunction(actor, name, each);
        if (told(answer) !== told(nothing)) wrong.push(`told apart: ${told(answer)} ${told(nothing)}`);
        if (actor === 'visitor' && name !== 'look_at_invite' && answer.status < 400)
          wrong.push(`answered a visitor: ${told(answer)}`);
      }
      return wrong;
    }

    it.each(ACTORS)('do nothing for the %s beyond their part, and tell them of nothing', async (actor) => {
      const before = await stateOf(server(), tables);
      const wrong: string[] = [];
      const calls = functions.map(async (name) => ({ name, open: await refusedCalls(actor, name) }));
      for (const { name, open } of await Promise.all(calls)) {
        const mine = EXPECTED_CALLS[name]!.some(({ by }) => by.includes(actor));
        const theirs = ONLY_TELLS.includes(name) ? 'o' : '-';
        const outcome = open.length > 0 ? 'X' : mine ? theirs : '.';
        found({ actor, thing: `${name}()`, verb: 'call', outcome, why: open.join() });
        wrong.push(...open.map((why) => `${name}: ${why}`));
      }
      const after = await stateOf(server(), tables);
      expect(wrong).toEqual([]);
      expect(tables.filter((table) => before.get(table) !== after.get(table))).toEqual([]);
    });

    it.each(ACTORS)('tell the %s what is theirs, and no words of others', async (actor) => {
      const leaksBefore = scene().leaks.length;
      for (const name of ONLY_TELLS) {
        const [expected] = EXPECTED_CALLS[name]!;
        const { status } = await scene().tryFunction(actor, name, expected!.given(scene(), ''));
        if (actor === 'visitor') expect([401, 403], name).toContain(status);
        else expect(status, name).toBeLessThan(300);
      }
      for (const groupId of Object.values(scene().groups))
        for (const name of ['moderation_queue', 'moderation_log'])
          await scene().tryFunction(actor, name, { group_id: groupId });
      expect(scene().leaks.slice(leaksBefore)).toEqual([]);
    });
  });
}
