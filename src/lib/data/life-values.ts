import type { LifeValueId } from '../domain/id.ts';
import { lifeValueSchema, type LifeValue, type LifeValueDraft } from '../domain/life-value.ts';
import { byPosition } from '../domain/position.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, changeWithin, insertRow, removeWithin } from './write.ts';

export async function listLifeValues(db: FootholdDatabase): Promise<LifeValue[]> {
  return readRows(lifeValueSchema, await db.lifeValues.toArray()).sort(byPosition);
}

export async function getLifeValue(db: FootholdDatabase, id: LifeValueId): Promise<LifeValue | undefined> {
  return readRow(lifeValueSchema, await db.lifeValues.get(id));
}

export function addLifeValue(db: FootholdDatabase, lifeValue: LifeValue) {
  return insertRow(db, 'lifeValues', lifeValue);
}

export function changeLifeValue(db: FootholdDatabase, id: LifeValueId, changes: Partial<LifeValueDraft>) {
  return changeRow(db, 'lifeValues', id, changes);
}

/** Goals that stood under the value stay, without it. */
export function removeLifeValue(db: FootholdDatabase, id: LifeValueId) {
  return keepSafely(() =>
    db.transaction('rw', [db.lifeValues, db.goals, db.outbox], async () => {
      const row = await db.lifeValues.get(id);
      if (row === undefined) return;
      const goals = await db.goals.filter((goal) => goal.lifeValueId === id).toArray();
      for (const goal of goals) await changeWithin(db, 'goals', goal, { lifeValueId: null });
      await removeWithin(db, 'lifeValues', row);
    }),
  );
}
