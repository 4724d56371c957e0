import * as z from 'zod/mini';
import { instantSchema } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { GROUP_KINDS } from './group.ts';
import { onDemand } from './on-demand.ts';
import { optionalText } from './text.ts';

/** To join at once, or to ask the moderators. */
export const INVITE_KINDS = ['join', 'ask'] as const;
export type InviteKind = (typeof INVITE_KINDS)[number];
export const INVITE_USES = [1, 5, 20, 100] as const;
/** Days. */
export const INVITE_DAYS = [1, 7, 30] as const;

const typedNumber = (most: number) =>
  z.pipe(
    z.transform((typed: unknown) => (typeof typed === 'string' ? Number(typed) : typed)),
    z.int().check(z.minimum(1), z.maximum(most)),
  );

export const parseInviteDraft = formParser(() =>
  z.object({
    kind: z.enum(INVITE_KINDS),
    label: optionalText(60),
    maxUses: typedNumber(100),
    validDays: typedNumber(30),
  }),
);
export type InviteDraft = Parsed<typeof parseInviteDraft>;

export const inviteSchema = onDemand(() =>
  z.object({
    id: z.uuid(),
    kind: z.enum(INVITE_KINDS),
    label: z.string(),
    maxUses: z.int(),
    uses: z.int(),
    expiresAt: instantSchema,
    revokedAt: z.nullable(instantSchema),
    createdAt: instantSchema,
  }),
);
/** An invite as those see it who look after the group. Its secret was shown once. */
export type Invite = z.infer<ReturnType<typeof inviteSchema>>;

/** Whether it still lets somebody in. */
export function isOpen(invite: Invite, now: string): boolean {
  return invite.revokedAt === null && invite.expiresAt > now && invite.uses < invite.maxUses;
}

export const newInviteSchema = onDemand(() =>
  z.object({ id: z.uuid(), token: z.string(), expiresAt: instantSchema }),
);
export type NewInvite = z.infer<ReturnType<typeof newInviteSchema>>;

export const inviteViewSchema = onDemand(() =>
  z.object({
    groupKind: z.enum(GROUP_KINDS),
    groupName: z.string(),
    description: z.string(),
    rules: z.string(),
    kind: z.enum(INVITE_KINDS),
    inviterName: z.string(),
    alreadyIn: z.boolean(),
  }),
);
/** What the one who was invited is told before they join. */
export type InviteView = z.infer<ReturnType<typeof inviteViewSchema>>;

const TOKEN = /^[0-9a-f]{32}$/;

/** The token in what somebody typed, pasted or opened: a code with spaces, or a whole link. Null when there is none. */
export function inviteToken(typed: string): string | null {
  const [, afterHash = typed] = /#(.*)$/s.exec(typed) ?? [];
  const token = afterHash.toLowerCase().replace(/[\s-]/g, '');
  return TOKEN.test(token) ? token : null;
}

/** The code in groups of four, to read out or copy by hand. */
export function inviteCode(token: string): string {
  return (token.match(/.{1,4}/g) ?? []).join(' ');
}

/** The token stands after the `#`, which browsers keep to themselves. */
export function inviteLink(origin: string, token: string): string {
  return `${origin}/join#${token}`;
}
