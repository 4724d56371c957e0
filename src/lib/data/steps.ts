import type { GoalId, StepId } from '../domain/id.ts';
import { byPosition } from '../domain/position.ts';
import { stepSchema, type Step } from '../domain/step.ts';
import type { FootholdDatabase } from './database.ts';
import { removeSteps, stepTables } from './ladders.ts';
import { positionsAfterMove } from './position-key.ts';
import { readRow, readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, changeWithin, insertRow } from './write.ts';

/** All steps in ladder order; group them with `stepsByGoal`. */
export async function listSteps(db: FootholdDatabase): Promise<Step[]> {
  return readRows(stepSchema, await db.steps.toArray()).sort(byPosition);
}

/** The steps of some goals in ladder order; group them with `stepsByGoal`. */
export async function listStepsOf(db: FootholdDatabase, goalIds: readonly GoalId[]): Promise<Step[]> {
  return readRows(stepSchema, await db.steps.where('goalId').anyOf(goalIds).toArray()).sort(byPosition);
}

/** What steps are called, by their id; those that were deleted are left out. */
export async function stepTitles(db: FootholdDatabase, ids: readonly StepId[]): Promise<Map<string, string>> {
  const steps = await db.steps.bulkGet([...ids]);
  return new Map(readRows(stepSchema, steps).map(({ id, title }) => [id, title]));
}

export async function getStep(db: FootholdDatabase, id: StepId): Promise<Step | undefined> {
  return readRow(stepSchema, await db.steps.get(id));
}

export function addStep(db: FootholdDatabase, step: Step) {
  return insertRow(db, 'steps', step);
}

export function changeStep(db: FootholdDatabase, id: StepId, changes: Partial<Omit<Step, 'id'>>) {
  return changeRow(db, 'steps', id, changes);
}

/** Moves a step to another place on its own ladder. */
export function moveStep(db: FootholdDatabase, id: StepId, toIndex: number) {
  return keepSafely(() =>
    db.transaction('rw', [db.steps, db.outbox], async () => {
      const step = await db.steps.get(id);
      if (step === undefined) return;
      const ladder = await db.steps.where('goalId').equals(step.goalId).toArray();
      const places = positionsAfterMove(ladder, id, toIndex);
      for (const each of ladder) {
        const position = places.get(each.id);
        if (position !== undefined) await changeWithin(db, 'steps', each, { position });
      }
    }),
  );
}

/** Deletes a step with its sessions and all else that hangs on it: all of it or none. */
export function removeStep(db: FootholdDatabase, id: StepId) {
  return keepSafely(() =>
    db.transaction('rw', stepTables(db), async () => {
      const step = await db.steps.get(id);
      if (step !== undefined) await removeSteps(db, [step]);
    }),
  );
}
