import type { CalendarDay } from './calendar-day.ts';
import type { Exposure } from './exposure.ts';
import type { Goal } from './goal.ts';
import type { SessionId, StepId } from './id.ts';
import type { Measurement } from './measurement.ts';
import type { QuotaDecision } from './quota-decision.ts';
import type { SetbackReview } from './setback-review.ts';
import type { Step } from './step.ts';
import type { ThoughtRecord } from './thought-record.ts';
import type { KeptEntries } from './todays-plan.ts';
import type { Win } from './win.ts';

/** Numbers of the wins (docs/clinical-rules.md, section 7). */
export const WIN_RULE = {
  /** The quota kept so many times running. */
  running: 3,
  /** A bad day: pain so far above the usual level. */
  painAbove: 2,
  /** Back after so many days without a session. */
  pauseDays: 7,
  /** A month of consistency: at least this share of the planned sessions, in percent, over 28 days ... */
  consistencyShare: 70,
  /** ... with at least so many planned: one a week. Our choice: a single planned session makes no month. */
  leastPlanned: 4,
} as const;

/** What the rules look at: the entries of the last weeks, and what of older ones they need to know. */
export interface WinEntries extends KeptEntries {
  readonly steps: readonly Step[];
  readonly goals: readonly Goal[];
  /** The first session of each step, of those that the sessions above belong to. */
  readonly firstSessionOf: ReadonlyMap<StepId, SessionId>;
  /** The last day with a session before the ones above; null when there was none. */
  readonly lastDayBefore: CalendarDay | null;
  readonly decisions: readonly QuotaDecision[];
  /** All exposures of the steps that have one among the last weeks. */
  readonly exposures: readonly Exposure[];
  readonly measurements: readonly Measurement[];
  readonly setbackReviews: readonly SetbackReview[];
  readonly firstThoughtRecord: ThoughtRecord | null;
  /** Whether anything was shared with anybody. */
  readonly hasShared: boolean;
  /** The newest win of a month of consistency. */
  readonly lastMonth: Win | null;
}

/** What a step is called; empty when it is no longer there. */
export function titleOf(stepId: StepId, { steps }: Pick<WinEntries, 'steps'>): string {
  return steps.find(({ id }) => id === stepId)?.title ?? '';
}
