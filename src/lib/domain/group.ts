import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { groupIdSchema, personIdSchema, type GroupId, type PersonId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, requiredText } from './text.ts';

/** A family circle belongs to a patient (S2); a peer group is looked after by moderators (S3). */
export const GROUP_KINDS = ['family', 'peer'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];
const MEMBER_ROLES = ['owner', 'moderator', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Limits of what a group says of itself, in code points. The constraints of the database repeat them. */
export const GROUP_LIMITS = { name: 60, description: 500, rules: 2000, memberName: 40 } as const;
/** How many first posts of a member a moderator looks at, and how long somebody waits between two posts, in minutes. */
export const FIRST_POSTS_HELD = [0, 1, 2, 3] as const;
export const SLOW_MODE_MINUTES = [0, 10, 60, 240] as const;

/** A name stands beside what people trust: nothing in it may hide or reorder other text. */
const HIDING =
  // eslint-disable-next-line no-control-regex -- these are exactly what is looked for
  /[\u0001-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/;
const hidesNothing = z.refine<string>((name) => !HIDING.test(name), { error: 'not-right' });
const groupName = requiredText(GROUP_LIMITS.name).check(hidesNothing);
const memberName = requiredText(GROUP_LIMITS.memberName).check(hidesNothing);

const said = {
  name: groupName,
  description: optionalText(GROUP_LIMITS.description),
  rules: optionalText(GROUP_LIMITS.rules),
};

/** Parses a new group, with the name that its maker goes by in it. */
export const parseGroupDraft = formParser(() =>
  z.object({ ...said, kind: z.enum(GROUP_KINDS), displayName: memberName }),
);
export type GroupDraft = Parsed<typeof parseGroupDraft>;

const typedNumber = z.pipe(
  z.transform((typed: unknown) => (typeof typed === 'string' ? Number(typed) : typed)),
  z.int().check(z.minimum(0), z.maximum(1440)),
);
/** Parses what is changed about a group. */
export const parseGroupChange = formParser(() =>
  z.object({ ...said, holdFirstPosts: typedNumber, slowModeMinutes: typedNumber }),
);
export type GroupChange = Parsed<typeof parseGroupChange>;

export const parseMemberName = formParser(() => z.object({ displayName: memberName }));

const memberSchema = z.object({
  userId: personIdSchema,
  displayName: z.string(),
  role: z.enum(MEMBER_ROLES),
  joinedAt: instantSchema,
  /** Told to those alone who look after the group. */
  mutedUntil: z.nullable(instantSchema),
  blocked: z.boolean(),
});
/** Somebody who is in a group. */
export type GroupMember = z.infer<typeof memberSchema>;

export const groupSchema = onDemand(() =>
  z.object({
    groupId: groupIdSchema,
    kind: z.enum(GROUP_KINDS),
    name: z.string(),
    description: z.string(),
    rules: z.string(),
    holdFirstPosts: z.int(),
    slowModeMinutes: z.int(),
    myRole: z.enum(MEMBER_ROLES),
    myName: z.string(),
    /** Until when the person may not speak here; null when they may. */
    mutedUntil: z.nullable(instantSchema),
    joinedAt: instantSchema,
    seenAt: instantSchema,
    /** Posts of others since the last visit. */
    newPosts: z.int(),
    mayPost: z.boolean(),
    members: z.array(memberSchema),
    /** How many people beside oneself can read what is shared here: all of them, also those whom one does not see. */
    audience: z.int(),
    /** How much waits for those who look after it. */
    waiting: z.int(),
  }),
);
/** A group as the server told it to one of its members. */
export type Group = z.infer<ReturnType<typeof groupSchema>>;

/** Whether the person looks after the group. */
export function looksAfter({ myRole }: Pick<Group, 'myRole'>): boolean {
  return myRole !== 'member';
}

/** Whether the person may comment and cheer. */
export function maySpeak({ mutedUntil }: Pick<Group, 'mutedUntil'>, now: Instant): boolean {
  return mutedUntil === null || mutedUntil <= now;
}

/** The groups that something can be shared with. */
export function groupsToShareWith(groups: readonly Group[]): Group[] {
  return groups.filter(({ mayPost }) => mayPost);
}

/** How many people will read what is shared with these groups, and in which groups. Nobody is counted out. */
export function audienceOf(groups: readonly Group[], groupIds: readonly GroupId[]) {
  const chosen = groups.filter(({ groupId }) => groupIds.includes(groupId));
  return { groups: chosen, people: chosen.reduce((sum, { audience }) => sum + audience, 0) };
}

export function memberOf({ members }: Pick<Group, 'members'>, userId: PersonId): GroupMember | undefined {
  return members.find((member) => member.userId === userId);
}
