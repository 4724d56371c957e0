import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { maintenancePlanIdSchema, type MaintenancePlanId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

/** The questions of the plan for keeping what was gained (R7). */
export const MAINTENANCE_QUESTIONS = [
  'gains',
  'weeklyHabits',
  'warningSigns',
  'ifItSlips',
  'whoKnows',
] as const;
export type MaintenanceQuestion = (typeof MAINTENANCE_QUESTIONS)[number];

const answers = {
  /** What I can do again, and want to keep. */
  gains: optionalText(TEXT_LIMITS.note),
  weeklyHabits: optionalText(TEXT_LIMITS.note),
  warningSigns: optionalText(TEXT_LIMITS.note),
  ifItSlips: optionalText(TEXT_LIMITS.note),
  /** Who knows of this plan and may remind me. */
  whoKnows: optionalText(TEXT_LIMITS.note),
};

/** Parses what a form says: the plan, or what is wrong with which answer. */
export const parseMaintenancePlanDraft = formParser(() => z.object(answers));
export type MaintenancePlanDraft = Parsed<typeof parseMaintenancePlanDraft>;

export const maintenancePlanSchema = onDemand(() =>
  z.object({
    ...answers,
    id: maintenancePlanIdSchema,
    createdAt: instantSchema,
  }),
);
/** How the person keeps what they have gained. */
export type MaintenancePlan = z.infer<ReturnType<typeof maintenancePlanSchema>>;

/** One plan a person, under an id that each of their devices knows without asking (as with the profile). */
export const OWN_MAINTENANCE_PLAN_ID = '00000000-0000-4000-8000-000000000003' as MaintenancePlanId;

export function createMaintenancePlan(given: { now: Instant }): MaintenancePlan {
  return {
    id: OWN_MAINTENANCE_PLAN_ID,
    gains: '',
    weeklyHabits: '',
    warningSigns: '',
    ifItSlips: '',
    whoKnows: '',
    createdAt: given.now,
  };
}
