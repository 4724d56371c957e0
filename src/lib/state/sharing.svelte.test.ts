import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMilestone } from '../../../tests/fixtures/circle-rows.ts';
import { aCheckIn, aGoal, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { anEntry } from '../../../tests/fixtures/written-rows.ts';
import { addCheckIn } from '../data/check-ins.ts';
import { readOwnActions } from '../data/own-actions.ts';
import { listBlocks } from '../data/reports-and-blocks.ts';
import {
  getMilestone,
  listCommitments,
  listDueCommitments,
  listMilestones,
  listShares,
  removeShared,
} from '../data/shares.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { addGoal } from '../data/goals.ts';
import { addJournalEntry } from '../data/journal-entries.ts';
import { addSession } from '../data/sessions.ts';
import { addStep } from '../data/steps.ts';
import { readWinEntries } from '../data/win-entries.ts';
import { addWin } from '../data/wins.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { findWins } from '../domain/find-wins.ts';
import type { GroupId, MilestoneId, PersonId, ShareId } from '../domain/id.ts';
import { detailsToOffer, MILESTONE_DETAILS, toldMilestone, type ToldMilestone } from '../domain/milestone.ts';
import { createFoundWin } from '../domain/win.ts';
import { Clock } from './clock.svelte.ts';
import { Sharing } from './sharing.svelte.ts';

const TODAY = '2026-11-23' as CalendarDay;
const FAMILY = '20000000-0000-4000-8000-000000000001' as GroupId;
const PEERS = '20000000-0000-4000-8000-000000000002' as GroupId;
const BEN = '30000000-0000-4000-8000-000000000001' as PersonId;
const POST = { shareOwnerId: BEN, shareId: '40000000-0000-4000-8000-000000000001' as ShareId };
const environment = {
  now: () => Date.parse('2026-11-23T09:00:00Z'),
  monotonic: () => 0,
  newId: () => crypto.randomUUID(),
  utcOffsetAt: () => 0,
};

function toldOf({ id: _, createdAt: __, ...told } = aMilestone()): ToldMilestone {
  return told;
}

let db: FootholdDatabase;
let sharing: Sharing;
beforeEach(() => {
  db = anAccountStore();
  sharing = new Sharing(db, new Clock(environment), environment);
});
afterEach(() => db.close());

async function share(groupIds: readonly GroupId[]): Promise<MilestoneId> {
  const before = (await listMilestones(db)).map(({ id }) => id);
  expect((await sharing.shareMilestone(toldOf(), groupIds)).ok).toBe(true);
  return (await listMilestones(db)).find(({ id }) => !before.includes(id))!.id;
}

async function audience(): Promise<GroupId[]> {
  return (await listShares(db)).map(({ groupId }) => groupId).sort();
}

async function sent() {
  return (await db.outbox.orderBy('seq').toArray()).map(({ table, op }) => `${op} ${table}`);
}

describe('a milestone', () => {
  it('goes to the server before those who may see it', async () => {
    await share([PEERS, FAMILY]);
    expect(await audience()).toEqual([FAMILY, PEERS]);
    expect(await sent()).toEqual(['put milestones', 'put shares', 'put shares']);
  });

  it('that can not be shared is not kept half', async () => {
    db.shares.hook('creating', () => {
      throw new Error('no space');
    });
    expect((await sharing.shareMilestone(toldOf(), [FAMILY])).ok).toBe(false);
    expect(await listMilestones(db)).toEqual([]);
    expect(await sent()).toEqual([]);
  });

  it('gets another audience: who stays has the share that they had', async () => {
    const id = await share([FAMILY]);
    const [before] = await listShares(db);
    await sharing.setAudience(id, [FAMILY, PEERS]);
    expect(await audience()).toEqual([FAMILY, PEERS]);
    expect(await listShares(db)).toContainEqual(before);
    await sharing.setAudience(id, [PEERS]);
    expect(await audience()).toEqual([PEERS]);
    await sharing.setAudience(id, []);
    expect(await audience()).toEqual([]);
    expect(await getMilestone(db, id)).toBeDefined();
  });

  it('is taken back from one group and stays in the other', async () => {
    await share([FAMILY, PEERS]);
    const ofFamily = (await listShares(db)).find(({ groupId }) => groupId === FAMILY)!;
    await sharing.takeBack(ofFamily.id);
    expect(await audience()).toEqual([PEERS]);
    expect((await sent()).at(-1)).toBe('delete shares');
  });

  it('is deleted with all its shares, and no other is', async () => {
    const id = await share([FAMILY, PEERS]);
    await share([FAMILY]);
    await sharing.deleteMilestone(id);
    expect(await getMilestone(db, id)).toBeUndefined();
    expect(await audience()).toEqual([FAMILY]);
    expect((await sent()).slice(-3)).toEqual(['delete shares', 'delete shares', 'delete milestones']);
  });

  it('sends nothing but what its author chose for it', async () => {
    const goal = aGoal();
    const step = aStep(goal.id);
    const session = aSession(step.id);
    await addGoal(db, goal);
    await addStep(db, step);
    await addSession(db, session);
    await addCheckIn(db, aCheckIn({ pain: 8, mood: 9 }));
    await addJournalEntry(db, anEntry({ text: 'Only for me', sessionId: session.id }));
    const [found] = findWins(await readWinEntries(db, TODAY), TODAY);
    const win = createFoundWin(found!, { now: session.createdAt });
    await addWin(db, win);
    const { win: known, offered } = await sharing.startFrom(win.id);
    expect(known?.id).toBe(win.id);
    expect(detailsToOffer(offered)).toEqual(MILESTONE_DETAILS);
    await db.outbox.clear();

    await fc.assert(
      fc.asyncProperty(fc.subarray([...MILESTONE_DETAILS]), async (ticked) => {
        const told = toldMilestone({ words: 'The first time', story: '' }, offered, ticked);
        await sharing.shareMilestone(told, [FAMILY]);
        const all = JSON.stringify(await db.outbox.toArray());
        const secrets = {
          journalText: 'Only for me',
          goalTitle: goal.title,
          stepTitle: step.title,
          pain: '"pain":8',
          mood: '"mood":9',
        };
        for (const [detail, words] of Object.entries(secrets)) {
          expect(all.includes(words), detail).toBe(ticked.some((each) => each === detail));
        }
        await db.outbox.clear();
      }),
      { numRuns: 25 },
    );
  });

  it('shared for the first time is a win, and stays the only one', async () => {
    expect(findWins(await readWinEntries(db, TODAY), TODAY)).toEqual([]);
    await share([FAMILY]);
    await share([PEERS]);
    const found = findWins(await readWinEntries(db, TODAY), TODAY);
    expect(found).toMatchObject([{ source: 'first-share', wonOn: TODAY, evidenceKind: null }]);
  });

  it('of no win has nothing to offer', async () => {
    for (const winId of [null, POST.shareId]) {
      const { win, offered } = await sharing.startFrom(winId);
      expect(win).toBeNull();
      expect(detailsToOffer(offered)).toEqual([]);
    }
  });
});

describe('a commitment', () => {
  const draft = { words: 'Walk to the corner', dueOn: '2026-11-25' as CalendarDay };

  const due = (today: string) => listDueCommitments(db, today as CalendarDay);

  it('is asked about from its day on, until it was answered', async () => {
    await sharing.addCommitment(draft, [FAMILY]);
    const [kept] = await listCommitments(db);
    expect(await due('2026-11-24')).toEqual([]);
    expect(await due('2026-11-25')).toMatchObject([{ words: 'Walk to the corner' }]);
    expect(await due('2026-12-24')).toHaveLength(1);
    await sharing.answerCommitment(kept!.id, 'not-this-time');
    expect(await due('2026-11-25')).toEqual([]);
    expect(await listCommitments(db)).toMatchObject([{ outcome: 'not-this-time', answeredOn: TODAY }]);
  });

  it('that was taken back is not asked about', async () => {
    await sharing.addCommitment(draft, [FAMILY]);
    const [shared] = await listShares(db);
    await sharing.takeBack(shared!.id);
    expect(await due('2026-11-25')).toEqual([]);
  });

  it('is deleted with its share', async () => {
    await sharing.addCommitment(draft, [FAMILY]);
    const [kept] = await listCommitments(db);
    await removeShared(db, 'commitments', kept!.id);
    expect(await listCommitments(db)).toEqual([]);
    expect(await audience()).toEqual([]);
  });
});

describe('what is said to others', () => {
  it('is known at once, and as waiting', async () => {
    await share([FAMILY]);
    await sharing.comment(POST, { text: 'How lovely' });
    await sharing.cheer(POST, 'strength');
    const own = await readOwnActions(db);
    expect(own.milestones).toMatchObject([{ words: 'I cooked for my family' }]);
    expect(own.comments).toMatchObject([{ text: 'How lovely', shareId: POST.shareId }]);
    expect(own.cheers).toMatchObject([{ kind: 'strength' }]);
    for (const { id } of [...own.milestones, ...own.shares, ...own.comments, ...own.cheers]) {
      expect(own.waiting).toContain(id);
    }
  });

  it('does not wait any more once the server has it, and waits again when it is changed', async () => {
    const id = await share([FAMILY]);
    await db.outbox.clear();
    expect((await readOwnActions(db)).waiting.size).toBe(0);
    await sharing.changeMilestone(id, { story: 'With my son' });
    expect((await readOwnActions(db)).waiting).toEqual(new Set([id]));
  });

  it('is gone at once when it is taken back', async () => {
    await share([FAMILY]);
    await sharing.comment(POST, { text: 'How lovely' });
    const before = await readOwnActions(db);
    await sharing.takeBack(before.shares[0]!.id);
    await sharing.takeBackComment(before.comments[0]!.id);
    const own = await readOwnActions(db);
    expect(own.shares).toEqual([]);
    expect(own.comments).toEqual([]);
    expect((await sent()).slice(-2)).toEqual(['delete shares', 'delete comments']);
  });

  it('is one cheer under a post, changed and taken back', async () => {
    await sharing.cheer(POST, 'strength');
    await sharing.cheer(POST, 'me-too');
    await sharing.cheer(POST, null);
    expect(await db.cheers.toArray()).toMatchObject([{ id: POST.shareId, kind: null }]);
    expect(await sent()).toEqual(['put cheers', 'put cheers', 'put cheers']);
  });

  it('is one report of a thing: the first one stays', async () => {
    await sharing.report({ ...POST, comment: null }, { reason: 'unkind', note: 'This hurt' });
    expect((await sharing.report({ ...POST, comment: null }, { reason: 'spam', note: '' })).ok).toBe(true);
    expect(await db.reports.toArray()).toMatchObject([
      { id: POST.shareId, reason: 'unkind', commentId: null },
    ]);
    expect(await sent()).toEqual(['put reports']);
  });

  it('is blocked, let in again, and blocked again in one row', async () => {
    await sharing.block(BEN);
    expect(await listBlocks(db)).toMatchObject([{ blockedId: BEN }]);
    await sharing.unblock(BEN);
    expect(await listBlocks(db)).toEqual([]);
    await sharing.block(BEN);
    expect(await listBlocks(db)).toHaveLength(1);
    expect(await db.blocks.count()).toBe(1);
    expect((await readOwnActions(db)).blocked).toEqual([BEN]);
  });
});
