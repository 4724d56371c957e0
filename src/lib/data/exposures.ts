import { exposureSchema, type Exposure } from '../domain/exposure.ts';
import type { ExposureId, StepId } from '../domain/id.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow, removeRow } from './write.ts';

/** Exposures of one step, newest first. */
export async function listExposuresOf(db: FootholdDatabase, stepId: StepId): Promise<Exposure[]> {
  const exposures = readRows(exposureSchema, await db.exposures.where('stepId').equals(stepId).toArray());
  return exposures.sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

export async function getExposure(db: FootholdDatabase, id: ExposureId): Promise<Exposure | undefined> {
  return readRow(exposureSchema, await db.exposures.get(id));
}

export function addExposure(db: FootholdDatabase, exposure: Exposure) {
  return insertRow(db, 'exposures', exposure);
}

export function changeExposure(db: FootholdDatabase, id: ExposureId, changes: Partial<Omit<Exposure, 'id'>>) {
  return changeRow(db, 'exposures', id, changes);
}

export function removeExposure(db: FootholdDatabase, id: ExposureId) {
  return removeRow(db, 'exposures', id);
}
