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
  return table === 'sessions' ? `/sessions/${id}` : undefined;
}
