import type * as z from 'zod/mini';
import { articleReadingSchema } from '../domain/article-reading.ts';
import { blockSchema } from '../domain/block.ts';
import { checkInSchema } from '../domain/check-in.ts';
import { cheerSchema } from '../domain/cheer.ts';
import { commentSchema } from '../domain/comment.ts';
import { commitmentSchema } from '../domain/commitment.ts';
import { earlierTextSchema } from '../domain/earlier-text.ts';
import { exposureSchema } from '../domain/exposure.ts';
import { flareUpPlanSchema } from '../domain/flare-up-plan.ts';
import { flareUpSchema } from '../domain/flare-up.ts';
import { goalSchema } from '../domain/goal.ts';
import { journalEntrySchema } from '../domain/journal-entry.ts';
import { lifeValueSchema } from '../domain/life-value.ts';
import { maintenancePlanSchema } from '../domain/maintenance-plan.ts';
import { measurementSchema } from '../domain/measurement.ts';
import { milestoneSchema } from '../domain/milestone.ts';
import { obstacleSchema } from '../domain/obstacle.ts';
import { pauseSchema } from '../domain/pause.ts';
import { profileSchema } from '../domain/profile.ts';
import { progressSummarySchema } from '../domain/progress-summary.ts';
import { quotaDecisionSchema } from '../domain/quota-decision.ts';
import { reportSchema } from '../domain/report.ts';
import { scheduleChangeSchema, scheduleSchema } from '../domain/schedule.ts';
import { sessionSchema } from '../domain/session.ts';
import { setbackReviewSchema } from '../domain/setback-review.ts';
import { shareSchema } from '../domain/share.ts';
import { stepSchema } from '../domain/step.ts';
import { summaryChoiceSchema } from '../domain/summary-choice.ts';
import { surroundingSchema } from '../domain/surrounding.ts';
import { thoughtRecordSchema } from '../domain/thought-record.ts';
import { weeklyReviewSchema } from '../domain/weekly-review.ts';
import { winSchema } from '../domain/win.ts';
import { readRow } from './read.ts';
import type { SyncedTable } from './synced-tables.ts';

/**
 * The schema of every synced table. Only what goes over all of them imports this: one table's own file imports its own
 * schema, so that the first screen carries the few that it reads.
 */
export const ROW_SCHEMAS = {
  profiles: profileSchema,
  lifeValues: lifeValueSchema,
  goals: goalSchema,
  steps: stepSchema,
  sessions: sessionSchema,
  checkIns: checkInSchema,
  schedules: scheduleSchema,
  scheduleChanges: scheduleChangeSchema,
  pauses: pauseSchema,
  exposures: exposureSchema,
  quotaDecisions: quotaDecisionSchema,
  flareUps: flareUpSchema,
  flareUpPlans: flareUpPlanSchema,
  obstacles: obstacleSchema,
  surroundings: surroundingSchema,
  journalEntries: journalEntrySchema,
  thoughtRecords: thoughtRecordSchema,
  setbackReviews: setbackReviewSchema,
  measurements: measurementSchema,
  weeklyReviews: weeklyReviewSchema,
  maintenancePlans: maintenancePlanSchema,
  wins: winSchema,
  articleReadings: articleReadingSchema,
  summaryChoices: summaryChoiceSchema,
  milestones: milestoneSchema,
  commitments: commitmentSchema,
  progressSummaries: progressSummarySchema,
  shares: shareSchema,
  comments: commentSchema,
  cheers: cheerSchema,
  reports: reportSchema,
  blocks: blockSchema,
  earlierTexts: earlierTextSchema,
} as const satisfies Record<SyncedTable, () => z.ZodMiniType>;

export type RowOf<Table extends SyncedTable> = z.infer<ReturnType<(typeof ROW_SCHEMAS)[Table]>>;

/** A row as it is kept here: the domain's row, and the server revision that this device has seen (0: none yet). */
export type Kept<Row> = Row & { readonly revision: number };

/** A row of any table out of the store; undefined when it can't be read. */
export function readRowOf<Table extends SyncedTable>(
  table: Table,
  stored: unknown,
): RowOf<Table> | undefined {
  return readRow(ROW_SCHEMAS[table] as () => z.ZodMiniType, stored) as RowOf<Table> | undefined;
}
