import { randomUUID } from 'node:crypto';
import type { Actor } from './cast.ts';
import { AT, NOWHERE, rowsOfEveryTable } from './rows-of-every-table.ts';
import type { Scene } from './scene.ts';
import { comment } from './story.ts';

/** What somebody sends to add rows to a table of others. */
export function insertAttempts(scene: Scene, actor: Actor, table: string): object[] {
  const { cast, groups, ids } = scene;
  const me = scene.personOf(actor)?.userId ?? randomUUID();
  const patient = cast.patient.userId;
  const plan = { share_owner_id: patient, share_id: ids['plan'] };
  const week = { share_owner_id: patient, share_id: ids['week'] };
  const under = [plan, week];
  switch (table) {
    case 'shares':
      return [groups.peers, groups.family].map((group_id) => ({
        id: randomUUID(),
        kind: 'milestone',
        milestone_id: ids[`own words of the ${actor}`] ?? randomUUID(),
        group_id,
        created_at: AT,
      }));
    case 'comments':
      return under.map((share) => ({
        id: randomUUID(),
        ...comment(share.share_owner_id, share.share_id!, 'Hello'),
      }));
    case 'cheers':
      return under.map((share) => ({ id: share.share_id, ...share, kind: 'strength', created_at: AT }));
    case 'reports':
      return under.map((share) => ({ id: share.share_id, ...share, reason: 'other', created_at: AT }));
    case 'blocks': {
      const blocked = cast.left.userId;
      return [{ id: blocked, blocked_id: blocked, active: false, created_at: AT }];
    }
    case 'summary_choices':
      return [{ id: groups.peers, group_id: groups.peers, fields: [], stopped: true, created_at: AT }];
    case 'earlier_texts':
      return [{ id: randomUUID(), table_name: 'goals', row_id: randomUUID(), field: 'title', text: 'x' }];
    case 'groups':
      return [{ kind: 'peer', name: 'A group' }];
    case 'group_members':
      return [
        { group_id: groups.peers, user_id: me, role: 'moderator', display_name: 'I' },
        { group_id: groups.family, user_id: me, role: 'owner', display_name: 'I' },
      ];
    case 'invites':
      return [{ group_id: groups.peers, kind: 'join', max_uses: 1, expires_at: '2030-01-01' }];
    case 'join_requests':
      return [{ group_id: groups.peers, user_id: me, display_name: 'I', state: 'approved' }];
    case 'moderation_actions':
      return [{ group_id: groups.peers, actor_id: me, actor_name: 'I', action: 'ban', subject_id: patient }];
    case 'appeals':
      return [{ action_id: scene.muteId, group_id: groups.peers, user_id: me, text: 'Please' }];
    case 'notices':
      return [{ user_id: patient, group_name: 'I', kind: 'banned' }];
    default: {
      const row = rowsOfEveryTable(NOWHERE, 'Hello').find((each) => each.table === table)!;
      const id = /^0{8}-/.test(row.id) ? row.id : randomUUID();
      const parents = { goal_id: ids['goals told nobody'], step_id: ids['steps told nobody'] };
      const fields = Object.entries({ ...row.fields, id }).map(([name, value]) => [
        name,
        parents[name as keyof typeof parents] ?? value,
      ]);
      return [{ ...Object.fromEntries(fields), ...(actor === 'patient' ? {} : { owner_id: patient }) }];
    }
  }
}

/** What a change would do where it reaches a row of somebody else: there is no overlooking it. */
export function changeOf(table: string): object {
  const changes: Readonly<Record<string, object>> = {
    groups: { name: 'Mine now' },
    group_members: { role: 'moderator', state: 'active' },
    invites: { max_uses: 100 },
    join_requests: { state: 'approved' },
    moderation_actions: { reason: 'Nothing at all' },
    appeals: { state: 'granted' },
    notices: { read_at: AT },
  };
  return changes[table] ?? { deleted_at: AT };
}
