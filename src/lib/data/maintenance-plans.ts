import type { Instant } from '../domain/calendar-day.ts';
import {
  maintenancePlanSchema,
  createMaintenancePlan,
  OWN_MAINTENANCE_PLAN_ID,
  type MaintenancePlan,
  type MaintenancePlanDraft,
} from '../domain/maintenance-plan.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow } from './read.ts';
import { keepOnlyRow } from './write.ts';

export async function getMaintenancePlan(db: FootholdDatabase): Promise<MaintenancePlan | undefined> {
  return readRow(maintenancePlanSchema, await db.maintenancePlans.get(OWN_MAINTENANCE_PLAN_ID));
}

/** Keeps the plan: changes it, and makes it first when there is none. */
export function keepMaintenancePlan(db: FootholdDatabase, draft: MaintenancePlanDraft, now: Instant) {
  return keepOnlyRow(db, 'maintenancePlans', createMaintenancePlan({ now }), draft);
}
