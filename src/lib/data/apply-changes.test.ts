import { describe, expect, it } from 'vitest';
import { aMilestone } from '../../../tests/fixtures/circle-rows.ts';
import { aGoal } from '../../../tests/fixtures/plan-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import type { Goal } from '../domain/goal.ts';
import { applyChanges, noteDifferences, noteMissing } from './apply-changes.ts';
import type { FootholdDatabase } from './database.ts';
import { addGoal, changeGoal, getGoal, removeGoal } from './goals.ts';
import { addMilestone, changeMilestone } from './shares.ts';
import { ensureSyncState, getSyncState } from './sync-state.ts';

async function storeWith(goal: Goal, revision: number): Promise<FootholdDatabase> {
  const db = anAccountStore();
  await ensureSyncState(db, () => '3f2504e0-4f89-41d3-9a0c-0305e82c3301');
  await db.goals.add({ ...goal, revision });
  return db;
}

const told = (goal: Goal, revision: number) => ({
  table: 'goals' as const,
  id: goal.id,
  revision,
  row: goal,
});
const deleted = (goal: Goal, revision: number) => ({
  table: 'goals' as const,
  id: goal.id,
  revision,
  row: null,
});

describe('taking in what the server tells', () => {
  it('replaces a row that has no changes waiting, and moves the cursor with it', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 1);
    await applyChanges(db, [told({ ...goal, title: 'From the tablet' }, 5)], { cursor: 5 });
    expect(await db.goals.get(goal.id)).toEqual({ ...goal, title: 'From the tablet', revision: 5 });
    expect((await getSyncState(db))?.cursor).toBe(5);
  });

  it('puts changes that wait back on top, field by field', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 1);
    await changeGoal(db, goal.id, { reason: 'typed offline' });
    await applyChanges(db, [told({ ...goal, title: 'From the tablet' }, 5)], {});
    expect(await getGoal(db, goal.id)).toEqual({
      ...goal,
      title: 'From the tablet',
      reason: 'typed offline',
    });
  });

  it('takes out a row that another device deleted', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 1);
    await applyChanges(db, [deleted(goal, 5)], {});
    expect(await getGoal(db, goal.id)).toBeUndefined();
  });

  it('keeps a deleted row while words typed before the delete was seen are on their way', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 1);
    await changeGoal(db, goal.id, { reason: 'typed offline' });
    await applyChanges(db, [deleted(goal, 5)], {});
    expect((await getGoal(db, goal.id))?.reason).toBe('typed offline');
  });

  it('lets go what was taken back from others, whatever is still on its way to it', async () => {
    const db = anAccountStore();
    const milestone = aMilestone();
    await addMilestone(db, milestone, [], { newId: nextId, now: milestone.createdAt });
    await changeMilestone(db, milestone.id, { story: 'More of it' });
    await applyChanges(db, [{ table: 'milestones', id: milestone.id, revision: 5, row: null }], {});
    expect(await db.milestones.count()).toBe(0);
    // The words go to the server all the same, which keeps them as earlier texts.
    expect(await db.outbox.count()).toBe(2);
  });

  it('lets a deleted row go when only a number was changed', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 1);
    await changeGoal(db, goal.id, { ability: 9 });
    await applyChanges(db, [deleted(goal, 5)], {});
    expect(await getGoal(db, goal.id)).toBeUndefined();
  });

  it('does not bring back what was deleted here and not sent yet', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 1);
    await removeGoal(db, goal.id);
    await applyChanges(db, [told({ ...goal, title: 'From the tablet' }, 5)], {});
    expect(await getGoal(db, goal.id)).toBeUndefined();
  });

  it('lands as a whole page or not at all', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 1);
    db.syncState.hook('updating', () => {
      throw new Error('the tab was killed');
    });
    const page = applyChanges(db, [told({ ...goal, title: 'From the tablet' }, 5)], { cursor: 5 });
    await expect(page).rejects.toThrow('the tab was killed');
    expect((await getGoal(db, goal.id))?.title).toBe(goal.title);
  });
});

describe('a server that went back in time', () => {
  it('is sent what it has differently', async () => {
    const goal = aGoal();
    const db = await storeWith({ ...goal, reason: 'written since the backup' }, 9);
    await noteDifferences(db, [told(goal, 3)]);
    expect(await db.outbox.toArray()).toMatchObject([
      { id: goal.id, op: 'put', base: 0, fields: { reason: 'written since the backup' } },
    ]);
  });

  it('is sent whole rows that it lacks, in place of the parts that wait', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 9);
    await changeGoal(db, goal.id, { ability: 8 });
    await noteMissing(db, new Set());
    const { id, ...fields } = { ...goal, ability: 8 };
    expect(await db.outbox.toArray()).toMatchObject([{ id, op: 'put', base: 0, fields }]);
  });

  it('is sent nothing that it has', async () => {
    const goal = aGoal();
    const db = await storeWith(goal, 9);
    await noteDifferences(db, [told(goal, 3)]);
    await noteMissing(db, new Set([`goals ${goal.id}`]));
    expect(await db.outbox.count()).toBe(0);
  });

  it('leaves a new row that waits as it is', async () => {
    const db = anAccountStore();
    const goal = aGoal();
    await addGoal(db, goal);
    await noteMissing(db, new Set());
    expect(await db.outbox.toArray()).toMatchObject([{ id: goal.id, op: 'put', base: 0 }]);
  });
});
