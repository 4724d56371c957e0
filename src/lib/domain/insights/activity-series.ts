import { addDays, type CalendarDay } from '../calendar-day.ts';
import { countsFor, withKept } from '../consistency.ts';
import type { StepId } from '../id.ts';
import { plannedSessions } from '../schedule.ts';
import type { Session } from '../session.ts';
import type { InsightEntries } from './insight-entries.ts';
import { intoBuckets, type BucketSize, type Days, type InsightRange } from './insight-range.ts';
import { leftOut } from './left-out.ts';

/** How far a planned session can be moved: it may have been planned before the days that are looked at. */
const WEEK = 7;

/** A planned session that counts, and the day that it counts for. */
export interface CountedSession {
  readonly on: CalendarDay;
  readonly kept: boolean;
}

function ofSteps<Row extends { readonly stepId: StepId }>(rows: readonly Row[]): Map<StepId, Row[]> {
  const groups = new Map<StepId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.stepId);
    if (group === undefined) groups.set(row.stepId, [row]);
    else group.push(row);
  }
  return groups;
}

/** The planned sessions of the range that count: pauses, flare-ups and what is still ahead are left out. */
export function countedSessions(entries: InsightEntries): CountedSession[] {
  const { range, today } = entries;
  const isLeftOut = leftOut(entries, entries.checkIns, today);
  const changes = ofSteps(entries.scheduleChanges);
  const sessions = ofSteps(entries.sessions);
  return [...ofSteps(entries.schedules)].flatMap(([stepId, schedules]) => {
    const planned = plannedSessions(
      stepId,
      schedules,
      changes.get(stepId) ?? [],
      addDays(range.from, -WEEK),
      range.to,
    );
    return withKept(planned, sessions.get(stepId) ?? []).flatMap((each) => {
      const on = countsFor(each, today, isLeftOut);
      return on === null || on < range.from ? [] : [{ on, kept: each.kept }];
    });
  });
}

/** Kept sessions of planned ones. */
export interface KeptOfPlanned extends Days {
  readonly planned: number;
  readonly kept: number;
}

function keptOfPlanned(counted: readonly CountedSession[], range: Days, size: BucketSize): KeptOfPlanned[] {
  return intoBuckets(range, size, counted, ({ on }) => on).map(({ from, to, rows }) => ({
    from,
    to,
    planned: rows.length,
    kept: rows.filter(({ kept }) => kept).length,
  }));
}

export interface ActivityOfDays extends KeptOfPlanned {
  /** All sessions that were done, planned or not. */
  readonly done: number;
}

/** Activity against the plan, over time. */
export function activitySeries(
  counted: readonly CountedSession[],
  sessions: readonly Session[],
  range: InsightRange,
): ActivityOfDays[] {
  const did = intoBuckets(
    range,
    range.size,
    sessions.filter(({ amountDone }) => amountDone > 0),
    ({ heldOn }) => heldOn,
  );
  return keptOfPlanned(counted, range, range.size).map((each, index) => ({
    ...each,
    done: did[index]?.rows.length ?? 0,
  }));
}

export interface ConsistencyOfDays extends KeptOfPlanned {
  /** Whole percent; null where nothing was planned, which is no zero. */
  readonly percent: number | null;
}

/** Consistency by weeks, and by months where the range is drawn by months. */
export function consistencySeries(
  counted: readonly CountedSession[],
  range: InsightRange,
): ConsistencyOfDays[] {
  const size = range.size === 'month' ? 'month' : 'week';
  return keptOfPlanned(counted, range, size).map((each) => ({
    ...each,
    percent: each.planned === 0 ? null : Math.round((each.kept * 100) / each.planned),
  }));
}
