import { randomUUID } from 'node:crypto';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { call, write, type Cast, type Person, type SentRow } from './cast.ts';
import { AT, rowsOfOneself } from './rows-of-every-table.ts';
import { WORDS } from './words.ts';

interface Groups {
  readonly family: string;
  readonly peers: string;
  readonly elsewhere: string;
}

/** A milestone and its share with one group. */
export function post(id: string, words: string, groupId: string): SentRow[] {
  return [
    { table: 'milestones', id, fields: { words, created_at: AT } },
    {
      table: 'shares',
      id,
      fields: { kind: 'milestone', milestone_id: id, group_id: groupId, created_at: AT },
    },
  ];
}

export function groupSaying(description: string, rules = '') {
  return { name: 'A group', description, rules };
}

export const NO_CHECKS = { hold_first_posts: 0, slow_mode_minutes: 0 };

export async function makeGroups(server: RunningServer, cast: Cast) {
  const make = (person: Person, kind: string, description: string, name: string) =>
    call<string>(server, cast[person], 'create_group', {
      kind,
      display_name: name,
      ...groupSaying(description),
    });
  const [family, peers, elsewhere] = await Promise.all([
    make('patient', 'family', WORDS['about the family'].words, 'Name of the patient'),
    make('moderator', 'peer', WORDS['about the peers'].words, 'Name of the moderator'),
    make('moderator elsewhere', 'peer', WORDS.elsewhere.words, 'Somebody elsewhere'),
  ]);
  const said = groupSaying(WORDS['about the peers'].words);
  await call(server, cast.moderator, 'change_group', { group_id: peers, ...said, ...NO_CHECKS });
  return { family, peers, elsewhere };
}

export async function joinAll(server: RunningServer, cast: Cast, groups: Groups): Promise<void> {
  const invite = (by: Person, groupId: string, kind: string, label = '') =>
    call<{ token: string }>(server, cast[by], 'create_invite', {
      group_id: groupId,
      kind,
      label,
      max_uses: 20,
      valid_days: 2,
    });
  const accept = (person: Person, token: string) =>
    call(server, cast[person], 'accept_invite', {
      token,
      display_name: `Name of the ${person}`,
      message: WORDS['wish to join'].words,
      rules_accepted: true,
    });
  const [toFamily, toPeers, toAsk] = [
    await invite('patient', groups.family, 'join'),
    await invite('moderator', groups.peers, 'join', WORDS['label of the invite'].words),
    await invite('moderator', groups.peers, 'ask'),
  ];
  await accept('family viewer', toFamily.token);
  for (const person of [
    'patient',
    'peer',
    'left',
    'removed',
    'banned',
    'blocked',
    'muted',
    'deleted',
  ] as const)
    await accept(person, toPeers.token);
  await accept('invited', toAsk.token);
}

export async function tellAll(server: RunningServer, cast: Cast, groups: Groups) {
  const ids: Record<string, string> = {};
  const named = (name: string) => (ids[name] = randomUUID());
  const told = (name: keyof typeof WORDS, groupId = groups.peers) =>
    post(named(name), WORDS[name].words, groupId);
  const patient = cast.patient.userId;
  const alone = rowsOfOneself(WORDS['told nobody'].words);
  for (const { table, id } of alone) ids[`${table} told nobody`] = id;
  await write(server, cast.patient, [
    ...alone,
    ...told('told the family', groups.family),
    ...told('told the peers'),
    ...(
      [
        [
          'commitments',
          'commitment_id',
          'commitment',
          'plan',
          groups.peers,
          'told the peers',
          { due_on: '2026-11-27' },
        ],
        [
          'progress_summaries',
          'summary_id',
          'summary',
          'week',
          groups.family,
          'told the family',
          { week_of: '2026-11-23' },
        ],
      ] as const
    ).flatMap(([table, column, kind, name, group_id, said, when]) => {
      const id = named(name);
      const { words } = WORDS[said];
      return [
        {
          table,
          id,
          fields: { ...(kind === 'summary' ? { note: words } : { words }), ...when, created_at: AT },
        },
        { table: 'shares', id, fields: { kind, [column]: id, group_id, created_at: AT } },
      ];
    }),
    {
      table: 'summary_choices',
      id: groups.family,
      fields: { group_id: groups.family, fields: ['note'], stopped: false, created_at: AT },
    },
  ]);
  // Another installation writes over a title that it has not seen.
  await write(server, cast.patient, [
    {
      table: 'goals',
      id: ids['goals told nobody']!,
      fields: { title: WORDS['told nobody'].words + ' again' },
    },
  ]);
  await Promise.all([
    write(server, cast.peer, [
      {
        table: 'comments',
        id: named('reply of the peer'),
        fields: comment(patient, ids['told the peers']!, WORDS['reply of the peer'].words),
      },
      {
        table: 'cheers',
        id: ids['told the peers']!,
        fields: {
          share_owner_id: patient,
          share_id: ids['told the peers'],
          kind: 'strength',
          created_at: AT,
        },
      },
    ]),
    write(server, cast['family viewer'], [
      {
        table: 'comments',
        id: named('reply in the family'),
        fields: comment(patient, ids['told the family']!, WORDS['reply in the family'].words),
      },
    ]),
    write(server, cast.left, told('told by the left')),
    write(server, cast.removed, told('told by the removed')),
    write(server, cast.banned, told('told by the banned')),
    write(server, cast.deleted, told('told by the deleted')),
    write(server, cast['moderator elsewhere'], told('elsewhere', groups.elsewhere)),
  ]);
  await write(server, cast.blocked, [
    ...told('told by the blocked'),
    {
      table: 'comments',
      id: named('reply of the blocked'),
      fields: comment(cast.left.userId, ids['told by the left']!, WORDS['reply of the blocked'].words),
    },
  ]);
  await write(server, cast.peer, [
    {
      table: 'reports',
      id: ids['told by the blocked']!,
      fields: {
        share_owner_id: cast.blocked.userId,
        share_id: ids['told by the blocked'],
        reason: 'unkind',
        note: WORDS['note of a report'].words,
        created_at: AT,
      },
    },
  ]);
  // A post that waits for the moderator.
  const said = groupSaying(WORDS['about the peers'].words);
  await call(server, cast.moderator, 'change_group', {
    group_id: groups.peers,
    ...said,
    ...NO_CHECKS,
    hold_first_posts: 1,
  });
  await write(server, cast.muted, told('told by the muted'));
  await call(server, cast.moderator, 'change_group', { group_id: groups.peers, ...said, ...NO_CHECKS });
  return ids;
}

export function comment(ownerId: string, shareId: string, text: string) {
  return { share_owner_id: ownerId, share_id: shareId, text, created_at: AT };
}

/** Each goes the way that gave them their name. Answers the id of the mute. */
export async function part(
  server: RunningServer,
  cast: Cast,
  peers: string,
  ids: Record<string, string>,
): Promise<number> {
  const moderate = (person: Person, action: string, reason: string, until?: string) =>
    call(server, cast.moderator, 'moderate_member', {
      group_id: peers,
      user_id: cast[person].userId,
      action,
      reason,
      ...(until === undefined ? {} : { until }),
    });
  await call(server, cast.moderator, 'moderate_post', {
    share_owner_id: cast.removed.userId,
    share_id: ids['told by the removed'],
    action: 'hide',
    reason: 'Not here',
  });
  await moderate('removed', 'remove', 'Not here');
  await moderate('banned', 'ban', 'Never again');
  await moderate(
    'muted',
    'mute',
    WORDS['reason of the mute'].words,
    new Date(Date.now() + 86_400_000).toISOString(),
  );
  await call(server, cast.left, 'leave_group', { group_id: peers, take_posts: false });
  await write(server, cast.patient, [
    {
      table: 'blocks',
      id: cast.blocked.userId,
      fields: { blocked_id: cast.blocked.userId, active: true, created_at: AT },
    },
  ]);
  await call(server, cast.deleted, 'delete_own_account');
  const { notices } = await call<{ notices: { kind: string; action_id: number }[] }>(
    server,
    cast.muted,
    'my_circle',
  );
  const muteId = notices.find(({ kind }) => kind === 'muted')!.action_id;
  await call(server, cast.muted, 'make_appeal', {
    action_id: muteId,
    text: WORDS['text of the appeal'].words,
  });
  return muteId;
}
