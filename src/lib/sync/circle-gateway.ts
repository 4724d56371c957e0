import * as z from 'zod/mini';
import type { StoreOwner } from '../data/database.ts';
import type { CircleProblem } from '../domain/circle-problem.ts';
import type { FeedQuestion, GroupPost } from '../domain/group-post.ts';
import { groupPostSchema, postKey } from '../domain/group-post.ts';
import { groupNoticeSchema } from '../domain/group-notice.ts';
import { groupSchema, type GroupChange, type GroupDraft } from '../domain/group.ts';
import { groupIdSchema, type GroupId, type PersonId } from '../domain/id.ts';
import { inviteSchema, inviteViewSchema, newInviteSchema, type InviteDraft } from '../domain/invite.ts';
import { joinRequestSchema } from '../domain/join-request.ts';
import {
  moderationLogSchema,
  moderationQueueSchema,
  type CareItem,
  type MemberAction,
  type PostAction,
} from '../domain/moderation.ts';
import { onDemand } from '../domain/on-demand.ts';
import { notOk, ok, type Result } from '../domain/result.ts';
import { shareKindSchema } from '../domain/share.ts';
import { toLocalField } from './field-names.ts';
import { tokenOf, type FootholdClient } from './supabase-session.ts';

/** A request that has not answered by then counts as no network. Milliseconds. */
const PATIENCE = 30_000;

type Answered<Value> = Promise<Result<Value, CircleProblem>>;

const PROBLEMS: Readonly<Record<string, CircleProblem>> = {
  '42501': { type: 'not-allowed' },
  FH001: { type: 'invite-not-valid' },
  FH002: { type: 'too-many-tries' },
  FH003: { type: 'last-moderator' },
  FH004: { type: 'name-taken' },
  FH005: { type: 'rules-not-accepted' },
  FH006: { type: 'own-case' },
  '22023': { type: 'not-right' },
  '23514': { type: 'not-right' },
  '54000': { type: 'not-right' },
  PGRST301: { type: 'sign-in-again' },
  PGRST303: { type: 'sign-in-again' },
};

interface Answer {
  readonly data: unknown;
  readonly error: { readonly code?: string | undefined } | null;
  readonly status: number;
}

function problemOf({ error, status }: Answer): CircleProblem {
  const known = PROBLEMS[error?.code ?? ''];
  if (known !== undefined) return known;
  if (status === 401) return { type: 'sign-in-again' };
  return status === 429 || status >= 400 ? { type: 'server-trouble' } : { type: 'offline' };
}

/** The names of an answer as the app says them, all the way down. */
function localNames(told: unknown): unknown {
  if (Array.isArray(told)) return told.map(localNames);
  if (typeof told !== 'object' || told === null) return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [toLocalField(name), localNames(value)]),
  );
}

/** Two answers come as a value: raised as an error, the server could not have counted the try. */
const refusedSchema = z.object({ error: z.enum(['FH001', 'FH002']) });

const circleSchema = onDemand(() =>
  z.object({
    groups: z.array(groupSchema()),
    requests: z.array(joinRequestSchema()),
    notices: z.array(groupNoticeSchema()),
  }),
);
const feedSchema = onDemand(() => z.object({ posts: z.array(z.unknown()), more: z.boolean() }));
const joinedSchema = onDemand(() =>
  z.object({ groupId: z.nullable(groupIdSchema), state: z.enum(['joined', 'asked']) }),
);
const leftPostsSchema = onDemand(() =>
  z.array(
    z.object({
      shareId: z.uuid(),
      groupId: groupIdSchema,
      groupName: z.string(),
      kind: shareKindSchema,
      postedAt: z.string(),
      words: z.string(),
    }),
  ),
);
export type LeftPost = z.infer<ReturnType<typeof leftPostsSchema>>[number];

/** What a function answers that has nothing to tell: a page that something between us and the server sent is not that. */
const nothingSchema = onDemand(() => z.nullish(z.literal('')));

/** A post of a newer version than this one's is left out, and spoils no other. */
function readPosts(told: readonly unknown[]): GroupPost[] {
  return told.flatMap((each) => {
    const named = each as { shareOwnerId: never; shareId: never };
    const post = z.safeParse(groupPostSchema(), { ...named, key: postKey(named) });
    return post.success ? [post.data] : [];
  });
}

/**
 * Groups as the server keeps them, asked for as the account that owns the store: while somebody else is signed in, nothing
 * is asked or told. Every call answers; none throws for want of network.
 */
export class CircleGateway {
  readonly #connect: () => Promise<FootholdClient>;
  readonly #owner: StoreOwner;
  #channels = 0;

  constructor(connect: () => Promise<FootholdClient>, owner: StoreOwner) {
    this.#connect = connect;
    this.#owner = owner;
  }

  myCircle() {
    return this.#ask(circleSchema, (client) => client.rpc('my_circle'));
  }

  async feed(
    { groupIds, before }: FeedQuestion,
    pageSize: number,
  ): Answered<{ posts: GroupPost[]; more: boolean }> {
    const answer = await this.#ask(feedSchema, (client) =>
      client.rpc('group_feed', {
        page_size: pageSize,
        ...(groupIds === null ? {} : { group_ids: [...groupIds] }),
        ...(before === null ? {} : { before_at: before.postedAt, before_id: before.shareId }),
      }),
    );
    return answer.ok ? ok({ more: answer.value.more, posts: readPosts(answer.value.posts) }) : answer;
  }

  createGroup({ kind, name, description, rules, displayName }: GroupDraft) {
    return this.#ask(
      () => groupIdSchema,
      (client) => client.rpc('create_group', { kind, name, description, rules, display_name: displayName }),
    );
  }

  changeGroup(groupId: GroupId, { name, description, rules, holdFirstPosts, slowModeMinutes }: GroupChange) {
    return this.#tell((client) =>
      client.rpc('change_group', {
        ...{ group_id: groupId, name, description, rules },
        ...{ hold_first_posts: holdFirstPosts, slow_mode_minutes: slowModeMinutes },
      }),
    );
  }

  closeGroup(groupId: GroupId) {
    return this.#tell((client) => client.rpc('close_group', { group_id: groupId }));
  }

  leaveGroup(groupId: GroupId, takePosts: boolean) {
    return this.#tell((client) => client.rpc('leave_group', { group_id: groupId, take_posts: takePosts }));
  }

  renameMe(groupId: GroupId, displayName: string) {
    return this.#tell((client) => client.rpc('rename_me', { group_id: groupId, display_name: displayName }));
  }

  markSeen(groupId: GroupId) {
    return this.#tell((client) => client.rpc('mark_seen', { group_id: groupId }));
  }

  markNoticesRead() {
    return this.#tell((client) => client.rpc('mark_notices_read'));
  }

  invites(groupId: GroupId) {
    return this.#ask(
      () => z.array(inviteSchema()),
      (client) =>
        client
          .from('invites')
          .select('id, kind, label, max_uses, uses, expires_at, revoked_at, created_at')
          .eq('group_id', groupId)
          .order('created_at', { ascending: false })
          .limit(50),
    );
  }

  createInvite(groupId: GroupId, { kind, label, maxUses, validDays }: InviteDraft) {
    return this.#ask(newInviteSchema, (client) =>
      client.rpc('create_invite', {
        ...{ group_id: groupId, kind, label, max_uses: maxUses, valid_days: validDays },
      }),
    );
  }

  revokeInvite(inviteId: string) {
    return this.#tell((client) => client.rpc('revoke_invite', { invite_id: inviteId }));
  }

  /** Also for somebody without an account. */
  lookAtInvite(token: string) {
    return this.#ask(inviteViewSchema, (client) => client.rpc('look_at_invite', { token }), 'anybody');
  }

  acceptInvite(token: string, displayName: string, message: string, rulesAccepted: boolean) {
    return this.#ask(joinedSchema, (client) =>
      client.rpc('accept_invite', {
        ...{ token, message, display_name: displayName, rules_accepted: rulesAccepted },
      }),
    );
  }

  withdrawRequest(requestId: string) {
    return this.#tell((client) => client.rpc('withdraw_request', { request_id: requestId }));
  }

  answerRequest(requestId: string, approve: boolean) {
    return this.#tell((client) => client.rpc('answer_request', { request_id: requestId, approve }));
  }

  makeModerator(groupId: GroupId, userId: PersonId) {
    return this.#tell((client) => client.rpc('make_moderator', { group_id: groupId, user_id: userId }));
  }

  stepDown(groupId: GroupId) {
    return this.#tell((client) => client.rpc('step_down', { group_id: groupId }));
  }

  /** A post or a comment under it. */
  moderate(
    item: Pick<CareItem, 'shareOwnerId' | 'shareId' | 'commentOwnerId' | 'commentId'>,
    action: PostAction,
    reason: string,
  ) {
    const { shareOwnerId, shareId, commentOwnerId, commentId } = item;
    return this.#tell((client) =>
      commentOwnerId === null || commentId === null
        ? client.rpc('moderate_post', { share_owner_id: shareOwnerId, share_id: shareId, action, reason })
        : client.rpc('moderate_comment', {
            ...{ comment_owner_id: commentOwnerId, comment_id: commentId, action, reason },
          }),
    );
  }

  moderateMember(
    groupId: GroupId,
    userId: PersonId,
    action: MemberAction,
    reason: string,
    until: string | null,
  ) {
    return this.#tell((client) =>
      client.rpc('moderate_member', {
        ...{ group_id: groupId, user_id: userId, action, reason },
        ...(until === null ? {} : { until }),
      }),
    );
  }

  queue(groupId: GroupId) {
    return this.#ask(moderationQueueSchema, (client) =>
      client.rpc('moderation_queue', { group_id: groupId }),
    );
  }

  log(groupId: GroupId, beforeId: number | null) {
    return this.#ask(moderationLogSchema, (client) =>
      client.rpc('moderation_log', {
        group_id: groupId,
        ...(beforeId === null ? {} : { before_id: beforeId }),
      }),
    );
  }

  appeal(actionId: number, text: string) {
    return this.#tell((client) => client.rpc('make_appeal', { action_id: actionId, text }));
  }

  answerAppeal(appealId: string, grant: boolean, answer: string) {
    return this.#tell((client) =>
      client.rpc('answer_appeal', { appeal_id: appealId, granted: grant, answer }),
    );
  }

  leftPosts() {
    return this.#ask(leftPostsSchema, (client) => client.rpc('my_left_posts'));
  }

  takeBackEverything(groupId: GroupId) {
    return this.#tell((client) => client.rpc('take_back_everything', { group_id: groupId }));
  }

  /**
   * Calls back whenever something was shared or said in a group of the person, where the server tells at once. Gives up
   * after the first trouble: asking now and then does the same.
   */
  async listen(onchange: () => void): Promise<() => void> {
    try {
      const client = await this.#connect();
      if (!(await this.#token(client)).ok) return () => undefined;
      // A name of its own: the last page's channel may not be gone yet, and of one name there is only one.
      this.#channels += 1;
      const channel = client.channel(`circle-${String(this.#channels)}`);
      for (const table of ['shares', 'comments', 'cheers']) {
        channel.on('postgres_changes', { event: '*', schema: 'public', table }, onchange);
      }
      const stop = () => {
        void client.removeChannel(channel);
      };
      channel.subscribe((state) => {
        if (state === 'CHANNEL_ERROR' || state === 'TIMED_OUT') stop();
      });
      return stop;
    } catch {
      return () => undefined;
    }
  }

  async #token(client: FootholdClient) {
    if (this.#owner.kind === 'guest') return notOk({ type: 'sign-in-again' } as const);
    return tokenOf(client, this.#owner.userId);
  }

  async #tell(call: (client: FootholdClient) => Call): Answered<void> {
    const answer = await this.#ask(nothingSchema, call);
    return answer.ok ? ok(undefined) : answer;
  }

  async #ask<Schema extends z.ZodMiniType>(
    schema: () => Schema,
    call: (client: FootholdClient) => Call,
    who: 'account' | 'anybody' = 'account',
  ): Answered<z.infer<Schema>> {
    try {
      const client = await this.#connect();
      const token = await this.#token(client);
      if (!token.ok && (who === 'account' || (await isSomebodySignedIn(client)))) return token;
      const request = call(client);
      if (token.ok) request.setHeader('Authorization', `Bearer ${token.value}`);
      const answer = await request.abortSignal(AbortSignal.timeout(PATIENCE));
      if (answer.error !== null) return notOk(problemOf(answer));
      const refused = z.safeParse(refusedSchema, answer.data);
      if (refused.success) return notOk(PROBLEMS[refused.data.error] ?? { type: 'server-trouble' });
      const parsed = z.safeParse(schema(), localNames(answer.data));
      // What is not of our server's shape did not come from our server: as good as no network.
      return parsed.success ? ok(parsed.data) : notOk({ type: 'offline' });
    } catch {
      return notOk({ type: 'offline' });
    }
  }
}

/** Whether anybody at all is signed in: without a token of its own, a request would go out as they. */
async function isSomebodySignedIn(client: FootholdClient): Promise<boolean> {
  return (await client.auth.getSession()).data.session !== null;
}

/** A request that was made ready and not sent. */
interface Call {
  setHeader(name: string, value: string): unknown;
  abortSignal(signal: AbortSignal): PromiseLike<Answer>;
}
