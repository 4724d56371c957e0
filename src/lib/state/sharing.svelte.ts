import { addComment, keepCheer, removeComment } from '../data/comments-and-cheers.ts';
import { listCheckInsBetween } from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { readOfferedDetails } from '../data/offered-details.ts';
import { keepBlock, keepReport, listBlocks } from '../data/reports-and-blocks.ts';
import {
  addCommitment,
  addMilestone,
  changeCommitment,
  changeMilestone,
  listDueCommitments,
  listMilestonesWithShares,
  removeShare,
  removeShared,
  setAudience,
} from '../data/shares.ts';
import { getWin } from '../data/wins.ts';
import type { Block } from '../domain/block.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { CheerKind } from '../domain/cheer.ts';
import { createComment, type CommentDraft } from '../domain/comment.ts';
import {
  createCommitment,
  type Commitment,
  type CommitmentDraft,
  type CommitmentOutcome,
} from '../domain/commitment.ts';
import type { CommentId, CommitmentId, GroupId, MilestoneId, PersonId, ShareId } from '../domain/id.ts';
import {
  createMilestone,
  type Milestone,
  type OfferedDetails,
  type ToldMilestone,
} from '../domain/milestone.ts';
import { createReport, type ReportDraft, type Reported } from '../domain/report.ts';
import type { Share } from '../domain/share.ts';
import type { ShareRef } from '../domain/share-ref.ts';
import type { Win } from '../domain/win.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** A milestone with the groups that can see it. */
export interface SharedMilestone {
  readonly milestone: Milestone;
  readonly shares: readonly Share[];
}

/** What somebody tells others, and how they answer (C3, S4, S5, S8). All of it is kept here first, and sent by sync. */
export class Sharing {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #milestones: LiveQuery<SharedMilestone[]>;
  readonly #blocks: LiveQuery<Block[]>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#milestones = new LiveQuery(() => this.#listMilestones());
    this.#blocks = new LiveQuery(() => listBlocks(db));
  }

  /** Newest first; undefined until read. */
  get milestones(): readonly SharedMilestone[] | undefined {
    return this.#milestones.current;
  }

  get blocks(): readonly Block[] | undefined {
    return this.#blocks.current;
  }

  async #listMilestones(): Promise<SharedMilestone[]> {
    const { milestones, shares } = await listMilestonesWithShares(this.#db);
    return milestones
      .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
      .map((milestone) => ({
        milestone,
        shares: shares.filter(({ milestoneId }) => milestoneId === milestone.id),
      }));
  }

  /** One milestone; null when there is no such one. */
  one(id: string): LiveQuery<SharedMilestone | null> {
    return new LiveQuery(async () => {
      const { milestones, shares } = await listMilestonesWithShares(this.#db);
      const milestone = milestones.find((each) => each.id === id);
      if (milestone === undefined) return null;
      return { milestone, shares: shares.filter(({ milestoneId }) => milestoneId === id) };
    });
  }

  /** The win that something is told about, and the details that its entries have to offer. */
  async startFrom(winId: string | null): Promise<{ win: Win | null; offered: OfferedDetails }> {
    const win = winId === null ? null : ((await getWin(this.#db, winId)) ?? null);
    return { win, offered: await readOfferedDetails(this.#db, win) };
  }

  shareMilestone(told: ToldMilestone, groupIds: readonly GroupId[]) {
    const id = this.#environment.newId() as MilestoneId;
    const now = this.#clock.now();
    return addMilestone(this.#db, createMilestone(told, { id, now }), groupIds, this.#given());
  }

  changeMilestone(id: MilestoneId, changes: Partial<ToldMilestone>) {
    return changeMilestone(this.#db, id, changes);
  }

  setAudience(id: MilestoneId, groupIds: readonly GroupId[]) {
    return setAudience(this.#db, id, groupIds, this.#given());
  }

  takeBack(id: ShareId) {
    return removeShare(this.#db, id);
  }

  deleteMilestone(id: MilestoneId) {
    return removeShared(this.#db, 'milestones', id);
  }

  addCommitment(draft: CommitmentDraft, groupIds: readonly GroupId[]) {
    const id = this.#environment.newId() as CommitmentId;
    const commitment = createCommitment(draft, { id, now: this.#clock.now() });
    return addCommitment(this.#db, commitment, groupIds, this.#given());
  }

  /** Those whose day has come and that were not answered. */
  due(today: CalendarDay): LiveQuery<Commitment[]> {
    return new LiveQuery(() => listDueCommitments(this.#db, today));
  }

  /** Said once, for all who can see it. */
  answerCommitment(id: CommitmentId, outcome: CommitmentOutcome) {
    return changeCommitment(this.#db, id, { outcome, answeredOn: this.#clock.day() });
  }

  comment(post: ShareRef, draft: CommentDraft) {
    const id = this.#environment.newId() as CommentId;
    return addComment(this.#db, createComment(draft, post, { id, now: this.#clock.now() }));
  }

  takeBackComment(id: CommentId) {
    return removeComment(this.#db, id);
  }

  cheer(post: ShareRef, kind: CheerKind | null) {
    return keepCheer(this.#db, post, kind, this.#clock.now());
  }

  report(reported: Reported, draft: ReportDraft) {
    return keepReport(this.#db, createReport(draft, reported, { now: this.#clock.now() }));
  }

  block(person: PersonId) {
    return keepBlock(this.#db, person, true, this.#clock.now());
  }

  unblock(person: PersonId) {
    return keepBlock(this.#db, person, false, this.#clock.now());
  }

  /** Pain and mood of a day, offered and never ticked by themselves. */
  checkInOf(day: CalendarDay) {
    return listCheckInsBetween(this.#db, day, day);
  }

  #given() {
    return { newId: () => this.#environment.newId(), now: this.#clock.now() };
  }
}
