import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aShare } from '../../../tests/fixtures/circle-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import { createBlock } from './block.ts';
import type { Instant } from './calendar-day.ts';
import { createCheer, cheerId } from './cheer.ts';
import { createComment, parseCommentDraft } from './comment.ts';
import { createCommitment, dueCommitments, parseCommitmentDraft } from './commitment.ts';
import type { CalendarDay } from './calendar-day.ts';
import type {
  CommentId,
  CommitmentId,
  GroupId,
  MilestoneId,
  PersonId,
  ProgressSummaryId,
  ShareId,
} from './id.ts';
import { createReport, parseReportDraft } from './report.ts';
import { changedAudience, createShare, sharedId, type Shared } from './share.ts';
import { createSummaryChoice } from './summary-choice.ts';

const now = '2026-11-23T09:00:00.000Z' as Instant;
const later = '2026-11-24T09:00:00.000Z' as Instant;
const GROUPS = [nextId(), nextId(), nextId(), nextId()] as GroupId[];
const milestone: Shared = { kind: 'milestone', id: nextId() as MilestoneId };
const post = { shareOwnerId: nextId() as PersonId, shareId: nextId() as ShareId };

describe('a share', () => {
  it.each<Shared>([
    milestone,
    { kind: 'commitment', id: nextId() as CommitmentId },
    { kind: 'summary', id: nextId() as ProgressSummaryId },
  ])('links one thing and no other: $kind', (shared) => {
    const share = createShare(shared, GROUPS[0]!, { id: nextId() as ShareId, now });
    const linked = [share.milestoneId, share.commitmentId, share.summaryId];
    expect(linked.filter((id) => id !== null)).toEqual([shared.id]);
    expect(sharedId(share)).toBe(shared.id);
    expect(share.kind).toBe(shared.kind);
  });

  it('reaches just the groups that are chosen, and who stays keeps the share that they have', () => {
    fc.assert(
      fc.property(fc.subarray(GROUPS), fc.subarray(GROUPS), (before, chosen) => {
        const shares = before.map((groupId) => aShare(milestone, groupId));
        const { add, takeBack } = changedAudience(shares, chosen);
        const stay = shares.filter((share) => !takeBack.includes(share)).map(({ groupId }) => groupId);
        expect([...stay, ...add].sort()).toEqual(chosen.toSorted());
        expect(add.filter((groupId) => before.includes(groupId))).toEqual([]);
      }),
    );
  });
});

describe('two devices that do the same offline make one row', () => {
  it('of a cheer under one post', () => {
    const one = createCheer('strength', post, { now });
    expect(createCheer('me-too', post, { now: later }).id).toBe(one.id);
    expect(cheerId({ ...post, shareId: nextId() as ShareId })).not.toBe(one.id);
  });

  it('of a block of one person', () => {
    const one = createBlock(post.shareOwnerId, { now });
    expect(createBlock(post.shareOwnerId, { now: later }).id).toBe(one.id);
    expect(createBlock(nextId() as PersonId, { now }).id).not.toBe(one.id);
  });

  it('of what is chosen for one group', () => {
    const [one, other] = GROUPS.map((groupId) => createSummaryChoice(groupId, ['note'], { now }));
    expect(createSummaryChoice(GROUPS[0]!, [], { now: later }).id).toBe(one?.id);
    expect(other?.id).not.toBe(one?.id);
  });

  it('of a report of one thing, and a comment is another thing than its post', () => {
    const draft = { reason: 'unkind', note: '' } as const;
    const comment = { ownerId: nextId() as PersonId, id: nextId() as CommentId };
    const ofPost = createReport(draft, { ...post, comment: null }, { now });
    const ofComment = createReport(draft, { ...post, comment }, { now });
    expect(createReport({ ...draft, reason: 'spam' }, { ...post, comment: null }, { now: later }).id).toBe(
      ofPost.id,
    );
    expect(ofPost).toMatchObject({ commentId: null, commentOwnerId: null });
    expect(ofComment).toMatchObject({ ...post, id: comment.id, commentOwnerId: comment.ownerId });
  });
});

describe('words for others', () => {
  it('stand under the post that they are for', () => {
    const id = nextId() as CommentId;
    expect(createComment({ text: 'How lovely' }, post, { id, now })).toEqual({
      ...post,
      id,
      text: 'How lovely',
      createdAt: now,
    });
  });

  it.each<[string, (typed: unknown) => { ok: boolean }, unknown, unknown]>([
    ['a comment', parseCommentDraft, { text: 'x'.repeat(2000) }, { text: 'x'.repeat(2001) }],
    ['a comment of something', parseCommentDraft, { text: 'x' }, { text: ' \u200B ' }],
    [
      'a note for the moderators',
      parseReportDraft,
      { reason: 'other', note: 'x'.repeat(500) },
      { reason: 'other', note: 'x'.repeat(501) },
    ],
    ['a reason', parseReportDraft, { reason: 'private', note: '' }, { reason: 'dull', note: '' }],
    [
      'a commitment',
      parseCommitmentDraft,
      { words: 'x'.repeat(300), dueOn: '2026-11-25' },
      { words: 'x'.repeat(301), dueOn: '2026-11-25' },
    ],
    [
      'a day',
      parseCommitmentDraft,
      { words: 'Walk', dueOn: '2026-02-28' },
      { words: 'Walk', dueOn: '2026-02-30' },
    ],
  ])('have room for %s, and no more', (_, parse, fits, doesNot) => {
    expect(parse(fits).ok).toBe(true);
    expect(parse(doesNot).ok).toBe(false);
  });
});

describe('a commitment', () => {
  const plan = (dueOn: string) =>
    createCommitment({ words: 'Walk', dueOn: dueOn as CalendarDay }, { id: nextId() as CommitmentId, now });

  it('is due from its day on, the oldest first', () => {
    const ofToday = plan('2026-11-23');
    const older = plan('2026-11-20');
    const found = dueCommitments([ofToday, plan('2026-11-24'), older], '2026-11-23' as CalendarDay);
    expect(found).toEqual([older, ofToday]);
  });

  it.each(['done', 'not-this-time'] as const)(
    'that was answered with %s is not asked about again',
    (outcome) => {
      expect(dueCommitments([{ ...plan('2026-11-20'), outcome }], '2026-11-23' as CalendarDay)).toEqual([]);
    },
  );
});
