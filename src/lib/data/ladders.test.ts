import { describe, expect, it } from 'vitest';
import { held, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { aGuestStore, anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { aGoal, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { Instant } from '../domain/calendar-day.ts';
import { createExposure } from '../domain/exposure.ts';
import type { ExposureId, ObstacleId, ScheduleId } from '../domain/id.ts';
import { createObstacle } from '../domain/obstacle.ts';
import type { Position } from '../domain/position.ts';
import type { Step } from '../domain/step.ts';
import type { FootholdDatabase } from './database.ts';
import { addExposure } from './exposures.ts';
import { addGoal, removeGoal } from './goals.ts';
import { addGoalWithSteps, mergeSteps, orderSteps, splitStep } from './ladders.ts';
import { addObstacle } from './obstacles.ts';
import { addSession, answerMorning, removeSession } from './sessions.ts';
import { keepSchedule, keepScheduleChange, listScheduleChanges, listSchedules } from './schedules.ts';
import { addStep, listStepsOf, removeStep } from './steps.ts';

const now = '2026-11-23T09:00:00.000Z' as Instant;
const goal = aGoal();
const first = aStep(goal.id, { title: 'first', position: 'a0' as Position });
const second = aStep(goal.id, { title: 'second', position: 'a1' as Position });

async function aPlan(db: FootholdDatabase = aGuestStore()): Promise<FootholdDatabase> {
  await addGoal(db, goal);
  await addStep(db, first);
  await addStep(db, second);
  return db;
}

/** All that can hang on a step, one of each. */
async function hangOn(db: FootholdDatabase, step: Step) {
  const session = aSession(step.id);
  await addSession(db, session);
  const commitment = {
    fearedOutcome: 'It locks',
    beliefBefore: 80,
    fearBefore: 70,
    safetyHabits: '',
    situation: '',
  };
  const exposure = createExposure(commitment, {
    id: nextId() as ExposureId,
    stepId: step.id,
    committedOn: TODAY,
    now,
  });
  await addExposure(db, exposure);
  const draft = { fullOn: [1], minimumOn: [], startsAt: null, reminderMinutes: null };
  await keepSchedule(db, draft, { id: nextId() as ScheduleId, stepId: step.id, startsOn: TODAY, now });
  const obstacle = createObstacle(
    {
      kind: 'busy',
      ifText: 'late',
      thenText: 'less',
      stepId: step.id,
      startsOn: null,
      endsOn: null,
      everyYear: false,
    },
    { id: nextId() as ObstacleId, now },
  );
  await addObstacle(db, obstacle);
  return { session, exposure, obstacle };
}

async function titles(db: FootholdDatabase): Promise<string[]> {
  return (await listStepsOf(db, [goal.id])).map(({ title }) => title);
}

describe('a ladder', () => {
  it('comes whole with its goal, in the order it was given', async () => {
    const db = aGuestStore();
    await addGoalWithSteps(db, goal, [second, first]);
    expect(await titles(db)).toEqual(['second', 'first']);
  });

  it('is put in another order, and steps that were not named stay behind', async () => {
    const db = await aPlan();
    await addStep(db, aStep(goal.id, { title: 'third', position: 'a2' as Position }));
    await orderSteps(db, [second.id, first.id]);
    expect(await titles(db)).toEqual(['second', 'first', 'third']);
  });

  it('gets smaller steps just before the whole one, which stays or rests', async () => {
    const db = await aPlan();
    const smaller = () => [aStep(goal.id, { title: 'small' }), aStep(goal.id, { title: 'less small' })];
    await splitStep(db, second.id, smaller(), true);
    expect(await titles(db)).toEqual(['first', 'small', 'less small', 'second']);
    await splitStep(db, second.id, smaller(), false);
    expect((await listStepsOf(db, [goal.id])).at(-1)).toMatchObject({ title: 'second', status: 'paused' });
  });

  it('makes one step of two, with what was done on both', async () => {
    const db = await aPlan();
    const { session, exposure, obstacle } = await hangOn(db, second);
    await addSession(db, aSession(first.id));
    await mergeSteps(db, first.id, second.id, { title: 'both' });
    expect(await titles(db)).toEqual(['both']);
    expect(await db.sessions.where('stepId').equals(first.id).count()).toBe(2);
    expect((await db.sessions.get(session.id))?.stepId).toBe(first.id);
    expect((await db.exposures.get(exposure.id))?.stepId).toBe(first.id);
    expect((await db.obstacles.get(obstacle.id))?.stepId).toBe(first.id);
    expect(await listSchedules(db)).toEqual([]);
  });
});

describe('deleting', () => {
  it('a step takes what hangs on it along, and leaves if-then plans without it', async () => {
    const db = await aPlan(anAccountStore());
    const { obstacle } = await hangOn(db, first);
    await removeStep(db, first.id);
    expect(await db.sessions.count()).toBe(0);
    expect(await db.exposures.count()).toBe(0);
    expect(await db.schedules.count()).toBe(0);
    expect((await db.obstacles.get(obstacle.id))?.stepId).toBeNull();
    const deleted = (await db.outbox.toArray()).filter(({ op }) => op === 'delete').map(({ table }) => table);
    expect(deleted.sort()).toEqual(['exposures', 'schedules', 'sessions', 'steps']);
  });

  it('a goal does so for each of its steps', async () => {
    const db = await aPlan();
    await hangOn(db, first);
    await hangOn(db, second);
    await removeGoal(db, goal.id);
    for (const table of [db.goals, db.steps, db.sessions, db.exposures, db.schedules]) {
      expect(await table.count()).toBe(0);
    }
  });

  it('a session takes the exposure that it was along', async () => {
    const db = await aPlan();
    const { exposure } = await hangOn(db, first);
    const session = aSession(first.id);
    await addSession(db, session, { exposure: { id: exposure.id, changes: { learned: 'It held' } } });
    expect(await db.exposures.get(exposure.id)).toMatchObject({ sessionId: session.id, learned: 'It held' });
    await removeSession(db, session.id);
    expect(await db.exposures.count()).toBe(0);
  });
});

describe('what comes with a session', () => {
  it('one more trial of a step that has no amount yet', async () => {
    const db = await aPlan();
    await addSession(db, aSession(first.id), { trial: 12 });
    expect((await db.steps.get(first.id))?.baselineTrials).toEqual([...first.baselineTrials, 12]);
  });

  it('the morning after, for all sessions of that day at once', async () => {
    const db = await aPlan();
    const sessions = [held(1), held(1, { id: nextId() as never })];
    for (const session of sessions)
      await db.sessions.add({ ...session, morningPain: null, morningCheckedOn: null, revision: 0 });
    await answerMorning(
      db,
      sessions.map(({ id }) => id),
      { morningPain: 3, morningCheckedOn: TODAY },
    );
    expect((await db.sessions.toArray()).map(({ morningPain }) => morningPain)).toEqual([3, 3]);
  });
});

describe('the weekly plan', () => {
  const draft = { fullOn: [1], minimumOn: [], startsAt: null, reminderMinutes: null };

  it('is one row a day, however often it is changed on it', async () => {
    const db = aGuestStore();
    const keep = (fullOn: number[]) =>
      keepSchedule(
        db,
        { ...draft, fullOn },
        { id: nextId() as ScheduleId, stepId: STEP.id, startsOn: TODAY, now },
      );
    await keep([1]);
    await keep([2, 3]);
    expect(await listSchedules(db)).toMatchObject([{ fullOn: [2, 3] }]);
  });

  it('a session that is moved twice was moved once', async () => {
    const db = aGuestStore();
    const move = (movedTo: typeof TODAY | null) =>
      keepScheduleChange(db, { id: nextId() as never, stepId: STEP.id, plannedOn: TODAY, movedTo, now });
    await move(TODAY);
    await move(null);
    expect(await listScheduleChanges(db)).toMatchObject([{ plannedOn: TODAY, movedTo: null }]);
  });
});
