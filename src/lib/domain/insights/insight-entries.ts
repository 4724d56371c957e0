import type { CalendarDay } from '../calendar-day.ts';
import type { CheckIn } from '../check-in.ts';
import type { FlareUp } from '../flare-up.ts';
import type { Goal } from '../goal.ts';
import type { StepId } from '../id.ts';
import type { Pause } from '../pause.ts';
import type { Schedule, ScheduleChange } from '../schedule.ts';
import type { Session } from '../session.ts';
import type { Step } from '../step.ts';
import type { InsightRange } from './insight-range.ts';

/** All that Insights are made of. Sessions and check-ins reach back further than the range, as far as the rules look. */
export interface InsightEntries {
  readonly today: CalendarDay;
  readonly range: InsightRange;
  /** Goals in the person's order, each with its ladder. */
  readonly goals: readonly { readonly goal: Goal; readonly steps: readonly Step[] }[];
  readonly sessions: readonly Session[];
  readonly checkIns: readonly CheckIn[];
  readonly schedules: readonly Schedule[];
  readonly scheduleChanges: readonly ScheduleChange[];
  readonly pauses: readonly Pause[];
  readonly flareUps: readonly FlareUp[];
  /** Steps that have exposures. */
  readonly exposed: readonly StepId[];
}
