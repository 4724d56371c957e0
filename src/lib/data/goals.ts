import { goalSchema, type Goal } from '../domain/goal.ts';
import type { GoalId } from '../domain/id.ts';
import { byPosition } from '../domain/position.ts';
import type { FootholdDatabase } from './database.ts';
import { removeSteps, stepTables } from './ladders.ts';
import { readRow, readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, insertRow, removeWithin } from './write.ts';

export async function listGoals(db: FootholdDatabase): Promise<Goal[]> {
  return readRows(goalSchema, await db.goals.toArray()).sort(byPosition);
}

/** The goals that `isWanted` picks, in the person's order. Others are not even parsed. */
export async function listGoalsThat(
  db: FootholdDatabase,
  isWanted: (goal: Goal) => boolean,
): Promise<Goal[]> {
  return readRows(goalSchema, await db.goals.filter(isWanted).toArray()).sort(byPosition);
}

export async function getGoal(db: FootholdDatabase, id: GoalId): Promise<Goal | undefined> {
  return readRow(goalSchema, await db.goals.get(id));
}

export function addGoal(db: FootholdDatabase, goal: Goal) {
  return insertRow(db, 'goals', goal);
}

export function changeGoal(db: FootholdDatabase, id: GoalId, changes: Partial<Omit<Goal, 'id'>>) {
  return changeRow(db, 'goals', id, changes);
}

/** Deletes a goal with its steps and all that hangs on them: all of it or none. */
export function removeGoal(db: FootholdDatabase, id: GoalId) {
  return keepSafely(() =>
    db.transaction('rw', [db.goals, ...stepTables(db)], async () => {
      const goal = await db.goals.get(id);
      await removeSteps(db, await db.steps.where('goalId').equals(id).toArray());
      if (goal !== undefined) await removeWithin(db, 'goals', goal);
    }),
  );
}
