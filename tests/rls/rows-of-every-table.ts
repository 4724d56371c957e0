import { randomUUID } from 'node:crypto';

export const AT = '2026-11-23T10:00:00Z';

/** The group of Ann and her friend Cara, and what Cara shares in it. Ben is not in it. */
export interface Circle {
  readonly groupId: string;
  readonly post: { readonly share_owner_id: string; readonly share_id: string };
}

export const NOWHERE: Circle = {
  groupId: randomUUID(),
  post: { share_owner_id: randomUUID(), share_id: randomUUID() },
};

/** A row of every table, as Ann's own phone would send it. The words are found again wherever they leak to. */
export function rowsOfEveryTable({ groupId, post }: Circle, words: string) {
  const goal = randomUUID();
  const step = randomUUID();
  const milestone = randomUUID();
  return [
    {
      table: 'profiles',
      id: '00000000-0000-4000-8000-000000000001',
      fields: { display_name: words, created_at: AT },
    },
    {
      table: 'life_values',
      id: randomUUID(),
      fields: { area: 'family', name: words, position: 'a0', created_at: AT },
    },
    { table: 'goals', id: goal, fields: { title: words, position: 'a0', created_at: AT } },
    {
      table: 'steps',
      id: step,
      fields: {
        goal_id: goal,
        kind: 'activity',
        title: words,
        unit: 'minutes',
        position: 'a0',
        created_at: AT,
      },
    },
    {
      table: 'sessions',
      id: randomUUID(),
      fields: {
        step_id: step,
        held_on: '2026-11-23',
        started_at: AT,
        ended_at: AT,
        unit: 'minutes',
        amount_done: 8,
        reflection: words,
        created_at: AT,
      },
    },
    {
      table: 'check_ins',
      id: randomUUID(),
      fields: { checked_on: '2026-11-23', note: words, created_at: AT },
    },
    {
      table: 'schedules',
      id: randomUUID(),
      fields: { step_id: step, starts_on: '2026-11-23', full_on: [1], minimum_on: [], created_at: AT },
    },
    {
      table: 'schedule_changes',
      id: randomUUID(),
      fields: { step_id: step, planned_on: '2026-11-23', created_at: AT },
    },
    {
      table: 'pauses',
      id: randomUUID(),
      fields: { kind: 'illness', starts_on: '2026-11-23', note: words, created_at: AT },
    },
    {
      table: 'exposures',
      id: randomUUID(),
      fields: { step_id: step, committed_on: '2026-11-23', feared_outcome: words, created_at: AT },
    },
    {
      table: 'quota_decisions',
      id: randomUUID(),
      fields: {
        step_id: step,
        decided_on: '2026-11-23',
        choice: 'own',
        decided_by: 'me',
        note: words,
        created_at: AT,
      },
    },
    {
      table: 'flare_ups',
      id: randomUUID(),
      fields: { started_on: '2026-11-23', confirmed: true, created_at: AT },
    },
    {
      table: 'flare_up_plans',
      id: '00000000-0000-4000-8000-000000000002',
      fields: { what_helps: words, created_at: AT },
    },
    {
      table: 'obstacles',
      id: randomUUID(),
      fields: { kind: 'busy', if_text: words, then_text: words, every_year: false, created_at: AT },
    },
    {
      table: 'surroundings',
      id: randomUUID(),
      fields: { place: 'home', change: words, done: false, created_at: AT },
    },
    {
      table: 'journal_entries',
      id: randomUUID(),
      fields: { kind: 'note', written_on: '2026-11-23', text: words, created_at: AT },
    },
    {
      table: 'thought_records',
      id: randomUUID(),
      fields: { thought_on: '2026-11-23', thought: words, created_at: AT },
    },
    {
      table: 'setback_reviews',
      id: randomUUID(),
      fields: { happened_on: '2026-11-23', what_happened: words, created_at: AT },
    },
    {
      table: 'measurements',
      id: randomUUID(),
      fields: { measure: 'peg', measured_on: '2026-11-23', note: words, created_at: AT },
    },
    {
      table: 'weekly_reviews',
      id: randomUUID(),
      fields: { week_of: '2026-11-23', learned: words, created_at: AT },
    },
    {
      table: 'maintenance_plans',
      id: '00000000-0000-4000-8000-000000000003',
      fields: { gains: words, created_at: AT },
    },
    {
      table: 'wins',
      id: randomUUID(),
      fields: { source: 'own', won_on: '2026-11-23', words, hidden: false, created_at: AT },
    },
    {
      table: 'article_readings',
      id: randomUUID(),
      fields: { article_key: 'sleep', read_on: '2026-11-23', created_at: AT },
    },
    {
      table: 'summary_choices',
      id: groupId,
      fields: { group_id: groupId, fields: ['note'], stopped: false, created_at: AT },
    },
    {
      table: 'milestones',
      id: milestone,
      fields: { words, story: words, journal_text: words, created_at: AT },
    },
    {
      table: 'commitments',
      id: randomUUID(),
      fields: { words, due_on: '2026-11-23', created_at: AT },
    },
    {
      table: 'progress_summaries',
      id: randomUUID(),
      fields: { week_of: '2026-11-23', note: words, created_at: AT },
    },
    {
      table: 'shares',
      id: randomUUID(),
      fields: { kind: 'milestone', milestone_id: milestone, group_id: groupId, created_at: AT },
    },
    { table: 'comments', id: randomUUID(), fields: { ...post, text: words, created_at: AT } },
    { table: 'cheers', id: post.share_id, fields: { ...post, kind: 'strength', created_at: AT } },
    {
      table: 'reports',
      id: post.share_id,
      fields: { ...post, reason: 'unkind', note: words, created_at: AT },
    },
    {
      table: 'blocks',
      id: post.share_owner_id,
      fields: { blocked_id: post.share_owner_id, active: true, created_at: AT },
    },
  ];
}

const IN_A_GROUP = ['shares', 'comments', 'cheers', 'reports', 'blocks', 'summary_choices'];

/** Those of them that need no group: what somebody writes for themselves, and snapshots that are shared with nobody. */
export function rowsOfOneself(words: string) {
  return rowsOfEveryTable(NOWHERE, words).filter(({ table }) => !IN_A_GROUP.includes(table));
}
