import type * as z from 'zod/mini';
import { articleReadingSchema } from '../domain/article-reading.ts';
import { checkInSchema } from '../domain/check-in.ts';
import { earlierTextSchema } from '../domain/earlier-text.ts';
import { exposureSchema } from '../domain/exposure.ts';
import { flareUpPlanSchema } from '../domain/flare-up-plan.ts';
import { flareUpSchema } from '../domain/flare-up.ts';
import { goalSchema } from '../domain/goal.ts';
import { journalEntrySchema } from '../domain/journal-entry.ts';
import { lifeValueSchema } from '../domain/life-value.ts';
import { maintenancePlanSchema } from '../domain/maintenance-plan.ts';
import { measurementSchema } from '../domain/measurement.ts';
import { obstacleSchema } from '../domain/obstacle.ts';
import { pauseSchema } from '../domain/pause.ts';
import { profileSchema } from '../domain/profile.ts';
import { quotaDecisionSchema } from '../domain/quota-decision.ts';
import { scheduleChangeSchema, scheduleSchema } from '../domain/schedule.ts';
import { sessionSchema } from '../domain/session.ts';
import { setbackReviewSchema } from '../domain/setback-review.ts';
import { stepSchema } from '../domain/step.ts';
import { surroundingSchema } from '../domain/surrounding.ts';
import { thoughtRecordSchema } from '../domain/thought-record.ts';
import { weeklyReviewSchema } from '../domain/weekly-review.ts';
import { winSchema } from '../domain/win.ts';

/**
 * Every table that sync carries, parents before children. `texts` are the fields that a person types words into: an
 * edit of one of them revives a row that another device deleted unseen. The server's list is
 * `private.synced_tables`; a test holds the two together.
 */
export const SYNCED_TABLES = {
  profiles: { schema: profileSchema, texts: ['displayName', 'emergencyNumber'] },
  lifeValues: { schema: lifeValueSchema, texts: ['name', 'why'] },
  goals: { schema: goalSchema, texts: ['title', 'reason', 'target'] },
  steps: { schema: stepSchema, texts: ['title', 'ownUnit', 'flexibleVersion', 'safetyHabits'] },
  sessions: { schema: sessionSchema, texts: ['reflection'] },
  checkIns: { schema: checkInSchema, texts: ['nightNote', 'note'] },
  schedules: { schema: scheduleSchema, texts: [] },
  scheduleChanges: { schema: scheduleChangeSchema, texts: [] },
  pauses: { schema: pauseSchema, texts: ['note'] },
  exposures: {
    schema: exposureSchema,
    texts: ['fearedOutcome', 'safetyHabits', 'situation', 'whatHappened', 'learned'],
  },
  quotaDecisions: { schema: quotaDecisionSchema, texts: ['note'] },
  flareUps: { schema: flareUpSchema, texts: [] },
  flareUpPlans: {
    schema: flareUpPlanSchema,
    texts: ['kindWords', 'whatHelps', 'restPlan', 'whoHelps', 'firstStep', 'earlySigns'],
  },
  obstacles: { schema: obstacleSchema, texts: ['ifText', 'thenText'] },
  surroundings: { schema: surroundingSchema, texts: ['change', 'helper'] },
  journalEntries: { schema: journalEntrySchema, texts: ['text'] },
  thoughtRecords: {
    schema: thoughtRecordSchema,
    texts: [
      'situation',
      'thought',
      'feeling',
      'evidenceFor',
      'evidenceAgainst',
      'kinderThought',
      'nextAction',
    ],
  },
  setbackReviews: {
    schema: setbackReviewSchema,
    texts: ['whatHappened', 'triggers', 'earlySigns', 'whatHelped', 'whatToAdjust', 'nextStep'],
  },
  measurements: { schema: measurementSchema, texts: ['name', 'note'] },
  weeklyReviews: {
    schema: weeklyReviewSchema,
    texts: ['wentWell', 'wasHard', 'learned', 'nextWeek', 'askFor'],
  },
  maintenancePlans: {
    schema: maintenancePlanSchema,
    texts: ['gains', 'weeklyHabits', 'warningSigns', 'ifItSlips', 'whoKnows'],
  },
  wins: { schema: winSchema, texts: ['words'] },
  articleReadings: { schema: articleReadingSchema, texts: [] },
  earlierTexts: { schema: earlierTextSchema, texts: [] },
} as const satisfies Record<string, { schema: () => z.ZodMiniType; texts: readonly string[] }>;

export type SyncedTable = keyof typeof SYNCED_TABLES;
export const SYNCED_TABLE_NAMES = Object.keys(SYNCED_TABLES) as readonly SyncedTable[];

/** The tables that a person's own writing goes into; earlier texts are made by the server alone. */
export type WrittenTable = Exclude<SyncedTable, 'earlierTexts'>;
export const WRITTEN_TABLE_NAMES = SYNCED_TABLE_NAMES.filter(
  (name): name is WrittenTable => name !== 'earlierTexts',
);

export type RowOf<Table extends SyncedTable> = z.infer<ReturnType<(typeof SYNCED_TABLES)[Table]['schema']>>;

/** A row as it is kept here: the domain's row, and the server revision that this device has seen (0: none yet). */
export type Kept<Row> = Row & { readonly revision: number };
