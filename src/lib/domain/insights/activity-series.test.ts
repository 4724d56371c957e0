import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSession, aStep } from '../../../../tests/fixtures/plan-rows.ts';
import { nextId } from '../../../../tests/fixtures/simulated-device.ts';
import type { CalendarDay, Instant } from '../calendar-day.ts';
import { createFlareUp } from '../flare-up.ts';
import type { FlareUpId, GoalId, PauseId, ScheduleChangeId, ScheduleId } from '../id.ts';
import { createPause } from '../pause.ts';
import { createSchedule, createScheduleChange } from '../schedule.ts';
import { activitySeries, consistencySeries, countedSessions } from './activity-series.ts';
import type { InsightEntries } from './insight-entries.ts';

const now = '2026-11-01T09:00:00.000Z' as Instant;
/** A Sunday; the two weeks before it begin on Monday 9 and Monday 16 November. */
const TODAY = '2026-11-22' as CalendarDay;
const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}` as CalendarDay;
const step = aStep('10000000-0000-4000-8000-00000000000a' as GoalId);

/** Planned for Monday, Wednesday and Friday; what is done falls short below 4. */
const schedule = createSchedule(
  { fullOn: [1, 3, 5], minimumOn: [], startsAt: null, reminderMinutes: null },
  { id: nextId() as ScheduleId, stepId: step.id, startsOn: day(1), now },
);
const held = (date: number, amountDone = 8) => aSession(step.id, { heldOn: day(date), amountDone });

function entries(changes: Partial<InsightEntries> = {}): InsightEntries {
  return {
    today: TODAY,
    range: { from: day(9), to: TODAY, size: 'week' },
    goals: [],
    sessions: [],
    checkIns: [],
    schedules: [schedule],
    scheduleChanges: [],
    pauses: [],
    flareUps: [],
    exposed: [],
    ...changes,
  };
}

/** Planned and kept in each of the two weeks. */
function weeks(changes: Partial<InsightEntries>): [number, number][] {
  const given = entries(changes);
  return consistencySeries(countedSessions(given), given.range).map(({ planned, kept }) => [planned, kept]);
}

const pause = (from: number, to: number) =>
  createPause(
    { kind: 'holiday', startsOn: day(from), endsOn: day(to), note: '' },
    { id: nextId() as PauseId, now },
  );
const flareUp = (from: number, to: number) => ({
  ...createFlareUp({ id: nextId() as FlareUpId, startedOn: day(from), confirmed: true, now }),
  endedOn: day(to),
});
const moved = (from: number, to: number | null) =>
  createScheduleChange({
    id: nextId() as ScheduleChangeId,
    stepId: step.id,
    plannedOn: day(from),
    movedTo: to === null ? null : day(to),
    now,
  });

describe('sessions kept of those planned', () => {
  it.each<[string, Partial<InsightEntries>, [number, number][]]>([
    [
      'nothing done',
      {},
      [
        [3, 0],
        [3, 0],
      ],
    ],
    [
      'on the planned days',
      { sessions: [held(9), held(11), held(16)] },
      [
        [3, 2],
        [3, 1],
      ],
    ],
    [
      'the minimum version is kept',
      { sessions: [held(9, 4)] },
      [
        [3, 1],
        [3, 0],
      ],
    ],
    [
      'less than it is not',
      { sessions: [held(9, 3)] },
      [
        [3, 0],
        [3, 0],
      ],
    ],
    [
      'a day later counts for the planned day',
      { sessions: [held(10)] },
      [
        [3, 1],
        [3, 0],
      ],
    ],
    [
      'Sunday counts for the Friday before it, in its week',
      { sessions: [held(15)] },
      [
        [3, 1],
        [3, 0],
      ],
    ],
    [
      'twice on one day is one',
      { sessions: [held(9), held(9)] },
      [
        [3, 1],
        [3, 0],
      ],
    ],
    [
      'a pause is left out',
      { pauses: [pause(9, 15)], sessions: [held(9)] },
      [
        [0, 0],
        [3, 0],
      ],
    ],
    [
      'a flare-up is left out',
      { flareUps: [flareUp(18, 22)] },
      [
        [3, 0],
        [1, 0],
      ],
    ],
    [
      'one that was answered with no is not',
      { flareUps: [{ ...flareUp(18, 22), confirmed: false }] },
      [
        [3, 0],
        [3, 0],
      ],
    ],
    [
      'moved into the next week',
      { scheduleChanges: [moved(13, 17)] },
      [
        [2, 0],
        [4, 0],
      ],
    ],
    [
      'moved into the range from before it',
      { scheduleChanges: [moved(6, 10)] },
      [
        [4, 0],
        [3, 0],
      ],
    ],
    [
      'let go',
      { scheduleChanges: [moved(9, null)] },
      [
        [3, 0],
        [3, 0],
      ],
    ],
    [
      'no plan',
      { schedules: [], sessions: [held(9)] },
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'today is open until it is done',
      { today: day(20), range: { from: day(9), to: day(20), size: 'week' } },
      [
        [3, 0],
        [2, 0],
      ],
    ],
    [
      'and counts once it is',
      { today: day(20), range: { from: day(9), to: day(20), size: 'week' }, sessions: [held(20)] },
      [
        [3, 0],
        [3, 1],
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(weeks(changes)).toEqual(expected);
  });

  it('are percent of a week, and none where nothing was planned', () => {
    const given = entries({ pauses: [pause(9, 15)], sessions: [held(16), held(18)] });
    const series = consistencySeries(countedSessions(given), given.range);
    expect(series.map(({ percent }) => percent)).toEqual([null, 67]);
  });

  it('are never more than planned, in whatever order the entries come', () => {
    const dates = fc.array(fc.integer({ min: 1, max: 22 }), { maxLength: 20 });
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: 1, max: 20 }), (done, shifted, away) => {
        const changes = shifted.map((date, index) => moved(date, Math.min(22, date + (index % 5))));
        const given = entries({
          sessions: done.map((date, index) => held(date, index % 9)),
          scheduleChanges: changes.filter(
            (each, index) => changes.findIndex(({ plannedOn }) => plannedOn === each.plannedOn) === index,
          ),
          pauses: [pause(away, away + 2)],
        });
        const series = activitySeries(countedSessions(given), given.sessions, given.range);
        for (const { planned, kept } of series) expect(kept).toBeLessThanOrEqual(planned);
        const turned = {
          ...given,
          sessions: given.sessions.toReversed(),
          scheduleChanges: given.scheduleChanges.toReversed(),
        };
        expect(activitySeries(countedSessions(turned), turned.sessions, turned.range)).toEqual(series);
      }),
      { numRuns: 60 },
    );
  });
});

describe('activity over time', () => {
  it('counts all that was done beside what was planned', () => {
    const given = entries({ sessions: [held(9), held(10), held(11, 0), held(21)] });
    expect(activitySeries(countedSessions(given), given.sessions, given.range)).toEqual([
      // Monday kept; Wednesday had a session of nothing; Friday open.
      { from: '2026-11-09', to: '2026-11-15', planned: 3, kept: 1, done: 2 },
      // Saturday counts for the Friday before it.
      { from: '2026-11-16', to: '2026-11-22', planned: 3, kept: 1, done: 1 },
    ]);
  });
});
