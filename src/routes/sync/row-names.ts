import type { MessageKey } from '#lib/ui/messages/catalogue.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

const TABLES: Readonly<Record<string, MessageKey>> = {
  profiles: 'row.profile',
  lifeValues: 'row.life-value',
  life_values: 'row.life-value',
  goals: 'row.goal',
  steps: 'row.step',
  sessions: 'row.session',
  checkIns: 'row.check-in',
  check_ins: 'row.check-in',
  schedules: 'row.schedule',
  scheduleChanges: 'row.schedule',
  schedule_changes: 'row.schedule',
  pauses: 'row.pause',
  exposures: 'row.exposure',
  quotaDecisions: 'row.quota-decision',
  quota_decisions: 'row.quota-decision',
  flareUps: 'row.flare-up',
  flare_ups: 'row.flare-up',
  flareUpPlans: 'row.flare-up-plan',
  flare_up_plans: 'row.flare-up-plan',
  obstacles: 'row.obstacle',
  surroundings: 'row.surrounding',
  journalEntries: 'row.journal-entry',
  journal_entries: 'row.journal-entry',
  thoughtRecords: 'row.thought-record',
  thought_records: 'row.thought-record',
  setbackReviews: 'row.setback-review',
  setback_reviews: 'row.setback-review',
  measurements: 'row.measurement',
  weeklyReviews: 'row.weekly-review',
  weekly_reviews: 'row.weekly-review',
  maintenancePlans: 'row.maintenance-plan',
  maintenance_plans: 'row.maintenance-plan',
  wins: 'row.win',
  milestones: 'row.shared',
  commitments: 'row.shared',
  progressSummaries: 'row.shared',
  progress_summaries: 'row.shared',
  shares: 'row.shared',
  comments: 'row.reply',
  cheers: 'row.cheer',
  reports: 'row.report',
  blocks: 'row.block',
  summaryChoices: 'row.summary-choice',
  summary_choices: 'row.summary-choice',
  articleReadings: 'row.article-reading',
  article_readings: 'row.article-reading',
};

/** What a row is, in the person's words, whichever side names its table. */
export function rowName(messages: Messages, table: string): string {
  return messages.t(TABLES[table] ?? 'row.other');
}

/** Where a row can be mended; undefined when there is no page for it. */
export function rowHref(table: string, id: string): string | undefined {
  if (table === 'goals') return `/plan/goals/${id}/edit`;
  if (table === 'steps') return `/plan/steps/${id}/edit`;
  if (table === 'lifeValues' || table === 'life_values') return `/plan/values/${id}`;
  if (table === 'sessions') return `/sessions/${id}`;
  if (table === 'exposures') return `/exposures/${id}`;
  if (table === 'obstacles') return `/plan/obstacles/${id}`;
  if (table === 'surroundings') return `/plan/surroundings/${id}`;
  if (table === 'pauses') return `/plan/pauses/${id}`;
  if (table === 'journalEntries' || table === 'journal_entries') return `/journal/${id}`;
  if (table === 'thoughtRecords' || table === 'thought_records') return `/thoughts/${id}`;
  if (table === 'setbackReviews' || table === 'setback_reviews') return `/setbacks/${id}`;
  if (table === 'measurements') return `/measures/${id}`;
  if (table === 'weeklyReviews' || table === 'weekly_reviews') return '/reviews';
  if (table === 'maintenancePlans' || table === 'maintenance_plans') return '/reviews/maintenance';
  if (table === 'milestones') return `/circle/milestones/${id}`;
  if (table === 'wins') return `/wins/${id}`;
  return /^flare_?ups?_?plans$/i.test(table) ? '/flare-up/plan' : undefined;
}
