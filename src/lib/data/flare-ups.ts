import type { Instant } from '../domain/calendar-day.ts';
import {
  flareUpPlanSchema,
  createFlareUpPlan,
  OWN_FLARE_UP_PLAN_ID,
  type FlareUpPlan,
  type FlareUpPlanDraft,
} from '../domain/flare-up-plan.ts';
import { flareUpSchema, type FlareUp } from '../domain/flare-up.ts';
import type { FlareUpId } from '../domain/id.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { changeRow, insertRow, keepOnlyRow, removeRow } from './write.ts';

/** All flare-ups, the newest first. */
export async function listFlareUps(db: FootholdDatabase): Promise<FlareUp[]> {
  const flareUps = readRows(flareUpSchema, await db.flareUps.toArray());
  return flareUps.sort((one, other) => (one.startedOn < other.startedOn ? 1 : -1));
}

export function addFlareUp(db: FootholdDatabase, flareUp: FlareUp) {
  return insertRow(db, 'flareUps', flareUp);
}

export function changeFlareUp(db: FootholdDatabase, id: FlareUpId, changes: Partial<Omit<FlareUp, 'id'>>) {
  return changeRow(db, 'flareUps', id, changes);
}

export function removeFlareUp(db: FootholdDatabase, id: FlareUpId) {
  return removeRow(db, 'flareUps', id);
}

export async function getFlareUpPlan(db: FootholdDatabase): Promise<FlareUpPlan | undefined> {
  return readRow(flareUpPlanSchema, await db.flareUpPlans.get(OWN_FLARE_UP_PLAN_ID));
}

/** Keeps the plan: changes it, and makes it first when there is none. */
export function keepFlareUpPlan(db: FootholdDatabase, draft: FlareUpPlanDraft, now: Instant) {
  return keepOnlyRow(db, 'flareUpPlans', createFlareUpPlan({ now }), draft);
}
