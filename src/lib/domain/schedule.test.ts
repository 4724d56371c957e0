import { describe, expect, it } from 'vitest';
import { daysAgo, held, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import { addDays, weekdayOf, type CalendarDay, type Instant } from './calendar-day.ts';
import { carriedOver, consistency, withKept } from './consistency.ts';
import type { PauseId, ScheduleChangeId, ScheduleId } from './id.ts';
import type { Pause } from './pause.ts';
import { isReminderDue, reminderMinutes } from './reminder.ts';
import {
  createSchedule,
  createScheduleChange,
  dueOn,
  plannedSessions,
  scheduleOn,
  type Schedule,
  type ScheduleChange,
} from './schedule.ts';

const now = '2026-11-01T09:00:00.000Z' as Instant;

/** Mondays and Thursdays in full, Saturdays the minimum version. TODAY is a Monday. */
function weekly(startsOn: CalendarDay, changes: Partial<Schedule> = {}): Schedule {
  const draft = { fullOn: [1, 4], minimumOn: [6], startsAt: null, reminderMinutes: null };
  return {
    ...createSchedule(draft, { id: nextId() as ScheduleId, stepId: STEP.id, startsOn, now }),
    ...changes,
  };
}
function moved(plannedOn: CalendarDay, movedTo: CalendarDay | null) {
  return createScheduleChange({ id: nextId() as ScheduleChangeId, stepId: STEP.id, plannedOn, movedTo, now });
}

describe('the weekly plan', () => {
  it('plans the days that it names, in the version that it names', () => {
    expect(weekdayOf(TODAY)).toBe(1);
    const week = plannedSessions(STEP.id, [weekly(daysAgo(60))], [], daysAgo(7), TODAY);
    expect(week.map(({ plannedOn, version }) => [plannedOn, version])).toEqual([
      [daysAgo(7), 'full'],
      [daysAgo(4), 'full'],
      [daysAgo(2), 'minimum'],
      [TODAY, 'full'],
    ]);
  });

  it('leaves the past as it was when it is changed', () => {
    const schedules = [weekly(daysAgo(60)), weekly(TODAY, { fullOn: [2], minimumOn: [] })];
    expect(scheduleOn(schedules, STEP.id, daysAgo(1))).toBe(schedules[0]);
    expect(dueOn(STEP.id, schedules, [], TODAY)).toEqual([]);
    expect(dueOn(STEP.id, schedules, [], addDays(TODAY, 1))).toHaveLength(1);
    expect(dueOn(STEP.id, schedules, [], daysAgo(4))).toHaveLength(1);
  });

  it('can be moved to another day, or let go', () => {
    const schedules = [weekly(daysAgo(60))];
    const changes = [moved(daysAgo(2), TODAY), moved(TODAY, null)];
    expect(dueOn(STEP.id, schedules, changes, TODAY)).toMatchObject([
      { plannedOn: daysAgo(2), version: 'minimum' },
    ]);
  });
});

describe('a planned session from an earlier day', () => {
  const planned = plannedSessions(
    STEP.id,
    [weekly(daysAgo(60), { fullOn: [4], minimumOn: [] })],
    [],
    daysAgo(14),
    TODAY,
  );

  it('is offered until the next one comes', () => {
    expect(carriedOver(withKept(planned, []), TODAY)?.plannedOn).toBe(daysAgo(4));
    expect(carriedOver(withKept(planned, []), addDays(TODAY, 2))?.plannedOn).toBe(daysAgo(4));
    expect(carriedOver(withKept(planned, []), addDays(TODAY, 3))).toBeUndefined();
  });

  it('is not offered when it was done, later too', () => {
    expect(carriedOver(withKept(planned, [held(1)]), TODAY)).toBeUndefined();
  });

  it('is not offered when it was begun and cut short: nothing is owed', () => {
    expect(carriedOver(withKept(planned, [held(4, { amountDone: 1 })]), TODAY)).toBeUndefined();
  });

  it('is not offered when it was let go', () => {
    const all = plannedSessions(
      STEP.id,
      [weekly(daysAgo(60), { fullOn: [4], minimumOn: [] })],
      [moved(daysAgo(4), null)],
      daysAgo(6),
      TODAY,
    );
    expect(carriedOver(withKept(all, []), TODAY)).toBeUndefined();
  });
});

describe('consistency (clinical rules, section 5)', () => {
  const planned = plannedSessions(STEP.id, [weekly(daysAgo(90))], [], daysAgo(40), TODAY);
  const none = () => false;

  it('is kept of planned, over 7 and over 28 days', () => {
    const kept = withKept(planned, [held(2), held(4, { amountDone: 5 }), held(9)]);
    expect(consistency(kept, TODAY, 7, none)).toEqual({ kept: 2, planned: 2 });
    expect(consistency(kept, TODAY, 28, none)).toEqual({ kept: 3, planned: 11 });
  });

  it('counts the minimum version, and nothing below it', () => {
    expect(consistency(withKept(planned, [held(2, { amountDone: 4 })]), TODAY, 7, none).kept).toBe(0);
    expect(consistency(withKept(planned, [held(2, { amountDone: 5 })]), TODAY, 7, none).kept).toBe(1);
  });

  it('counts today when it is done, and not against anybody before', () => {
    expect(consistency(withKept(planned, []), TODAY, 7, none).planned).toBe(2);
    expect(consistency(withKept(planned, [held(0)]), TODAY, 7, none)).toEqual({ kept: 1, planned: 3 });
  });

  it('leaves pauses and flare-ups out', () => {
    expect(consistency(withKept(planned, []), TODAY, 7, (day) => day < TODAY)).toEqual({
      kept: 0,
      planned: 0,
    });
  });
});

describe('a reminder', () => {
  const schedules = [weekly(daysAgo(60), { startsAt: '10:00', reminderMinutes: 15 })];
  const minutes = (changes: ScheduleChange[] = [], pauses: Pause[] = []) =>
    reminderMinutes([STEP], { schedules, changes, pauses }, TODAY);

  it('comes so long before the planned time, on the planned day', () => {
    expect(minutes()).toEqual([9 * 60 + 45]);
    expect(minutes([moved(TODAY, null)])).toEqual([]);
    expect(reminderMinutes([STEP], { schedules, changes: [], pauses: [] }, daysAgo(1))).toEqual([]);
  });

  it('does not come in a pause', () => {
    const kind = 'illness' as const;
    const pause = { id: nextId() as PauseId, kind, startsOn: TODAY, endsOn: null, note: '', createdAt: now };
    expect(minutes([], [pause])).toEqual([]);
  });

  it('comes once, also when nobody looked at the very minute', () => {
    expect(isReminderDue([585], 584, 585)).toBe(true);
    expect(isReminderDue([585], 580, 592)).toBe(true);
    expect(isReminderDue([585], 585, 586)).toBe(false);
    expect(isReminderDue([585], 583, 584)).toBe(false);
  });
});
