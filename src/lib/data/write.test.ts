import { describe, expect, it, vi } from 'vitest';
import { aGoal, aLifeValue, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { aGuestStore, anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { addGoal, changeGoal, getGoal, listGoals, removeGoal } from './goals.ts';
import { addLifeValue, removeLifeValue } from './life-values.ts';
import { positionAtEnd } from './position-key.ts';
import { addSession, listSessionsOf } from './sessions.ts';
import { addStep, changeStep, listStepsOf, moveStep } from './steps.ts';
import { listUnreadableRows } from './unreadable-rows.ts';

describe('writing a row', () => {
  it('keeps the row and the change for the server together', async () => {
    const db = anAccountStore();
    const goal = aGoal();
    expect(await addGoal(db, goal)).toEqual({ ok: true, value: undefined });
    const { id, ...fields } = goal;
    expect(await getGoal(db, id)).toEqual(goal);
    expect(await db.outbox.toArray()).toEqual([{ seq: 1, table: 'goals', id, op: 'put', base: 0, fields }]);
  });

  it('keeps neither when the change for the server cannot be kept', async () => {
    const db = anAccountStore();
    db.outbox.hook('creating', () => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    const answer = await addGoal(db, aGoal());
    expect(answer).toEqual({ ok: false, error: { type: 'storage-full' } });
    expect(await db.goals.count()).toBe(0);
  });

  it('sends only what changed, with the revision that was seen', async () => {
    const db = anAccountStore();
    const goal = aGoal();
    await db.goals.add({ ...goal, revision: 7 });
    await changeGoal(db, goal.id, { title: 'Cook for six', reason: goal.reason, ability: goal.ability });
    expect(await db.outbox.toArray()).toEqual([
      { seq: 1, table: 'goals', id: goal.id, op: 'put', base: 7, fields: { title: 'Cook for six' } },
    ]);
  });

  it('sends nothing when nothing changed, lists included', async () => {
    const db = anAccountStore();
    const step = aStep(aGoal().id);
    await addStep(db, step);
    await db.outbox.clear();
    await changeStep(db, step.id, { ...step, baselineTrials: [...step.baselineTrials] });
    expect(await db.outbox.count()).toBe(0);
  });

  it('says that a row is gone when another tab deleted it', async () => {
    const db = anAccountStore();
    expect(await changeGoal(db, aGoal().id, { title: 'x' })).toEqual({ ok: false, error: { type: 'gone' } });
  });

  it('gives a guest no outbox: their changes have no server to wait for', async () => {
    const db = aGuestStore();
    await addGoal(db, aGoal());
    expect(await db.goals.count()).toBe(1);
    expect(await db.outbox.count()).toBe(0);
  });

  it('answers when the store is closed under it', async () => {
    const db = anAccountStore();
    await addGoal(db, aGoal());
    db.close();
    vi.spyOn(db, 'open').mockRejectedValue(new Error('closed'));
    const answer = await addGoal(db, aGoal());
    expect(answer.ok).toBe(false);
  });
});

describe('deleting', () => {
  it('takes a goal with its steps and their sessions, and tells the server of each', async () => {
    const db = anAccountStore();
    const goal = aGoal();
    const step = aStep(goal.id);
    await addGoal(db, goal);
    await addStep(db, step);
    await addSession(db, aSession(step.id));
    await db.outbox.clear();
    await removeGoal(db, goal.id);
    expect([await db.goals.count(), await db.steps.count(), await db.sessions.count()]).toEqual([0, 0, 0]);
    const told = await db.outbox.toArray();
    expect(told.map(({ table, op }) => `${op} ${table}`)).toEqual([
      'delete sessions',
      'delete steps',
      'delete goals',
    ]);
  });

  it('keeps the goals of a value that goes, without it', async () => {
    const db = anAccountStore();
    const lifeValue = aLifeValue();
    const goal = aGoal({ lifeValueId: lifeValue.id });
    await addLifeValue(db, lifeValue);
    await addGoal(db, goal);
    await removeLifeValue(db, lifeValue.id);
    expect((await getGoal(db, goal.id))?.lifeValueId).toBeNull();
    expect(await db.lifeValues.count()).toBe(0);
  });
});

describe('reading', () => {
  it('leaves a damaged row out of the plan and keeps it where it lies', async () => {
    const db = anAccountStore();
    const goal = aGoal();
    await addGoal(db, goal);
    await db.table('goals').add({ id: 'broken', title: 42, revision: 0 });
    expect(await listGoals(db)).toEqual([goal]);
    expect(await db.goals.count()).toBe(2);
    expect(await listUnreadableRows(db)).toEqual([
      { table: 'goals', stored: { id: 'broken', title: 42, revision: 0 } },
    ]);
  });

  it('refuses a pain of 11 that was written by console', async () => {
    const db = anAccountStore();
    const session = { ...aSession(aStep(aGoal().id).id), pain: 11, revision: 0 };
    await db.sessions.add(session);
    expect(await listSessionsOf(db, session.stepId)).toEqual([]);
  });
});

describe('sorting', () => {
  it('moves a step and tells the server of its position alone', async () => {
    const db = anAccountStore();
    const goal = aGoal();
    const first = aStep(goal.id);
    const second = aStep(goal.id, { position: positionAtEnd([first]) });
    await addStep(db, first);
    await addStep(db, second);
    await db.outbox.clear();
    await moveStep(db, second.id, 0);
    expect((await listStepsOf(db, [goal.id])).map((step) => step.id)).toEqual([second.id, first.id]);
    const told = await db.outbox.toArray();
    expect(told.map((each) => Object.keys(each.fields))).toEqual([['position']]);
  });
});
