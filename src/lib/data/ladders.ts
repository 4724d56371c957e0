import { generateNKeysBetween } from 'fractional-indexing';
import type { Goal } from '../domain/goal.ts';
import type { StepId } from '../domain/id.ts';
import { byPosition, type Position } from '../domain/position.ts';
import type { Step } from '../domain/step.ts';
import type { FootholdDatabase } from './database.ts';
import { keepSafely } from './storage-problem.ts';
import type { Kept } from './row-schemas.ts';
import { changeWithin, insertWithin, removeWithin } from './write.ts';

/** What hangs on a step and goes along when it is merged or deleted. Obstacles and surroundings outlive it. */
const OF_STEP = ['exposures', 'sessions', 'schedules', 'scheduleChanges', 'quotaDecisions'] as const;
const LINKED_TO_STEP = ['obstacles', 'surroundings'] as const;

/** The tables of a transaction that deletes or merges steps. */
export function stepTables(db: FootholdDatabase) {
  return [db.steps, ...[...OF_STEP, ...LINKED_TO_STEP].map((name) => db.rows(name)), db.outbox];
}

async function ladderOf(db: FootholdDatabase, step: Kept<Step>): Promise<Kept<Step>[]> {
  return (await db.steps.where('goalId').equals(step.goalId).toArray()).sort(byPosition);
}

async function place(db: FootholdDatabase, ladder: readonly Kept<Step>[]): Promise<void> {
  const keys = generateNKeysBetween(null, null, ladder.length) as Position[];
  for (const [index, step] of ladder.entries()) {
    await changeWithin(db, 'steps', step, { position: keys[index] ?? step.position });
  }
}

/** Keeps a new goal with its ladder, all of it or nothing. Positions of the steps are given here, in their order. */
export function addGoalWithSteps(db: FootholdDatabase, goal: Goal, steps: readonly Step[]) {
  const keys = generateNKeysBetween(null, null, steps.length) as Position[];
  return keepSafely(() =>
    db.transaction('rw', [db.goals, db.steps, db.outbox], async () => {
      await insertWithin(db, 'goals', goal);
      for (const [index, step] of steps.entries()) {
        await insertWithin(db, 'steps', { ...step, position: keys[index] ?? step.position });
      }
    }),
  );
}

/** Puts a whole ladder in another order. Steps that are not named stay behind those that are. */
export function orderSteps(db: FootholdDatabase, ids: readonly StepId[]) {
  return keepSafely(() =>
    db.transaction('rw', [db.steps, db.outbox], async () => {
      const first = ids[0] === undefined ? undefined : await db.steps.get(ids[0]);
      if (first === undefined) return;
      const rank = (step: Step) => (ids.includes(step.id) ? ids.indexOf(step.id) : ids.length);
      await place(
        db,
        (await ladderOf(db, first)).sort((one, other) => rank(one) - rank(other)),
      );
    }),
  );
}

/**
 * Puts smaller steps on the ladder just before a step, and keeps that one behind them or lets it rest.
 *
 * @param smaller new steps of the same goal, the first to climb first; their positions are given here
 */
export function splitStep(db: FootholdDatabase, id: StepId, smaller: readonly Step[], keepWhole: boolean) {
  return keepSafely(() =>
    db.transaction('rw', [db.steps, db.outbox], async () => {
      const whole = await db.steps.get(id);
      if (whole === undefined) return;
      const ladder = await ladderOf(db, whole);
      const index = ladder.findIndex((step) => step.id === id);
      const target = ladder.toSpliced(index, 0, ...smaller.map((step) => ({ ...step, revision: 0 })));
      const keys = generateNKeysBetween(null, null, target.length) as Position[];
      for (const [place, step] of target.entries()) {
        const position = keys[place] ?? step.position;
        if (smaller.some((each) => each.id === step.id)) {
          const { revision: _, ...fresh } = step;
          await insertWithin(db, 'steps', { ...fresh, position });
        } else {
          const rests = step.id === id && !keepWhole;
          await changeWithin(db, 'steps', step, { position, ...(rests && { status: 'paused' as const }) });
        }
      }
    }),
  );
}

/** Makes one step of two: what was done on the other is then this one's, with its new name. */
export function mergeSteps(
  db: FootholdDatabase,
  id: StepId,
  otherId: StepId,
  changes: Partial<Omit<Step, 'id'>>,
) {
  return keepSafely(() =>
    db.transaction('rw', stepTables(db), async () => {
      const step = await db.steps.get(id);
      const other = await db.steps.get(otherId);
      if (step === undefined || other === undefined) return;
      for (const table of [...OF_STEP, ...LINKED_TO_STEP]) {
        // One weekly plan is enough: this step's own holds.
        if (table === 'schedules' || table === 'scheduleChanges') continue;
        for (const row of await db.rows(table).where('stepId').equals(otherId).toArray()) {
          await changeWithin(db, table, row, { stepId: id });
        }
      }
      await removeSteps(db, [other]);
      await changeWithin(db, 'steps', step, changes);
    }),
  );
}

/** Inside a transaction over `stepTables`: deletes steps with all that hangs on them. */
export async function removeSteps(db: FootholdDatabase, steps: readonly Kept<Step>[]): Promise<void> {
  for (const step of steps) {
    for (const table of OF_STEP) {
      for (const row of await db.rows(table).where('stepId').equals(step.id).toArray()) {
        await removeWithin(db, table, row);
      }
    }
    for (const table of LINKED_TO_STEP) {
      for (const row of await db.rows(table).where('stepId').equals(step.id).toArray()) {
        await changeWithin(db, table, row, { stepId: null });
      }
    }
    await removeWithin(db, 'steps', step);
  }
}
