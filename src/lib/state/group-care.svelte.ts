import type { FootholdDatabase } from '../data/database.ts';
import type { GroupChange, GroupDraft } from '../domain/group.ts';
import type { CircleProblem } from '../domain/circle-problem.ts';
import type { GroupId, PersonId } from '../domain/id.ts';
import type { InviteDraft } from '../domain/invite.ts';
import type { CareItem, MemberAction, PostAction } from '../domain/moderation.ts';
import { instantFromMs, instantToMs } from '../domain/calendar-day.ts';
import type { Result } from '../domain/result.ts';
import { CircleGateway } from '../sync/circle-gateway.ts';
import { refreshCircle } from '../sync/circle-round.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import type { Online } from './online.ts';

const DAY_MS = 86_400_000;

/** Making, joining, leaving and looking after groups (S2, S3, S7). All of it needs the network, and says so. */
export class GroupCare {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #gateway: CircleGateway;

  constructor(db: FootholdDatabase, clock: Clock, _environment: Environment, online: Online) {
    this.#db = db;
    this.#clock = clock;
    this.#gateway = new CircleGateway(online.connect, db.owner);
  }

  createGroup(draft: GroupDraft) {
    return this.#thenLook(this.#gateway.createGroup(draft));
  }

  changeGroup(groupId: GroupId, change: GroupChange) {
    return this.#thenLook(this.#gateway.changeGroup(groupId, change));
  }

  closeGroup(groupId: GroupId) {
    return this.#thenLook(this.#gateway.closeGroup(groupId));
  }

  leaveGroup(groupId: GroupId, takePosts: boolean) {
    return this.#thenLook(this.#gateway.leaveGroup(groupId, takePosts));
  }

  renameMe(groupId: GroupId, displayName: string) {
    return this.#thenLook(this.#gateway.renameMe(groupId, displayName));
  }

  invites(groupId: GroupId) {
    return this.#gateway.invites(groupId);
  }

  createInvite(groupId: GroupId, draft: InviteDraft) {
    return this.#gateway.createInvite(groupId, draft);
  }

  revokeInvite(inviteId: string) {
    return this.#gateway.revokeInvite(inviteId);
  }

  lookAtInvite(token: string) {
    return this.#gateway.lookAtInvite(token);
  }

  acceptInvite(token: string, displayName: string, message: string, rulesAccepted: boolean) {
    return this.#thenLook(this.#gateway.acceptInvite(token, displayName, message, rulesAccepted));
  }

  withdrawRequest(requestId: string) {
    return this.#thenLook(this.#gateway.withdrawRequest(requestId));
  }

  answerRequest(requestId: string, approve: boolean) {
    return this.#thenLook(this.#gateway.answerRequest(requestId, approve));
  }

  makeModerator(groupId: GroupId, userId: PersonId) {
    return this.#thenLook(this.#gateway.makeModerator(groupId, userId));
  }

  stepDown(groupId: GroupId) {
    return this.#thenLook(this.#gateway.stepDown(groupId));
  }

  queue(groupId: GroupId) {
    return this.#gateway.queue(groupId);
  }

  log(groupId: GroupId, beforeId: number | null) {
    return this.#gateway.log(groupId, beforeId);
  }

  moderate(
    item: Pick<CareItem, 'shareOwnerId' | 'shareId' | 'commentOwnerId' | 'commentId'>,
    action: PostAction,
    reason: string,
  ) {
    return this.#thenLook(this.#gateway.moderate(item, action, reason));
  }

  /** @param muteDays for how long somebody may not speak: so many times 24 hours, wherever the clocks stand */
  moderateMember(groupId: GroupId, userId: PersonId, action: MemberAction, reason: string, muteDays: number) {
    const now = this.#clock.now();
    const until = action === 'mute' ? instantFromMs(instantToMs(now) + muteDays * DAY_MS) : null;
    return this.#thenLook(this.#gateway.moderateMember(groupId, userId, action, reason, until));
  }

  appeal(actionId: number, text: string) {
    return this.#thenLook(this.#gateway.appeal(actionId, text));
  }

  answerAppeal(appealId: string, grant: boolean, answer: string) {
    return this.#thenLook(this.#gateway.answerAppeal(appealId, grant, answer));
  }

  leftPosts() {
    return this.#gateway.leftPosts();
  }

  takeBackEverything(groupId: GroupId) {
    return this.#thenLook(this.#gateway.takeBackEverything(groupId));
  }

  /** What was changed shows on this device before the page goes on. */
  async #thenLook<Value>(
    asked: Promise<Result<Value, CircleProblem>>,
  ): Promise<Result<Value, CircleProblem>> {
    const answer = await asked;
    if (answer.ok) await refreshCircle(this.#db, this.#gateway);
    return answer;
  }
}
