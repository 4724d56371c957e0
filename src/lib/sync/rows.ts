import * as z from 'zod/mini';
import type { IncomingChange } from '../data/apply-changes.ts';
import type { Mutation } from '../data/mutation.ts';
import { ROW_SCHEMAS } from '../data/row-schemas.ts';
import type { SyncedTable } from '../data/synced-tables.ts';
import type { Database } from './database.types.ts';
import { toLocalField, toServerField } from './field-names.ts';

type ServerTable = keyof Database['public']['Tables'];

/** The only place where the app's names of tables meet the database's; `field-names.ts` has those of fields. */
const SERVER_NAMES = {
  profiles: 'profiles',
  lifeValues: 'life_values',
  goals: 'goals',
  steps: 'steps',
  sessions: 'sessions',
  checkIns: 'check_ins',
  schedules: 'schedules',
  scheduleChanges: 'schedule_changes',
  pauses: 'pauses',
  exposures: 'exposures',
  quotaDecisions: 'quota_decisions',
  flareUps: 'flare_ups',
  flareUpPlans: 'flare_up_plans',
  obstacles: 'obstacles',
  surroundings: 'surroundings',
  journalEntries: 'journal_entries',
  thoughtRecords: 'thought_records',
  setbackReviews: 'setback_reviews',
  measurements: 'measurements',
  weeklyReviews: 'weekly_reviews',
  maintenancePlans: 'maintenance_plans',
  wins: 'wins',
  articleReadings: 'article_readings',
  summaryChoices: 'summary_choices',
  milestones: 'milestones',
  commitments: 'commitments',
  progressSummaries: 'progress_summaries',
  shares: 'shares',
  comments: 'comments',
  cheers: 'cheers',
  reports: 'reports',
  blocks: 'blocks',
  earlierTexts: 'earlier_texts',
} as const satisfies Record<SyncedTable, ServerTable>;

const LOCAL_NAMES = new Map<string, SyncedTable>(
  Object.entries(SERVER_NAMES).map(([local, server]) => [server, local as SyncedTable]),
);

function renamed(fields: Readonly<Record<string, unknown>>, rename: (field: string) => string) {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [rename(field), value]));
}

/** A mutation as `sync_push` takes it. */
export function mutationToServer(mutation: Mutation) {
  const { seq, table, id, op, base, fields } = mutation;
  return { seq, table: SERVER_NAMES[table], id, op, base, fields: renamed(fields, toServerField) };
}

const serverRowSchema = z.object({
  table: z.string(),
  id: z.uuid(),
  revision: z.int().check(z.positive()),
  deleted: z.optional(z.boolean()),
  fields: z.optional(z.record(z.string(), z.unknown())),
});

/**
 * One row of a pull, parsed by the domain's own schema. Undefined for a row that this version of the app does not
 * understand: a table or a value that a newer version brought.
 */
export function rowFromServer(told: unknown): IncomingChange | undefined {
  const parsed = z.safeParse(serverRowSchema, told);
  if (!parsed.success) return undefined;
  const { id, revision, deleted, fields } = parsed.data;
  const table = LOCAL_NAMES.get(parsed.data.table);
  if (table === undefined) return undefined;
  if (deleted === true) return { table, id, revision, row: null };
  const local = renamed(fields ?? {}, toLocalField);
  if (table === 'earlierTexts' && typeof local.field === 'string') local.field = toLocalField(local.field);
  const row = z.safeParse(ROW_SCHEMAS[table](), { ...local, id });
  return row.success ? { table, id, revision, row: row.data } : undefined;
}
