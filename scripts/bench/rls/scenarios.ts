/** One thing that people ask the server, as the app asks it. */
export interface Scenario {
  readonly what: string;
  /** Which of the seeded people asks. */
  readonly person: number;
  readonly statement: string;
}

/** In four groups of peers and a family of their own; the moderator looks after the four. */
const MEMBER = 1;
const MODERATOR = 2;

const group = (number: number) => `md5('group${String(number)}')::uuid`;
const DEVICE = `'00000000-0000-4000-8000-000000000001'`;

/** The place that the page before ended at, in hours before the newest measured post. */
const before = (hours: number) => `now() - interval '${String(hours)} hours'`;
const LAST_ID = `'ffffffff-ffff-ffff-ffff-ffffffffffff'`;

/** Revisions of a measured person end at 10,009: after this one there are a few rows. */
const NEARLY_ALL_SEEN = 9_700;

export const SCENARIOS: readonly Scenario[] = [
  {
    what: 'feed page, one group',
    person: MEMBER,
    statement: `select public.group_feed(array[${group(1)}])`,
  },
  { what: 'feed page, five groups', person: MEMBER, statement: 'select public.group_feed()' },
  {
    what: 'feed page 2 by key, one group',
    person: MEMBER,
    statement: `select public.group_feed(array[${group(1)}], ${before(100)}, ${LAST_ID})`,
  },
  {
    what: 'feed page 10 by key, five groups',
    person: MEMBER,
    statement: `select public.group_feed(null, ${before(300)}, ${LAST_ID})`,
  },
  { what: 'own pull, all', person: MEMBER, statement: `select public.sync_pull(${DEVICE}, 0, 1000)` },
  {
    what: 'own pull, a few new rows',
    person: MEMBER,
    statement: `select public.sync_pull(${DEVICE}, ${String(NEARLY_ALL_SEEN)}, 1000)`,
  },
  { what: 'membership: my groups', person: MEMBER, statement: 'select private.my_group_ids()' },
  {
    what: 'membership: who is in a group',
    person: MEMBER,
    statement: `select user_id, display_name from public.group_members where group_id = ${group(1)}`,
  },
  {
    what: 'membership: all that one may see',
    person: MEMBER,
    statement: 'select group_id, user_id, display_name from public.group_members',
  },
  { what: 'circle of a member', person: MEMBER, statement: 'select public.my_circle()' },
  { what: 'circle of a moderator', person: MODERATOR, statement: 'select public.my_circle()' },
  {
    what: 'moderation queue',
    person: MODERATOR,
    statement: `select public.moderation_queue(${group(1)})`,
  },
  { what: 'moderation log', person: MODERATOR, statement: `select public.moderation_log(${group(1)})` },
];
