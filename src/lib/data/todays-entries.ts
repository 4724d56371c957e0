import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { USUAL_PACE } from '../domain/pace.ts';
import type { StepId } from '../domain/id.ts';
import { PROGRESSION_RULE } from '../domain/progression-rule.ts';
import { currentStep, stepsByGoal, type Step } from '../domain/step.ts';
import type { TodaysEntries } from '../domain/todays-plan.ts';
import { listCheckInsBetween } from './check-ins.ts';
import type { FootholdDatabase } from './database.ts';
import { listFlareUps } from './flare-ups.ts';
import { listGoalsThat } from './goals.ts';
import { listObstacles } from './obstacles.ts';
import { listPauses } from './pauses.ts';
import { getProfile } from './profiles.ts';
import { listDecisionsOf } from './quota-decisions.ts';
import { listScheduleChanges, listSchedules } from './schedules.ts';
import { listLastSessionsOf, listSessionsBetween } from './sessions.ts';
import { listStepsOf, stepTitles } from './steps.ts';

/** As far back as the rules look: 28 days, and the check-ins that tell what was usual before them. */
const SESSION_DAYS = 35;
const CHECK_IN_DAYS = 60;
/** The rules look at the last few sessions of a step: 5 to step up, and those before for the quota that held. */
const SESSIONS_OF_STEP = 12;
/** With fewer of them in the last weeks, older ones are looked up: some steps are done once a month. */
const ENOUGH = PROGRESSION_RULE.sessionsBeforeStepUp.most;

/** Rows by their step. */
function byStep<Row extends { readonly stepId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.stepId, [...(groups.get(row.stepId) ?? []), row]);
  return groups;
}

/** The steps of a ladder that the rules look at: where the person stands, and what has days of its own. */
function looksAt(ladder: readonly Step[], scheduled: ReadonlySet<string>): Step[] {
  const current = currentStep(ladder);
  return ladder.filter((step) => step === current || (step.status === 'active' && scheduled.has(step.id)));
}

/** Goals under way in the person's order, with their ladders; and the goal of one step besides, whatever its status. */
async function readLadders(db: FootholdDatabase, besides: StepId | undefined) {
  const goalBesides = besides === undefined ? undefined : (await db.steps.get(besides))?.goalId;
  const goals = await listGoalsThat(db, ({ id, status }) => status === 'active' || id === goalBesides);
  const ladders = stepsByGoal(
    await listStepsOf(
      db,
      goals.map(({ id }) => id),
    ),
  );
  return goals.map((goal) => ({ goal, steps: ladders.get(goal.id) ?? [] }));
}

/**
 * Reads what Today is made of. However long the years behind, it reads the last weeks and the open ladders alone: in
 * one transaction, because opening one takes longer than a question in it.
 *
 * @param besides a step that is on screen, to be looked at too
 */
export function readTodaysEntries(
  db: FootholdDatabase,
  today: CalendarDay,
  besides?: StepId,
): Promise<TodaysEntries> {
  const tables = [
    db.goals,
    db.steps,
    db.profiles,
    db.schedules,
    db.scheduleChanges,
    db.sessions,
    db.checkIns,
    db.quotaDecisions,
    db.pauses,
    db.flareUps,
    db.obstacles,
    db.circleGroups,
  ];
  return db.transaction('r', tables, () => readEntries(db, today, besides));
}

async function readEntries(
  db: FootholdDatabase,
  today: CalendarDay,
  besides: StepId | undefined,
): Promise<TodaysEntries> {
  const [goals, profile, schedules, sessions, groups] = await Promise.all([
    readLadders(db, besides),
    getProfile(db),
    listSchedules(db),
    listSessionsBetween(db, addDays(today, -SESSION_DAYS), today),
    db.circleGroups.count(),
  ]);
  const scheduled = new Set<string>(schedules.map(({ stepId }) => stepId));
  const looked = goals.flatMap(({ goal, steps }) =>
    goal.status === 'active' ? looksAt(steps, scheduled) : [],
  );
  const ids = [...new Set([...looked.map(({ id }) => id), ...(besides === undefined ? [] : [besides])])];
  const sessionsOf = byStep(sessions);
  const sparse = ids.filter((id) => (sessionsOf.get(id)?.length ?? 0) < ENOUGH);
  const open = sessions.filter(({ morningCheckedOn }) => morningCheckedOn === null);
  const [ofSparse, decisions, titles, checkIns, scheduleChanges, pauses, flareUps, obstacles] =
    await Promise.all([
      Promise.all(
        sparse.map(async (id) => [id, await listLastSessionsOf(db, id, SESSIONS_OF_STEP)] as const),
      ),
      listDecisionsOf(db, ids),
      stepTitles(db, [...new Set(open.map(({ stepId }) => stepId))]),
      listCheckInsBetween(db, addDays(today, -CHECK_IN_DAYS), today),
      listScheduleChanges(db),
      listPauses(db),
      listFlareUps(db),
      listObstacles(db),
    ]);
  for (const [id, older] of ofSparse) sessionsOf.set(id, older);
  return {
    today,
    inGroup: groups > 0,
    pace: profile ?? USUAL_PACE,
    goals,
    titles,
    sessionsOf,
    decisionsOf: byStep(decisions),
    sessions,
    checkIns,
    schedules,
    scheduleChanges,
    pauses,
    flareUps,
    obstacles,
  };
}
