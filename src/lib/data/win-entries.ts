import { thoughtRecordSchema } from '../domain/thought-record.ts';
import { stepSchema } from '../domain/step.ts';
import { exposureSchema } from '../domain/exposure.ts';
import { quotaDecisionSchema } from '../domain/quota-decision.ts';
import { winSchema } from '../domain/win.ts';
import { Dexie } from 'dexie';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { CONSISTENCY_RULE } from '../domain/consistency.ts';
import type { SessionId, StepId } from '../domain/id.ts';
import { sessionSchema, type Session } from '../domain/session.ts';
import type { WinEntries } from '../domain/win-entries.ts';
import { listCheckInsBetween } from './check-ins.ts';
import type { FootholdDatabase } from './database.ts';
import { listFlareUps } from './flare-ups.ts';
import { listGoalsThat } from './goals.ts';
import { listMeasurements } from './measurements.ts';
import { listPauses } from './pauses.ts';
import { readRow, readRows } from './read.ts';
import { listScheduleChanges, listSchedules } from './schedules.ts';
import { listSessionsBetween } from './sessions.ts';
import { listSetbackReviews } from './setback-reviews.ts';

/** Wins are looked for in the last weeks: older ones were found at their time. */
export const WIN_DAYS = CONSISTENCY_RULE.month;
/** Entries of as many days before are read along: what was usual then, and the four weeks before the first Sunday. */
const DAYS_BEFORE = 60;

/** The first session of each step that might have had it since a day: those with an older one known need no look. */
async function firstSessionsOf(
  db: FootholdDatabase,
  sessions: readonly Session[],
  since: CalendarDay,
): Promise<Map<StepId, SessionId>> {
  const older = new Set(sessions.filter(({ heldOn }) => heldOn < since).map(({ stepId }) => stepId));
  const stepIds = new Set(sessions.map(({ stepId }) => stepId).filter((stepId) => !older.has(stepId)));
  const firsts = await Promise.all(
    [...stepIds].map(async (stepId) => {
      const first = await db.sessions
        .where('[stepId+heldOn]')
        .between([stepId, Dexie.minKey], [stepId, Dexie.maxKey])
        .filter(({ amountDone }) => amountDone > 0)
        .first();
      if (first === undefined) return [];
      // Of several on the first day the one that began first.
      const ofDay = await db.sessions.where({ stepId, heldOn: first.heldOn }).sortBy('startedAt');
      const earliest = readRow(
        sessionSchema,
        ofDay.find(({ amountDone }) => amountDone > 0),
      );
      return earliest === undefined ? [] : [[stepId, earliest.id] as const];
    }),
  );
  return new Map(firsts.flat());
}

async function lastMonthOfConsistency(db: FootholdDatabase, from: CalendarDay) {
  const wins = await db.wins
    .where('wonOn')
    .aboveOrEqual(from)
    .filter(({ source }) => source === 'month-of-consistency')
    .sortBy('wonOn');
  return readRow(winSchema, wins.at(-1)) ?? null;
}

/** What the rules of the wins look at, from one moment of the store. */
export function readWinEntries(db: FootholdDatabase, today: CalendarDay): Promise<WinEntries> {
  const from = addDays(today, -WIN_DAYS - DAYS_BEFORE);
  return db.transaction('r', db.tables, async (): Promise<WinEntries> => {
    const sessions = await listSessionsBetween(db, from, today);
    const lastBefore = readRow(sessionSchema, await db.sessions.where('heldOn').below(from).last());
    const exposed = await db.exposures.where('committedOn').aboveOrEqual(from).toArray();
    const exposedSteps = [...new Set(exposed.map(({ stepId }) => stepId))];
    const decisions = readRows(
      quotaDecisionSchema,
      await db.quotaDecisions.where('decidedOn').aboveOrEqual(from).toArray(),
    );
    const stepIds = [...new Set(sessions.map(({ stepId }) => stepId))];
    const named = new Set<StepId>([...stepIds, ...exposedSteps, ...decisions.map(({ stepId }) => stepId)]);
    const steps = await db.steps
      .filter(({ id, masteredOn }) => named.has(id) || (masteredOn ?? '') >= from)
      .toArray();
    return {
      today,
      sessions,
      lastDayBefore: lastBefore?.heldOn ?? null,
      firstSessionOf: await firstSessionsOf(db, sessions, addDays(today, -WIN_DAYS)),
      decisions,
      exposures: readRows(exposureSchema, await db.exposures.where('stepId').anyOf(exposedSteps).toArray()),
      steps: readRows(stepSchema, steps),
      goals: await listGoalsThat(db, () => true),
      checkIns: await listCheckInsBetween(db, from, today),
      schedules: await listSchedules(db),
      scheduleChanges: await listScheduleChanges(db),
      pauses: await listPauses(db),
      flareUps: await listFlareUps(db),
      measurements: await listMeasurements(db),
      setbackReviews: await listSetbackReviews(db),
      firstThoughtRecord:
        readRow(thoughtRecordSchema, await db.thoughtRecords.orderBy('thoughtOn').first()) ?? null,
      hasShared: (await db.shares.count()) > 0,
      lastMonth: await lastMonthOfConsistency(db, addDays(from, -WIN_DAYS)),
    };
  });
}
