import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listGroups, listNotices, listPosts } from '../../src/lib/data/circle-cache.ts';
import { addComment, keepCheer } from '../../src/lib/data/comments-and-cheers.ts';
import { readOwnActions } from '../../src/lib/data/own-actions.ts';
import { letGoRefused, listRefused, retryRefused } from '../../src/lib/data/refused.ts';
import { keepBlock, keepReport } from '../../src/lib/data/reports-and-blocks.ts';
import { addCommitment, addMilestone, changeCommitment, removeShare } from '../../src/lib/data/shares.ts';
import type { CalendarDay, Instant } from '../../src/lib/domain/calendar-day.ts';
import { createComment } from '../../src/lib/domain/comment.ts';
import { KEPT_POSTS, type GroupPost } from '../../src/lib/domain/group-post.ts';
import type { CommentId, CommitmentId, GroupId, PersonId, ShareId } from '../../src/lib/domain/id.ts';
import { withOwnActions } from '../../src/lib/domain/own-actions.ts';
import { createReport } from '../../src/lib/domain/report.ts';
import { aCommitment, aMilestone } from '../fixtures/circle-rows.ts';
import { CircleDevice } from '../fixtures/circle-device.ts';
import { must } from '../fixtures/lived-device.ts';
import { createMigratedDatabase, type MigratedDatabase } from '../fixtures/migrated-database.ts';
import { nextId } from '../fixtures/simulated-device.ts';

const now = '2026-11-23T09:00:00.000Z' as Instant;
const given = { newId: nextId, now };
const COOKED = 'I cooked for ten minutes';
const SAID = 'It smelled so good';

let server: MigratedDatabase;
/** Looks after the group, and has shared something in it. */
let ann: CircleDevice;
/** Is in it. */
let dora: CircleDevice;
let groupId: GroupId;
let post: GroupPost;

beforeAll(async () => {
  server = await createMigratedDatabase();
});
afterAll(() => server.close());

async function joins(device: CircleDevice, name: string): Promise<void> {
  const invite = { kind: 'join', label: '', maxUses: 1, validDays: 7 } as const;
  const { token } = must(await ann.gateway.createInvite(groupId, invite));
  must(await device.gateway.acceptInvite(token, name, '', true));
}

beforeEach(async () => {
  ann = new CircleDevice(server, await server.addPerson());
  dora = new CircleDevice(server, await server.addPerson());
  const draft = {
    kind: 'peer',
    name: 'Garden group',
    description: '',
    rules: '',
    displayName: 'Ann',
  } as const;
  groupId = must(await ann.gateway.createGroup(draft));
  const open = { name: 'Garden group', description: '', rules: '', holdFirstPosts: 0, slowModeMinutes: 0 };
  must(await ann.gateway.changeGroup(groupId, open));
  await joins(dora, 'Dora');
  must(await addMilestone(ann.db, aMilestone({ words: COOKED }), [groupId], given));
  await ann.contact();
  await dora.contact();
  post = (await listPosts(dora.db, null))[0]!;
});

const onScreen = async ({ db }: CircleDevice) =>
  withOwnActions(await listPosts(db, null), await readOwnActions(db), null);

function says(device: CircleDevice, text = SAID) {
  return addComment(device.db, createComment({ text }, post, { id: nextId() as CommentId, now }));
}

describe('what was told', () => {
  it('is on the other device', async () => {
    expect(await dora.everyWord()).toContain(COOKED);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'it was taken back',
      async () => {
        must(await removeShare(ann.db, post.shareId));
        await ann.sync();
      },
    ],
    [
      'it was hidden',
      async () => {
        const mod = new CircleDevice(server, await server.addPerson());
        await joins(mod, 'Mia');
        must(await ann.gateway.makeModerator(groupId, mod.userId as PersonId));
        const item = { ...post, commentOwnerId: null, commentId: null };
        must(await mod.gateway.moderate(item, 'hide', 'A pause'));
      },
    ],
    [
      'the reader was taken out',
      async () =>
        must(await ann.gateway.moderateMember(groupId, dora.userId as PersonId, 'remove', 'A pause', null)),
    ],
    [
      'the reader was shut out',
      async () =>
        must(await ann.gateway.moderateMember(groupId, dora.userId as PersonId, 'ban', 'No more', null)),
    ],
    ['the reader left', async () => must(await dora.gateway.leaveGroup(groupId, false))],
    ['the group was closed', async () => must(await ann.gateway.closeGroup(groupId))],
    [
      'the author blocked the reader',
      async () => {
        must(await keepBlock(ann.db, dora.userId as PersonId, true, now));
        await ann.sync();
      },
    ],
    ['the reader blocked the author', () => keepBlock(dora.db, ann.userId as PersonId, true, now)],
    [
      'the author deleted the account',
      async () => server.asPerson(ann.userId, (query) => query('select public.delete_own_account()')),
    ],
  ])('is gone from the other device at its next contact when %s', async (_, happens) => {
    await happens();
    // With no network nothing is lost, and nothing can be known.
    dora.network.weather = ['request-lost'];
    await dora.contact();
    expect(await dora.everyWord()).toContain(COOKED);
    dora.network.weather = [];
    await dora.contact();
    expect(await dora.everyWord()).not.toContain(COOKED);
    expect(await onScreen(dora)).toEqual([]);
  });

  it('tells whoever was taken out why, though no group is left to ask for', async () => {
    must(await ann.gateway.moderateMember(groupId, dora.userId as PersonId, 'remove', 'A pause', null));
    await dora.contact();
    expect(await listGroups(dora.db)).toEqual([]);
    expect(await listNotices(dora.db)).toMatchObject([{ kind: 'removed', reason: 'A pause' }]);
  });
});

describe('what was done with no network', () => {
  it('shows at once, waits, and arrives once, also when the answer was lost', async () => {
    const commitment = aCommitment({ words: 'Walk to the gate', dueOn: '2026-11-23' as CalendarDay });
    must(await says(dora));
    must(await keepCheer(dora.db, post, 'strength', now));
    must(await addCommitment(dora.db, commitment, [groupId], given));
    must(
      await keepReport(
        dora.db,
        createReport({ reason: 'unkind', note: '' }, { ...post, comment: null }, { now }),
      ),
    );
    const expectShown = async () => {
      const shown = await onScreen(dora);
      expect(shown).toHaveLength(2);
      expect(shown.find(({ kind }) => kind === 'commitment')).toMatchObject({ authorName: 'Dora' });
      expect(shown.find(({ key }) => key === post.key)).toMatchObject({
        comments: [{ text: SAID }],
        ...{ myCheer: 'strength', cheers: [{ kind: 'strength', count: 1 }] },
      });
    };
    await expectShown();
    dora.network.weather = ['request-lost', 'answer-lost'];
    await dora.contact();
    await expectShown();
    // The server has it all now, and the device does not know: it sends it once more.
    await dora.contact();
    expect(await dora.db.outbox.count()).toBeGreaterThan(0);
    await dora.contact();
    expect(await dora.db.outbox.count()).toBe(0);
    expect(await listRefused(dora.db)).toEqual([]);
    await expectShown();
    await ann.contact();
    const [newest, told] = await onScreen(ann);
    expect(newest).toMatchObject({
      commitment: { words: 'Walk to the gate', outcome: null },
      authorName: 'Dora',
    });
    expect(told).toMatchObject({ comments: [{ text: SAID }], cheers: [{ kind: 'strength', count: 1 }] });
    expect(must(await ann.gateway.queue(groupId)).reported).toMatchObject([{ reporters: 1 }]);
    must(
      await changeCommitment(dora.db, commitment.id as CommitmentId, {
        outcome: 'done',
        answeredOn: '2026-11-23' as CalendarDay,
      }),
    );
    await dora.contact();
    await ann.contact();
    expect((await onScreen(ann))[0]).toMatchObject({ commitment: { outcome: 'done' } });
  });

  it('stays on screen between the push and the next look', async () => {
    must(await says(dora));
    must(await addMilestone(dora.db, aMilestone({ words: 'I rested' }), [groupId], given));
    await dora.sync();
    const shown = await onScreen(dora);
    expect(shown.find(({ mine }) => mine)).toMatchObject({ milestone: { words: 'I rested' } });
    expect(shown.find(({ mine }) => !mine)).toMatchObject({ comments: [{ text: SAID }] });
  });

  it('is set aside where it can be mended when it is refused, and holds nothing else up', async () => {
    must(await addMilestone(ann.db, aMilestone({ words: 'I walked' }), [groupId], given));
    await ann.contact();
    await dora.contact();
    const other = (await listPosts(dora.db, null)).find(({ key }) => key !== post.key)!;
    must(await removeShare(ann.db, post.shareId));
    await ann.contact();
    must(await says(dora));
    must(await keepCheer(dora.db, other, 'me-too', now));
    await dora.contact();
    const [refused, ...rest] = await listRefused(dora.db);
    expect(refused).toMatchObject({ table: 'comments', code: '42501', fields: { text: SAID } });
    expect(rest).toEqual([]);
    expect(await onScreen(dora)).toMatchObject([{ key: other.key, myCheer: 'me-too' }]);
    must(await retryRefused(dora.db, refused!.seq));
    await dora.contact();
    const [again] = await listRefused(dora.db);
    expect(again).toMatchObject({ table: 'comments', fields: { text: SAID } });
    must(await letGoRefused(dora.db, again!.seq));
    await dora.contact();
    expect(await dora.everyWord()).not.toContain(SAID);
  });

  it('is refused and kept when the person was taken out meanwhile, and goes once they are back', async () => {
    must(await ann.gateway.moderateMember(groupId, dora.userId as PersonId, 'remove', 'A pause', null));
    must(await addMilestone(dora.db, aMilestone({ words: 'I rested' }), [groupId], given));
    await dora.contact();
    const refused = await listRefused(dora.db);
    expect(refused.map(({ table }) => table)).toEqual(['shares']);
    expect(await dora.everyWord()).toContain('I rested');
    expect(await ann.everyWord()).not.toContain('I rested');
    await joins(dora, 'Dora');
    must(await retryRefused(dora.db, refused[0]!.seq));
    await dora.contact();
    await ann.contact();
    expect(await ann.everyWord()).toContain('I rested');
    expect(await listRefused(dora.db)).toEqual([]);
  });
});

describe('a long feed', () => {
  it('is told page by page without holes or doubles, also of what was shared in one push', async () => {
    const shared: ShareId[] = [post.shareId];
    for (let turn = 0; turn < KEPT_POSTS + 25; turn += 1) {
      const newId = () => {
        const id = nextId();
        shared.push(id as ShareId);
        return id;
      };
      must(await addMilestone(ann.db, aMilestone({ words: String(turn) }), [groupId], { newId, now }));
    }
    await ann.contact();
    await dora.contact();
    const told = await listPosts(dora.db, groupId);
    for (let more = true; more;) {
      const { postedAt, shareId } = told.at(-1)!;
      const page = must(await dora.gateway.feed({ groupIds: [groupId], before: { postedAt, shareId } }, 20));
      told.push(...page.posts);
      more = page.more;
    }
    expect(told.map(({ shareId }) => shareId).toSorted()).toEqual(shared.toSorted());
  });
});
