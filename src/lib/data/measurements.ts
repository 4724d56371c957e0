import type { GoalId, MeasurementId } from '../domain/id.ts';
import { measurementSchema, type Measurement } from '../domain/measurement.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, changeWithin, insertWithin, removeRow } from './write.ts';

/** All of them, the newest day first. */
export async function listMeasurements(db: FootholdDatabase): Promise<Measurement[]> {
  return readRows(measurementSchema, await db.measurements.orderBy('measuredOn').reverse().toArray());
}

export async function getMeasurement(db: FootholdDatabase, id: string): Promise<Measurement | undefined> {
  return readRow(measurementSchema, await db.measurements.get(id));
}

/**
 * Keeps what was taken at one time, all of it or none.
 *
 * @param abilities how well the activities of goals can be done now, for the goals to say from here on
 */
export function keepMeasurements(
  db: FootholdDatabase,
  rows: readonly Measurement[],
  abilities: readonly { readonly goalId: GoalId; readonly answer: number }[] = [],
) {
  return keepSafely(() =>
    db.transaction('rw', [db.measurements, db.goals, db.outbox], async () => {
      for (const row of rows) await insertWithin(db, 'measurements', row);
      for (const { goalId, answer } of abilities) {
        const goal = await db.goals.get(goalId);
        if (goal !== undefined) await changeWithin(db, 'goals', goal, { ability: answer });
      }
    }),
  );
}

export function changeMeasurement(
  db: FootholdDatabase,
  id: MeasurementId,
  changes: Partial<Omit<Measurement, 'id'>>,
) {
  return changeRow(db, 'measurements', id, changes);
}

export function removeMeasurement(db: FootholdDatabase, id: MeasurementId) {
  return removeRow(db, 'measurements', id);
}
