import { sessionSchema } from '../domain/session.ts';
import { checkInSchema } from '../domain/check-in.ts';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import type { StepId } from '../domain/id.ts';
import { looksBackTo } from '../domain/insights/findings.ts';
import type { InsightEntries } from '../domain/insights/insight-entries.ts';
import { insightRange, type RangeName } from '../domain/insights/insight-range.ts';
import { USUAL_DAYS } from '../domain/insights/left-out.ts';
import { stepsByGoal } from '../domain/step.ts';
import { listCheckInsBetween } from './check-ins.ts';
import type { FootholdDatabase } from './database.ts';
import { listFlareUps } from './flare-ups.ts';
import { listGoals } from './goals.ts';
import { listPauses } from './pauses.ts';
import { readRow } from './read.ts';
import { listScheduleChanges, listSchedules } from './schedules.ts';
import { listSessionsBetween } from './sessions.ts';
import { listSteps } from './steps.ts';

/** A session planned in the week before the range may be done in it. */
const WEEK = 7;

/** The day of the oldest entry that can be read; `today` when there is none. */
async function firstDay(db: FootholdDatabase, today: CalendarDay): Promise<CalendarDay> {
  const [checkIn, session] = await Promise.all([
    db.checkIns
      .orderBy('checkedOn')
      .filter((stored) => readRow(checkInSchema, stored) !== undefined)
      .first(),
    db.sessions
      .orderBy('heldOn')
      .filter((stored) => readRow(sessionSchema, stored) !== undefined)
      .first(),
  ]);
  const days = [checkIn?.checkedOn, session?.heldOn, today].filter((day) => day !== undefined);
  return days.toSorted()[0] ?? today;
}

/**
 * Reads what Insights are made of, in one transaction. However long the years behind, of sessions and check-ins it
 * reads the days of the range alone, and those before it that the rules look back to.
 */
export function readInsightEntries(
  db: FootholdDatabase,
  name: RangeName,
  today: CalendarDay,
): Promise<InsightEntries> {
  const tables = [
    db.goals,
    db.steps,
    db.sessions,
    db.checkIns,
    db.schedules,
    db.scheduleChanges,
    db.pauses,
    db.flareUps,
    db.exposures,
  ];
  return db.transaction('r', tables, () => readEntries(db, name, today));
}

async function readEntries(
  db: FootholdDatabase,
  name: RangeName,
  today: CalendarDay,
): Promise<InsightEntries> {
  const range = insightRange(name, today, name === 'all' ? await firstDay(db, today) : today);
  const back = looksBackTo(range);
  const [goals, steps, sessions, checkIns, schedules, scheduleChanges, pauses, flareUps, exposed] =
    await Promise.all([
      listGoals(db),
      listSteps(db),
      listSessionsBetween(db, addDays(back, -WEEK), today),
      listCheckInsBetween(db, addDays(back, -USUAL_DAYS), today),
      listSchedules(db),
      listScheduleChanges(db),
      listPauses(db),
      listFlareUps(db),
      db.exposures.orderBy('stepId').uniqueKeys(),
    ]);
  const ladders = stepsByGoal(steps);
  return {
    today,
    range,
    goals: goals.map((goal) => ({ goal, steps: ladders.get(goal.id) ?? [] })),
    sessions,
    checkIns,
    schedules,
    scheduleChanges,
    pauses,
    flareUps,
    exposed: exposed as StepId[],
  };
}
