/** Something that the app asks of the server, and who asks it. */
export interface GroupScenario {
  readonly what: string;
  readonly asks: 'member' | 'moderator';
  readonly sql: string;
}

/** Who asks, by their number in the seed; both are in the measured group and the same at every size. */
export const PEOPLE_WHO_ASK = { member: 60, moderator: 46 } as const;

/** Where pages and pulls go on from, as the seed has it. */
export interface Places {
  readonly group: string;
  readonly pageTwo: Readonly<Record<'one' | 'all', { at: string; id: string }>>;
  /** A revision of the member's rows that eight rows are newer than. */
  readonly cursor: string;
}

const CLIENT = `'11111111-1111-4111-8111-111111111111'`;

/** What is measured. Every value comes from the seed, none from outside. */
export function groupScenarios({ group, pageTwo, cursor }: Places): GroupScenario[] {
  const after = ({ at, id }: { at: string; id: string }) => `'${at}', '${id}'`;
  const member = (what: string, sql: string): GroupScenario => ({ what, asks: 'member', sql });
  const moderator = (what: string, sql: string): GroupScenario => ({ what, asks: 'moderator', sql });
  return [
    member('feed page, one group', `select public.group_feed(array['${group}']::uuid[])`),
    member('feed page, all groups', 'select public.group_feed()'),
    member(
      'feed page 2 by key, one group',
      `select public.group_feed(array['${group}']::uuid[], ${after(pageTwo.one)})`,
    ),
    member('feed page 2 by key, all groups', `select public.group_feed(null, ${after(pageTwo.all)})`),
    member('own pull, 8 new rows', `select public.sync_pull(${CLIENT}, ${cursor})`),
    member('own pull, first page', `select public.sync_pull(${CLIENT}, 0)`),
    member('membership check', 'select private.my_group_ids()'),
    member(
      'members of a group',
      `select group_id, user_id, role, display_name from public.group_members where group_id = '${group}'`,
    ),
    member('my circle, member', 'select public.my_circle()'),
    moderator('my circle, moderator', 'select public.my_circle()'),
    moderator('moderation queue', `select public.moderation_queue('${group}')`),
    moderator('moderation log', `select public.moderation_log('${group}')`),
  ];
}
