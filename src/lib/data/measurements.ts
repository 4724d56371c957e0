import type { MeasurementId } from '../domain/id.ts';
import type { Measurement } from '../domain/measurement.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** All of them, the newest day first. */
export async function listMeasurements(db: FootholdDatabase): Promise<Measurement[]> {
  return readRows('measurements', await db.measurements.orderBy('measuredOn').reverse().toArray());
}

export async function getMeasurement(db: FootholdDatabase, id: string): Promise<Measurement | undefined> {
  return readRow('measurements', await db.measurements.get(id));
}

export function addMeasurement(db: FootholdDatabase, row: Measurement) {
  return insertRow(db, 'measurements', row);
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
