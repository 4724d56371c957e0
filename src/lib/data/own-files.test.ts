import { describe, expect, it } from 'vitest';
import { aCheckIn, aGoal, aLifeValue, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { aMilestone } from '../../../tests/fixtures/circle-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import { aGuestStore, anAccountStore } from '../../../tests/fixtures/own-store.ts';
import type { Instant } from '../domain/calendar-day.ts';
import type { GroupId, PersonId } from '../domain/id.ts';
import { keepCheer } from './comments-and-cheers.ts';
import { addCheckIn } from './check-ins.ts';
import type { FootholdDatabase } from './database.ts';
import { keepDraft } from './drafts.ts';
import { exportAll, parseExportFile, rowsOfFile } from './export-file.ts';
import { addGoal, changeGoal, getGoal } from './goals.ts';
import { addLifeValue } from './life-values.ts';
import { adoptGuest, mergeRows, previewMerge, readableRows } from './merge-rows.ts';
import { addMilestone, listShares } from './shares.ts';
import { addSession } from './sessions.ts';
import { addStep } from './steps.ts';

const now = '2026-11-23T09:00:00.000Z' as Instant;
const aPerson = '30000000-0000-4000-8000-000000000001' as PersonId;

async function filled(db: FootholdDatabase) {
  const lifeValue = aLifeValue();
  const goal = aGoal({ lifeValueId: lifeValue.id });
  const step = aStep(goal.id);
  await addLifeValue(db, lifeValue);
  await addGoal(db, goal);
  await addStep(db, step);
  await addSession(db, aSession(step.id));
  await addCheckIn(db, aCheckIn());
  return goal;
}

async function fileOf(db: FootholdDatabase): Promise<string> {
  return JSON.stringify(await exportAll(db, now));
}

describe('the export file', () => {
  it('brings everything back on another device', async () => {
    const here = aGuestStore();
    await filled(here);
    const file = parseExportFile(await fileOf(here));
    if (!file.ok) throw new Error(file.error.type);
    const there = aGuestStore();
    const { rows, unreadable } = rowsOfFile(file.value);
    expect(unreadable).toBe(0);
    await mergeRows(there, rows);
    expect(await readableRows(there)).toEqual(await readableRows(here));
  });

  it('carries all that was told to groups, and brings back what was told, to nobody', async () => {
    const here = anAccountStore();
    const milestone = aMilestone();
    const group = '20000000-0000-4000-8000-000000000001' as GroupId;
    await addMilestone(here, milestone, [group], { newId: nextId, now });
    const [post] = await listShares(here);
    await keepCheer(here, { shareOwnerId: aPerson, shareId: post!.id }, 'strength', now);
    const file = await exportAll(here, now);
    expect(file.tables).toMatchObject({ milestones: [{}], shares: [{}], cheers: [{ kind: 'strength' }] });
    const there = anAccountStore();
    const { rows } = rowsOfFile(file);
    const { shares, milestones } = await previewMerge(there, rows);
    expect([shares.added, milestones.added]).toEqual([0, 1]);
    await mergeRows(there, rows);
    expect(await there.milestones.toArray()).toMatchObject([{ words: milestone.words }]);
    expect(await there.shares.count()).toBe(0);
    expect((await there.outbox.toArray()).map(({ table }) => table)).toEqual(['milestones']);
  });

  it('brings nothing twice', async () => {
    const db = aGuestStore();
    await filled(db);
    const rows = await readableRows(db);
    const preview = await previewMerge(db, rows);
    expect(preview.goals).toEqual({ added: 0, same: 1, different: 0 });
    await mergeRows(db, rows);
    expect(await db.goals.count()).toBe(1);
  });

  it('leaves what is here as it is, and counts what differs', async () => {
    const db = aGuestStore();
    const goal = await filled(db);
    const rows = await readableRows(db);
    await changeGoal(db, goal.id, { title: 'Changed since' });
    expect((await previewMerge(db, rows)).goals).toEqual({ added: 0, same: 0, different: 1 });
    await mergeRows(db, rows);
    expect((await getGoal(db, goal.id))?.title).toBe('Changed since');
  });

  it('carries rows that cannot be read, drafts and refused changes along', async () => {
    const db = anAccountStore();
    await db.table('goals').add({ id: 'broken', title: 42, revision: 0 });
    await keepDraft(db, { form: 'goal:new', fields: { title: 'half a thou' } });
    const file = await exportAll(db, now);
    expect(file.tables.goals).toEqual([{ id: 'broken', title: 42 }]);
    expect(file.besides?.drafts).toEqual([{ form: 'goal:new', fields: { title: 'half a thou' } }]);
    expect(rowsOfFile(file).unreadable).toBe(1);
  });

  it.each([
    ['a photo', '\u0000\u0001', 'not-json'],
    ['some other JSON', '{"hello":1}', 'not-our-file'],
    ['a list', '[]', 'not-our-file'],
    [
      'a file of a later Foothold',
      '{"format":"foothold-export","version":2,"exportedAt":"x"}',
      'newer-version',
    ],
  ])('refuses %s and says why', (_, text, type) => {
    expect(parseExportFile(text)).toEqual({ ok: false, error: { type } });
  });
});

describe('a guest who signs in', () => {
  it('takes all rows, drafts and the running timer along, and each row waits for the server', async () => {
    const guest = aGuestStore();
    await filled(guest);
    await keepDraft(guest, { form: 'goal:new', fields: { title: 'half a thou' } });
    const account = anAccountStore();
    expect((await adoptGuest(guest, account)).ok).toBe(true);
    expect(await account.goals.count()).toBe(1);
    expect((await account.outbox.toArray()).map((each) => each.table)).toEqual([
      'lifeValues',
      'goals',
      'steps',
      'sessions',
      'checkIns',
    ]);
    expect(await account.drafts.count()).toBe(1);
    expect(await guest.goals.count()).toBe(0);
  });

  it('loses nothing when it is cut off between the two stores, and can do it again', async () => {
    const guest = aGuestStore();
    await filled(guest);
    const account = anAccountStore();
    await mergeRows(account, await readableRows(guest));
    expect((await adoptGuest(guest, account)).ok).toBe(true);
    expect(await account.goals.count()).toBe(1);
    expect(await account.outbox.count()).toBe(5);
  });

  it('leaves rows that cannot be read where they are', async () => {
    const guest = aGuestStore();
    await guest.table('goals').add({ id: 'broken', title: 42, revision: 0 });
    await adoptGuest(guest, anAccountStore());
    expect(await guest.goals.count()).toBe(1);
  });
});
