import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommitment, aMilestone, aShare } from '../../../tests/fixtures/circle-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { Instant } from './calendar-day.ts';
import { createCheer, type CheerKind } from './cheer.ts';
import { createComment } from './comment.ts';
import { byNewest, postKey, type GroupPost, type PostComment } from './group-post.ts';
import type { Group } from './group.ts';
import type { CommentId, GroupId, PersonId, ShareId } from './id.ts';
import { withOwnActions, type OwnActions } from './own-actions.ts';

const now = '2026-11-23T09:00:00.000Z' as Instant;
const ME = nextId() as PersonId;
const BEN = nextId() as PersonId;
const GROUP: Group = {
  groupId: nextId() as GroupId,
  kind: 'peer',
  name: 'Garden group',
  description: '',
  rules: '',
  holdFirstPosts: 0,
  slowModeMinutes: 0,
  myRole: 'member',
  myName: 'Ann',
  mutedUntil: null,
  joinedAt: now,
  seenAt: now,
  newPosts: 0,
  mayPost: true,
  members: [],
  audience: 2,
  waiting: 0,
};
const NOTHING: OwnActions = {
  me: ME,
  groups: [GROUP],
  shares: [],
  milestones: [],
  commitments: [],
  summaries: [],
  comments: [],
  cheers: [],
  blocked: [],
  waiting: new Set(),
  refused: new Set(),
  full: false,
};

/** What the server told of a post of Ben's, an hour before what is done here. */
function ofBen(changes: Partial<GroupPost> = {}): GroupPost {
  const named = { shareOwnerId: BEN, shareId: nextId() as ShareId };
  const { id: _, createdAt: __, ...milestone } = aMilestone({ words: 'I walked' });
  return {
    ...named,
    key: postKey(named),
    groupId: GROUP.groupId,
    groupName: GROUP.name,
    kind: 'milestone',
    postedAt: '2026-11-23T08:00:00.000Z' as Instant,
    authorName: 'Ben',
    mine: false,
    standing: 'shown',
    milestone,
    commitment: null,
    summary: null,
    cheers: [],
    myCheer: null,
    comments: [],
    ...changes,
  };
}

function commentOf(ownerId: PersonId, id = nextId() as CommentId): PostComment {
  const mine = ownerId === ME;
  return { ownerId, id, authorName: null, text: 'How lovely', postedAt: now, mine, standing: 'shown' };
}

/** The feed with one own milestone in it, told by the server or not. */
function withOwnMilestone(told: boolean, waiting: boolean) {
  const milestone = aMilestone({ words: 'I cooked' });
  const share = aShare({ kind: 'milestone', id: milestone.id }, GROUP.groupId);
  const own = {
    ...NOTHING,
    milestones: [milestone],
    shares: [share],
    waiting: new Set(waiting ? [share.id, milestone.id] : []),
  };
  const post = ofBen({ shareOwnerId: ME, shareId: share.id, mine: true });
  return { own, share, milestone, posts: told ? [post] : [] };
}

describe('a feed', () => {
  it('stays as the server told it when nothing was done here', () => {
    const posts = [ofBen({ comments: [commentOf(BEN)], cheers: [{ kind: 'strength', count: 2 }] })];
    expect(withOwnActions(posts, NOTHING, null)).toEqual(posts);
  });

  it('shows at once what was shared with no network, as waiting, above what came before', () => {
    const { own } = withOwnMilestone(false, true);
    const [first, second] = withOwnActions([ofBen()], own, null);
    expect(first).toMatchObject({
      milestone: { words: 'I cooked' },
      authorName: 'Ann',
      groupName: 'Garden group',
      mine: true,
      waiting: true,
    });
    expect(second?.authorName).toBe('Ben');
  });

  it('shows what waits in its own group alone', () => {
    const { own } = withOwnMilestone(false, true);
    expect(withOwnActions([], own, nextId() as GroupId)).toEqual([]);
    expect(withOwnActions([], own, GROUP.groupId)).toHaveLength(1);
  });

  it('still shows what was sent and is not told yet, and not what was refused', () => {
    const { own, share } = withOwnMilestone(false, false);
    expect(withOwnActions([ofBen()], own, null)).toHaveLength(2);
    expect(withOwnActions([ofBen()], { ...own, refused: new Set([share.id]) }, null)).toHaveLength(1);
    const post = ofBen();
    const comment = createComment({ text: 'How lovely' }, post, { id: nextId() as CommentId, now });
    const [said] = withOwnActions([post], { ...NOTHING, comments: [comment] }, null);
    expect(said?.comments).toHaveLength(1);
    const refused = new Set<string>([comment.id]);
    expect(withOwnActions([post], { ...NOTHING, comments: [comment], refused }, null)[0]?.comments).toEqual(
      [],
    );
    const cheer = createCheer('strength', post, { now });
    expect(withOwnActions([post], { ...NOTHING, cheers: [cheer] }, null)[0]?.myCheer).toBe('strength');
    const noCheer = withOwnActions(
      [post],
      { ...NOTHING, cheers: [cheer], refused: new Set([cheer.id]) },
      null,
    );
    expect(noCheer[0]?.myCheer).toBeNull();
  });

  it('does not show what lies behind the page as if it were new', () => {
    const { own } = withOwnMilestone(false, false);
    const newer = ofBen({ postedAt: '2026-11-23T10:00:00.000Z' as Instant });
    expect(withOwnActions([newer], { ...own, full: true }, null)).toEqual([newer]);
  });

  it('does not show twice what the server tells already', () => {
    const { own, posts } = withOwnMilestone(true, true);
    expect(withOwnActions(posts, own, null)).toHaveLength(1);
  });

  it('shows own words as they were changed here, before the server knows', () => {
    const { own, posts } = withOwnMilestone(true, true);
    expect(withOwnActions(posts, own, null)).toMatchObject([{ milestone: { words: 'I cooked' } }]);
  });

  it('is without what was taken back here, and keeps what others share', () => {
    const { own, posts } = withOwnMilestone(true, false);
    const left = withOwnActions([...posts, ofBen()], { ...own, shares: [] }, null);
    expect(left.map(({ authorName }) => authorName)).toEqual(['Ben']);
    expect(left.every(({ mine }) => !mine)).toBe(true);
  });

  it('shows a commitment that waits as one', () => {
    const commitment = aCommitment();
    const share = aShare({ kind: 'commitment', id: commitment.id }, GROUP.groupId);
    const own = { ...NOTHING, commitments: [commitment], shares: [share], waiting: new Set([share.id]) };
    expect(withOwnActions([], own, null)).toMatchObject([
      { kind: 'commitment', commitment: { words: commitment.words }, milestone: null },
    ]);
  });

  it('shows an own comment at once, and not when it was taken back', () => {
    const post = ofBen();
    const comment = createComment({ text: 'How lovely' }, post, { id: nextId() as CommentId, now });
    const waiting = new Set([comment.id]);
    const [shown] = withOwnActions([post], { ...NOTHING, comments: [comment], waiting }, null);
    expect(shown?.comments).toMatchObject([{ text: 'How lovely', authorName: 'Ann', waiting: true }]);
    const told = ofBen({ comments: [commentOf(ME, comment.id), commentOf(BEN)] });
    const [after] = withOwnActions([told], NOTHING, null);
    expect(after?.comments.map(({ ownerId }) => ownerId)).toEqual([BEN]);
  });

  it.each<[CheerKind | null, CheerKind | null, { kind: CheerKind; count: number }[]]>([
    [
      null,
      'me-too',
      [
        { kind: 'strength', count: 2 },
        { kind: 'me-too', count: 1 },
      ],
    ],
    ['strength', null, [{ kind: 'strength', count: 1 }]],
    [
      'strength',
      'me-too',
      [
        { kind: 'strength', count: 1 },
        { kind: 'me-too', count: 1 },
      ],
    ],
    ['strength', 'strength', [{ kind: 'strength', count: 2 }]],
  ])('counts the own cheer at once: %s before, %s now', (told, kept, cheers) => {
    const post = ofBen({ myCheer: told, cheers: [{ kind: 'strength', count: 2 }] });
    const cheer = { ...createCheer('strength', post, { now }), kind: kept };
    const own = { ...NOTHING, cheers: [cheer], waiting: new Set([cheer.id]) };
    expect(withOwnActions([post], own, null)).toMatchObject([{ myCheer: kept, cheers }]);
  });

  it('is without whom one blocks, and without their comments, before the server knows', () => {
    const cara = nextId() as PersonId;
    const ofCara = ofBen({
      shareOwnerId: cara,
      authorName: 'Cara',
      comments: [commentOf(BEN), commentOf(cara)],
    });
    const left = withOwnActions([ofBen(), ofCara], { ...NOTHING, blocked: [BEN] }, null);
    expect(left.map(({ authorName }) => authorName)).toEqual(['Cara']);
    expect(left[0]?.comments.map(({ ownerId }) => ownerId)).toEqual([cara]);
  });

  it('holds for whatever was told and done: each post once, the newest first, and nobody blocked', () => {
    const authors = [ME, BEN, nextId() as PersonId];
    const scene = fc.record({
      told: fc.array(fc.record({ author: fc.nat(2), minute: fc.nat(59), kept: fc.boolean() }), {
        maxLength: 12,
      }),
      unsent: fc.array(fc.record({ minute: fc.nat(59), waits: fc.boolean(), refused: fc.boolean() }), {
        maxLength: 6,
      }),
      blocked: fc.subarray([1, 2]),
      full: fc.boolean(),
    });
    const minute = (count: number) => `2026-11-23T10:${String(count).padStart(2, '0')}:00.000Z` as Instant;
    fc.assert(
      fc.property(scene, ({ told, unsent, blocked, full }) => {
        const posts = told
          .map(({ author, minute: at }) =>
            ofBen({ shareOwnerId: authors[author]!, mine: author === 0, postedAt: minute(at) }),
          )
          .map((post) => ({ ...post, key: postKey(post) }))
          .toSorted(byNewest);
        const milestone = aMilestone();
        const shareOf = (createdAt: Instant, id = nextId() as ShareId) =>
          aShare({ kind: 'milestone', id: milestone.id }, GROUP.groupId, { id, createdAt });
        const kept = posts.filter((post, index) => post.mine && told[index]?.kept === true);
        const fresh = unsent.map(({ minute: at }) => shareOf(minute(at)));
        const own: OwnActions = {
          ...NOTHING,
          ...{ full, blocked: blocked.map((index) => authors[index]!), milestones: [milestone] },
          shares: [...kept.map(({ postedAt, shareId }) => shareOf(postedAt, shareId)), ...fresh],
          waiting: new Set(fresh.flatMap(({ id }, index) => (unsent[index]?.waits === true ? [id] : []))),
          refused: new Set(fresh.flatMap(({ id }, index) => (unsent[index]?.refused === true ? [id] : []))),
        };
        const shown = withOwnActions(posts, own, null);
        expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
        expect(shown).toEqual(shown.toSorted(byNewest));
        expect(shown.some(({ shareOwnerId }) => own.blocked.includes(shareOwnerId))).toBe(false);
        const mine = shown.filter((post) => post.mine).map(({ shareId }) => shareId);
        expect(mine.every((id) => own.shares.some((share) => share.id === id))).toBe(true);
        expect(mine.some((id) => own.refused.has(id))).toBe(false);
        const mustShow = fresh.filter(({ id }) => own.waiting.has(id) && !own.refused.has(id));
        expect(mustShow.every(({ id }) => mine.includes(id))).toBe(true);
        expect(kept.every(({ shareId }) => mine.includes(shareId))).toBe(true);
      }),
    );
  });
});
