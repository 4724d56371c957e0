import * as z from 'zod/mini';
import {
  addDays,
  calendarDaySchema,
  instantSchema,
  weekdayOf,
  type CalendarDay,
  type Instant,
} from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import {
  scheduleChangeIdSchema,
  scheduleIdSchema,
  stepIdSchema,
  type ScheduleChangeId,
  type ScheduleId,
  type StepId,
} from './id.ts';
import { leftOpen } from './left-open.ts';
import { typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';

/** Full, or the bad-day dose on purpose. */
export type Version = 'full' | 'minimum';

/** Minutes before a planned session at which a calendar may ring. */
const REMINDER_LIMIT = 1440;

const weekday = z.int().check(z.minimum(1), z.maximum(7));
const weekdays = z.array(weekday).check(z.maxLength(7));
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** Parses what a form says: on which weekdays (1 Monday to 7 Sunday) the full or the minimum version is planned. */
export const parseScheduleDraft = formParser(() =>
  z.object({
    fullOn: weekdays,
    minimumOn: weekdays,
    startsAt: leftOpen(timeOfDay),
    reminderMinutes: typedWholeNumberOrNull(0, REMINDER_LIMIT),
  }),
);
export type ScheduleDraft = Parsed<typeof parseScheduleDraft>;

export const scheduleSchema = onDemand(() =>
  z.object({
    id: scheduleIdSchema,
    stepId: stepIdSchema,
    /** From this day on; an earlier one of the same step holds until the day before. So the past stays as it was. */
    startsOn: calendarDaySchema,
    fullOn: weekdays,
    minimumOn: weekdays,
    /** Time of day where the person is, `HH:MM`; null for any time. */
    startsAt: z.nullable(timeOfDay),
    /** Minutes before it that a calendar rings; null for no alarm. */
    reminderMinutes: wholeNumberOrNull(0, REMINDER_LIMIT),
    createdAt: instantSchema,
  }),
);
/** The weekly plan of one step, from a day on (P6). */
export type Schedule = z.infer<ReturnType<typeof scheduleSchema>>;

export function createSchedule(
  draft: ScheduleDraft,
  given: { id: ScheduleId; stepId: StepId; startsOn: CalendarDay; now: Instant },
): Schedule {
  const { now, ...facts } = given;
  return { ...draft, ...facts, createdAt: now };
}

export const scheduleChangeSchema = onDemand(() =>
  z.object({
    id: scheduleChangeIdSchema,
    stepId: stepIdSchema,
    plannedOn: calendarDaySchema,
    /** The day it was moved to; null when it was let go. */
    movedTo: z.nullable(calendarDaySchema),
    createdAt: instantSchema,
  }),
);
/** One planned session that was moved to another day, or let go. */
export type ScheduleChange = z.infer<ReturnType<typeof scheduleChangeSchema>>;

export function createScheduleChange(given: {
  id: ScheduleChangeId;
  stepId: StepId;
  plannedOn: CalendarDay;
  movedTo: CalendarDay | null;
  now: Instant;
}): ScheduleChange {
  const { now, ...facts } = given;
  return { ...facts, createdAt: now };
}

/** The weekly plan of a step that holds on a day: the last that began by then. */
export function scheduleOn(
  schedules: readonly Schedule[],
  stepId: StepId,
  day: CalendarDay,
): Schedule | undefined {
  let found: Schedule | undefined;
  for (const schedule of schedules) {
    if (schedule.stepId !== stepId || schedule.startsOn > day) continue;
    if (found === undefined || beginsLater(schedule, found)) found = schedule;
  }
  return found;
}

function beginsLater(one: Schedule, other: Schedule): boolean {
  if (one.startsOn === other.startsOn) return one.createdAt >= other.createdAt;
  return one.startsOn > other.startsOn;
}

/** What a weekly plan says for a day; a day in both lists is planned in full. */
export function versionOn(schedule: Schedule, day: CalendarDay): Version | null {
  const weekday = weekdayOf(day);
  if (schedule.fullOn.includes(weekday)) return 'full';
  return schedule.minimumOn.includes(weekday) ? 'minimum' : null;
}

/** Whether any day of the week is planned. */
export function plansAnything(schedule: Schedule | undefined): boolean {
  return schedule !== undefined && schedule.fullOn.length + schedule.minimumOn.length > 0;
}

/** A session that is planned for a day. */
export interface PlannedSession {
  readonly stepId: StepId;
  /** The day that the weekly plan names. */
  readonly plannedOn: CalendarDay;
  /** The day to do it: the same, or the one it was moved to; null when it was let go. */
  readonly on: CalendarDay | null;
  readonly version: Version;
}

/** How far a session can be moved: then the week comes round again. */
const WEEK = 7;

/** The planned sessions of a step whose weekly-plan day lies from `from` to `to`, both included, in order. */
export function plannedSessions(
  stepId: StepId,
  schedules: readonly Schedule[],
  changes: readonly ScheduleChange[],
  from: CalendarDay,
  to: CalendarDay,
): PlannedSession[] {
  const planned: PlannedSession[] = [];
  const ofStep = schedules.filter((schedule) => schedule.stepId === stepId);
  if (ofStep.length === 0) return planned;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const schedule = scheduleOn(ofStep, stepId, day);
    const version = schedule === undefined ? null : versionOn(schedule, day);
    if (version === null) continue;
    const change = changes
      .filter((each) => each.stepId === stepId && each.plannedOn === day)
      .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
      .at(-1);
    planned.push({ stepId, plannedOn: day, on: change === undefined ? day : change.movedTo, version });
  }
  return planned;
}

/** The planned sessions of a step that are to be done on a day, moved ones too. */
export function dueOn(
  stepId: StepId,
  schedules: readonly Schedule[],
  changes: readonly ScheduleChange[],
  day: CalendarDay,
): PlannedSession[] {
  const around = plannedSessions(stepId, schedules, changes, addDays(day, -WEEK), addDays(day, WEEK));
  return around.filter(({ on }) => on === day);
}
