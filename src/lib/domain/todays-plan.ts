import { addDays, type CalendarDay } from './calendar-day.ts';
import { isCheckedIn, type CheckIn } from './check-in.ts';
import { carriedOver, consistency, CONSISTENCY_RULE, withKept, type Consistency } from './consistency.ts';
import { flareUpOn, lastFlareUpEnd, shouldAskAboutFlareUp, type FlareUp } from './flare-up.ts';
import type { Goal } from './goal.ts';
import type { StepId } from './id.ts';
import { obstaclesNear, type Obstacle } from './obstacle.ts';
import type { Pace } from './pace.ts';
import { pauseOn, type Pause } from './pause.ts';
import { progressionAdvice, type Advice } from './progression.ts';
import { isDecided, lastRaisedOn, type QuotaDecision } from './quota-decision.ts';
import {
  dueOn,
  plannedSessions,
  plansAnything,
  scheduleOn,
  type PlannedSession,
  type Schedule,
  type ScheduleChange,
  type Version,
} from './schedule.ts';
import type { Session } from './session.ts';
import { currentStep, type Step } from './step.ts';
import { todaysAmount, type TodaysAmount } from './todays-amount.ts';
import { comesBackOn } from './upkeep.ts';

/** The morning question is asked for sessions of the last days only: later nobody remembers. */
const MORNING_DAYS = 7;
/** A planned session can be done until a week later. */
const WEEK = 7;
/** Of steps that come back, so many at most are offered on one day: Today stays short. */
const MOST_UPKEEP = 2;

/** All that Today is made of. Sessions and decisions by step are the newest ones, newest first. */
export interface TodaysEntries {
  readonly today: CalendarDay;
  readonly pace: Pace;
  /** Goals in the person's order, each with its ladder. */
  readonly goals: readonly { readonly goal: Goal; readonly steps: readonly Step[] }[];
  /** What the steps are called whose morning question may be open. */
  readonly titles: ReadonlyMap<string, string>;
  readonly sessionsOf: ReadonlyMap<string, readonly Session[]>;
  readonly decisionsOf: ReadonlyMap<string, readonly QuotaDecision[]>;
  /** Sessions and check-ins of the last weeks, newest session first. */
  readonly sessions: readonly Session[];
  readonly checkIns: readonly CheckIn[];
  readonly schedules: readonly Schedule[];
  readonly scheduleChanges: readonly ScheduleChange[];
  readonly pauses: readonly Pause[];
  readonly flareUps: readonly FlareUp[];
  readonly obstacles: readonly Obstacle[];
  /** The person is in a group. */
  readonly inGroup: boolean;
}

/** One step on Today's list. */
export interface TodaysStep {
  readonly goal: Goal;
  readonly step: Step;
  readonly amount: TodaysAmount;
  /** Which version is planned; the minimum version also in a flare-up. */
  readonly version: Version;
  /** `due`: planned for today, or no days are planned. `carried`: still open from an earlier day. `upkeep`: comes back. */
  readonly why: 'due' | 'carried' | 'upkeep';
  /** The planned session it stands for; null for a step without a weekly plan. */
  readonly planned: PlannedSession | null;
  readonly doneToday: number;
  /** What the rules suggest, as long as the person has not decided about it; never `stay`. */
  readonly advice: Advice | null;
}

export interface TodaysPlan {
  readonly steps: readonly TodaysStep[];
  /** Sessions of the newest earlier day for which the morning question is open, and their steps' titles. */
  readonly askMorning: readonly Session[];
  readonly morningTitles: readonly string[];
  readonly askFlareUp: boolean;
  readonly flareUp: FlareUp | null;
  readonly pause: Pause | null;
  readonly obstacles: readonly Obstacle[];
  /** Sessions of the seven days that end today, and the planned ones of them that were kept; null when none was. */
  readonly weekSessions: readonly Session[];
  readonly week: Consistency | null;
  /** The person said how today is; steps that a phone counted do not say it. */
  readonly checkedIn: boolean;
  /** A goal under way that has no step yet, and whether any has one to stand on. For a day with nothing on it. */
  readonly withoutSteps: Goal | null;
  readonly hasSteps: boolean;
  /** Somebody who is here for others: in a group, with no plan and no check-in of their own (S9). */
  readonly looksOn: boolean;
}

/** Whether a step has days of its own on the weekly plan. */
function hasDays(step: Step, entries: TodaysEntries): boolean {
  return plansAnything(scheduleOn(entries.schedules, step.id, entries.today));
}

/** What the rules suggest for a step now, for a screen that shows it whether decided or not. */
export function adviceNow(step: Step, entries: TodaysEntries): Advice | null {
  if (step.kind !== 'activity' || step.status !== 'active') return null;
  const { today, checkIns, flareUps, pace } = entries;
  const sessions = entries.sessionsOf.get(step.id) ?? [];
  const ended = lastFlareUpEnd(flareUps, checkIns, today);
  const flareUp = flareUpOn(flareUps, checkIns, today) !== undefined;
  const returning = todaysAmount(step, { flareUp, flareUpEndedOn: ended, sessions, pace }).mode === 'return';
  return progressionAdvice({
    step,
    sessions,
    checkIns,
    flareUp: flareUp || returning,
    raisedOn: lastRaisedOn(entries.decisionsOf.get(step.id) ?? []),
    today,
    pace,
  });
}

function todaysStep(
  goal: Goal,
  step: Step,
  why: TodaysStep['why'],
  planned: PlannedSession | null,
  entries: TodaysEntries,
): TodaysStep {
  const { today, checkIns, flareUps, pace } = entries;
  const sessions = entries.sessionsOf.get(step.id) ?? [];
  const amount = todaysAmount(step, {
    flareUp: flareUpOn(flareUps, checkIns, today) !== undefined,
    flareUpEndedOn: lastFlareUpEnd(flareUps, checkIns, today),
    sessions,
    pace,
  });
  const advice = adviceNow(step, entries);
  const isOpen =
    advice !== null && advice.kind !== 'stay' && !isDecided(advice, entries.decisionsOf.get(step.id) ?? []);
  return {
    goal,
    step,
    amount,
    version: amount.mode === 'minimum' ? 'minimum' : (planned?.version ?? 'full'),
    why,
    planned,
    doneToday: sessions.filter(({ heldOn }) => heldOn === today).length,
    advice: isOpen ? advice : null,
  };
}

/** The steps of one goal that are for today: those planned, those carried over, and else the one to stand on now. */
function stepsOfGoal(goal: Goal, steps: readonly Step[], entries: TodaysEntries): TodaysStep[] {
  const { today, schedules, scheduleChanges } = entries;
  const active = steps.filter(({ status }) => status === 'active');
  const found: TodaysStep[] = [];
  for (const step of active.filter((each) => hasDays(each, entries))) {
    const due = dueOn(step.id, schedules, scheduleChanges, today)[0];
    if (due !== undefined) {
      found.push(todaysStep(goal, step, 'due', due, entries));
      continue;
    }
    const recent = plannedSessions(step.id, schedules, scheduleChanges, addDays(today, -14), today);
    const carried = carriedOver(withKept(recent, entries.sessionsOf.get(step.id) ?? []), today);
    if (carried !== undefined) found.push(todaysStep(goal, step, 'carried', carried, entries));
  }
  const current = currentStep(steps);
  if (current !== undefined && !hasDays(current, entries)) {
    found.push(todaysStep(goal, current, 'due', null, entries));
  }
  return found;
}

/** Mastered steps of goals under way that come back today, the longest waiting first. */
function upkeep(entries: TodaysEntries): TodaysStep[] {
  const waiting = entries.goals.flatMap(({ goal, steps }) =>
    steps.flatMap((step) => {
      const since = comesBackOn(step, entries.sessionsOf.get(step.id)?.[0]?.heldOn ?? null);
      return goal.status === 'active' && since !== null && since <= entries.today
        ? [{ goal, step, since }]
        : [];
    }),
  );
  return waiting
    .sort((one, other) => (one.since < other.since ? -1 : 1))
    .slice(0, MOST_UPKEEP)
    .map(({ goal, step }) => todaysStep(goal, step, 'upkeep', null, entries));
}

function openMorning({ sessions, today }: TodaysEntries): Session[] {
  const open = sessions.filter(
    ({ heldOn, morningCheckedOn }) =>
      morningCheckedOn === null && heldOn < today && heldOn >= addDays(today, -MORNING_DAYS),
  );
  const newest = open
    .map(({ heldOn }) => heldOn)
    .toSorted()
    .at(-1);
  return open.filter(({ heldOn }) => heldOn === newest);
}

function schedulesByStep(schedules: readonly Schedule[]): Map<StepId, Schedule[]> {
  const groups = new Map<StepId, Schedule[]>();
  for (const schedule of schedules) {
    groups.set(schedule.stepId, [...(groups.get(schedule.stepId) ?? []), schedule]);
  }
  return groups;
}

/** What consistency is counted from. */
export type KeptEntries = Pick<
  TodaysEntries,
  'today' | 'pauses' | 'flareUps' | 'checkIns' | 'schedules' | 'scheduleChanges' | 'sessions'
>;

/** Planned sessions of all steps that were kept in the last days; null when none was planned. */
export function keptOver(days: number, entries: KeptEntries): Consistency | null {
  const { today, pauses, flareUps, checkIns } = entries;
  const from = addDays(today, -days - WEEK);
  const bySteps = schedulesByStep(entries.schedules);
  const planned = [...bySteps].flatMap(([stepId, schedules]) => {
    const changes = entries.scheduleChanges.filter((change) => change.stepId === stepId);
    const sessions = entries.sessions.filter((session) => session.stepId === stepId);
    return withKept(plannedSessions(stepId, schedules, changes, from, today), sessions);
  });
  const isLeftOut = (day: CalendarDay) =>
    pauseOn(pauses, day) !== undefined || flareUpOn(flareUps, checkIns, day) !== undefined;
  const counted = consistency(planned, today, days, isLeftOut);
  return counted.planned === 0 ? null : counted;
}

/** Today, as the plan and the rules have it. A pause shows nothing to do, and whoever wants may still do something. */
export function todaysPlan(entries: TodaysEntries): TodaysPlan {
  const { today, checkIns, flareUps, pauses, titles } = entries;
  const underWay = entries.goals.filter(({ goal }) => goal.status === 'active');
  const askMorning = openMorning(entries);
  return {
    steps: [...underWay.flatMap(({ goal, steps }) => stepsOfGoal(goal, steps, entries)), ...upkeep(entries)],
    askMorning,
    morningTitles: [...new Set(askMorning.flatMap(({ stepId }) => titles.get(stepId) ?? []))],
    askFlareUp: shouldAskAboutFlareUp(checkIns, flareUps, today),
    flareUp: flareUpOn(flareUps, checkIns, today) ?? null,
    pause: pauseOn(pauses, today) ?? null,
    obstacles: obstaclesNear(entries.obstacles, today),
    weekSessions: entries.sessions.filter(({ heldOn }) => heldOn > addDays(today, -CONSISTENCY_RULE.week)),
    week: keptOver(CONSISTENCY_RULE.week, entries),
    checkedIn: checkIns.some((checkIn) => checkIn.checkedOn === today && isCheckedIn(checkIn)),
    withoutSteps: underWay.find(({ steps }) => steps.length === 0)?.goal ?? null,
    hasSteps: underWay.some(({ steps }) => currentStep(steps) !== undefined),
    looksOn: entries.inGroup && entries.goals.length === 0 && checkIns.length === 0 && flareUps.length === 0,
  };
}
