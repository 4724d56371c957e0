import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { ACTORS, push, type Actor } from './cast.ts';
import { AT } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { comment } from './story.ts';

/** Those to whom nothing of the scene may be told apart from nothing. */
const OUTSIDE: readonly Actor[] = ACTORS.filter(
  (actor) => !['patient', 'family viewer', 'peer', 'moderator', 'muted', 'deleted'].includes(actor),
);
/** Columns are granted to all who are signed in alike: one who reads none of the rows, and two who read most. */
const SOME_READERS: readonly Actor[] = ['stranger', 'peer', 'moderator'];

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Whether something is there can't be learnt from refusals, counts, order, plans, search or what is embedded. */
export function existenceLeaks(server: () => RunningServer, scene: () => Scene): void {
  describe('what is not theirs', () => {
    /** Rows that hang on something of others; the second time on what is not there. */
    function hangingRows(): { table: string; there: object; nothing: object }[] {
      const { cast, groups, ids } = scene();
      const patient = cast.patient.userId;
      const under = (name: string, owner = patient) => ({ share_owner_id: owner, share_id: ids[name]! });
      const nowhere = () => ({ share_owner_id: patient, share_id: randomUUID() });
      const shares = [
        under('told the peers'),
        under('told the family'),
        under('told by the muted', cast.muted.userId),
      ];
      const milestone = (group_id: string, milestone_id: string) => ({
        id: randomUUID(),
        kind: 'milestone',
        milestone_id,
        group_id,
        created_at: AT,
      });
      const step = (goal_id: string) => ({
        id: randomUUID(),
        goal_id,
        kind: 'activity',
        title: 'x',
        unit: 'minutes',
        position: 'a0',
        created_at: AT,
      });
      const choice = (id: string) => ({ id, group_id: id, fields: [], stopped: true, created_at: AT });
      const block = (id: string) => ({ id, blocked_id: id, active: false, created_at: AT });
      return [
        ...shares.flatMap((share) => [
          {
            table: 'comments',
            there: { id: randomUUID(), ...comment(share.share_owner_id, share.share_id, 'x') },
            nothing: { id: randomUUID(), ...comment(patient, randomUUID(), 'x') },
          },
          ...['cheers', 'reports'].map((table) => {
            const said = table === 'cheers' ? { kind: 'strength' } : { reason: 'other' };
            const none = nowhere();
            return {
              table,
              there: { id: share.share_id, ...share, ...said, created_at: AT },
              nothing: { id: none.share_id, ...none, ...said, created_at: AT },
            };
          }),
        ]),
        {
          table: 'shares',
          there: milestone(groups.family, randomUUID()),
          nothing: milestone(randomUUID(), randomUUID()),
        },
        {
          table: 'shares',
          there: milestone(groups.elsewhere, ids['milestones told nobody']!),
          nothing: milestone(groups.elsewhere, randomUUID()),
        },
        { table: 'steps', there: step(ids['goals told nobody']!), nothing: step(randomUUID()) },
        { table: 'summary_choices', there: choice(groups.family), nothing: choice(randomUUID()) },
        { table: 'blocks', there: block(cast['family viewer'].userId), nothing: block(randomUUID()) },
      ];
    }

    const blind = (text: string) => text.replace(UUID, 'id');

    it.each(OUTSIDE)('is not told from nothing by how rows of the %s are refused', async (actor) => {
      const rows = hangingRows();
      const told = async (table: string, body: object) => {
        const { status, text } = await scene().try(actor, `/rest/v1/${table}`, { method: 'POST', body });
        return `${String(status)} ${blind(text)}`;
      };
      for (const { table, there, nothing } of rows)
        expect(await told(table, there), table).toBe(await told(table, nothing));
      const person = scene().personOf(actor);
      if (person === undefined) return;
      const sent = (which: 'there' | 'nothing') =>
        push(
          server(),
          person,
          hangingRows().map((row) => {
            const { id, ...fields } = row[which] as { id: string };
            return { table: row.table, id, fields };
          }),
        );
      expect((await sent('there')).rejected).toEqual((await sent('nothing')).rejected);
    });

    it('is not told by a count: whoever is kept from somebody by a block is not in their audience either', async () => {
      for (const actor of ['patient', 'peer', 'moderator', 'blocked', 'muted', 'family viewer'] as const) {
        const { text } = await scene().tryFunction(actor, 'my_circle');
        const { groups } = JSON.parse(text) as { groups: { audience: number; members: object[] }[] };
        for (const { audience, members } of groups) expect(audience, actor).toBe(members.length - 1);
      }
    });

    it('is not told by an id that is taken already', async () => {
      const { ids, cast } = scene();
      for (const id of [ids['goals told nobody'], randomUUID()]) {
        const { status, text } = await scene().try('stranger', '/rest/v1/goals', {
          method: 'POST',
          body: { id, title: 'x', position: 'a0', created_at: AT },
        });
        expect(status, text).toBe(201);
      }
      const { text } = await scene().try(
        'patient',
        `/rest/v1/goals?select=title&id=eq.${ids['goals told nobody']!}`,
      );
      expect(text).toContain('violet heron again');
      expect(cast.stranger.userId).not.toBe(cast.patient.userId);
    });

    it.each(SOME_READERS)(
      'is not ordered or filtered for the %s by a column that they may not read',
      async (actor) => {
        const columns = await server().backend.query<{ of_table: string; name: string }>(
          `select relname::text as of_table, attname::text as name
         from pg_catalog.pg_class join pg_catalog.pg_attribute on attrelid = pg_class.oid
         where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
           and not has_column_privilege('authenticated', pg_class.oid, attnum, 'select')`,
        );
        expect(columns.length).toBeGreaterThan(20);
        const asked = columns.flatMap(({ of_table, name }) => {
          const key = of_table === 'group_members' ? 'group_id' : 'id';
          return [
            `${of_table}?select=${name}`,
            `${of_table}?select=${key}&${name}=not.is.null`,
            `${of_table}?select=${key}&order=${name}`,
          ];
        });
        const wrong = await Promise.all(
          asked.map(async (path) => {
            const { status, text } = await scene().try(actor, `/rest/v1/${path}`);
            return status === 403 ? [] : [`${path}: ${String(status)} ${text}`];
          }),
        );
        expect(wrong.flat()).toEqual([]);
      },
    );

    /** Each of these looks for words of others. */
    const SEARCHES: readonly [search: string, word: string][] = [
      ['journal_entries?select=id&text=fts.WORD', 'heron'],
      ['milestones?select=id&words=wfts.WORD', 'heron'],
      ['milestones?select=id&words=ilike.*WORD*', 'heron'],
      ['milestones?select=id&or=(words.like.*WORD*,story.like.*WORD*)', 'heron'],
      ['milestones?select=id&journal_text=match.WORD', 'heron'],
      ['goals?select=id&title=eq.violet%20WORD', 'heron'],
      ['reports?select=id&note=like.*WORD*', 'owl'],
      ['comments?select=id&text=like.*WORD*&share_owner_id=not.is.null', 'boat'],
      ['groups?select=id&description=like.*WORD*', 'kitchen'],
    ];
    it.each(OUTSIDE)(
      'is not found by any search of the %s, nor by how many there are said to be',
      async (actor) => {
        const told = async (search: string, word: string, counting: string) => {
          const { status, text, contentRange } = await scene().try(
            actor,
            `/rest/v1/${search.replaceAll('WORD', word)}`,
            { prefer: `count=${counting}` },
          );
          return `${String(status)} ${text} ${String(contentRange)}`;
        };
        for (const [search, word] of SEARCHES) {
          for (const counting of ['exact', 'planned']) {
            const found = await told(search, word, counting);
            expect(found, search).toBe(await told(search, 'nowhere', counting));
            expect(found, search).toMatch(actor === 'visitor' ? /^40[13] / : /^20[06] \[\] /);
          }
        }
      },
    );

    const EMBEDDED = [
      'goals?select=id,title,steps(title,sessions(reflection))',
      'steps?select=title,goals(title)',
      'shares?select=id,milestones(words,story,journal_text),commitments(words),progress_summaries(note),groups(name,description)',
      'shares?select=id,comments(text,owner_id),cheers(kind,owner_id),reports(note,owner_id)',
      'comments?select=text,shares(id,milestones(words))',
      'reports?select=note,shares(milestones(words)),comments(text)',
      'milestones?select=words,shares!inner(group_id,groups(name,description))',
      'group_members?select=display_name,groups(name,description,invites(label),join_requests(message))',
      'groups?select=name,group_members(display_name),moderation_actions(reason),appeals(text),notices(reason)',
      'appeals?select=text,moderation_actions(reason,actor_name)',
      'notices?select=reason,groups(description),moderation_actions(actor_name)',
      'invites?select=label,groups(description)',
      'join_requests?select=message,groups(description)',
    ];
    it.each(ACTORS)('does not come along with what the %s reads', async (actor) => {
      const before = scene().leaks.length;
      await Promise.all(
        EMBEDDED.map((path) => scene().try(actor, `/rest/v1/${path}`, { prefer: 'count=exact' })),
      );
      expect(scene().leaks.slice(before)).toEqual([]);
    });

    it('has no plan, no computed column, no other schema and no function beside those meant for the API', async () => {
      const inside = await server().backend.query<{ name: string }>(
        `select distinct proname::text as name from pg_catalog.pg_proc where pronamespace = 'private'::regnamespace`,
      );
      expect(inside.length).toBeGreaterThan(30);
      const builtIn = [
        'pg_sleep',
        'query_to_xml',
        'set_config',
        'current_setting',
        'pg_read_file',
        'lo_import',
        'version',
        'uid',
        'dblink',
      ];
      const post = (name: string, headers = {}) =>
        scene().try('peer', `/rest/v1/rpc/${name}`, { method: 'POST', body: {}, headers });
      for (const name of [...inside.map((each) => each.name), ...builtIn])
        expect((await post(name)).status, name).toBe(404);
      for (const name of inside.map((each) => each.name).slice(0, 5))
        expect((await post(name, { 'content-profile': 'private' })).status, name).toBe(406);
      const get = async (path: string, headers = {}) =>
        (await scene().try('peer', `/rest/v1/${path}`, { headers })).status;
      for (const schema of ['private', 'auth', 'pg_catalog', 'information_schema', 'storage'])
        expect(await get('users?select=*', { 'accept-profile': schema }), schema).toBe(406);
      for (const table of [
        'pg_class',
        'pg_authid',
        'auth.users',
        'users',
        'private.invite_hashes',
        'invite_hashes',
        'tables',
      ])
        expect(await get(`${table}?select=*`), table).toBe(404);
      for (const format of ['json', 'text'])
        expect(await get('shares?select=id', { accept: `application/vnd.pgrst.plan+${format}` })).toBe(406);
      for (const computed of [
        'parts_of_share',
        'care_item',
        'name_in_group',
        'words_of_share',
        'xmin',
        'ctid',
        'tableoid',
      ])
        expect(await get(`shares?select=id,${computed}`), computed).toBeGreaterThanOrEqual(400);
    });
  });
}
