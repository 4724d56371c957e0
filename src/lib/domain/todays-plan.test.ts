import { describe, expect, it } from 'vitest';
import { daysAgo, held, ordinaryDays, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { aCheckIn, aGoal, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { Instant } from './calendar-day.ts';
import { CONSISTENCY_RULE } from './consistency.ts';
import { createFlareUp } from './flare-up.ts';
import type { FlareUpId, PauseId, QuotaDecisionId, ScheduleId } from './id.ts';
import { USUAL_PACE } from './pace.ts';
import { createQuotaDecision } from './quota-decision.ts';
import { createSchedule } from './schedule.ts';
import { keptOver, todaysPlan, type TodaysEntries } from './todays-plan.ts';

const now = '2026-10-01T09:00:00.000Z' as Instant;
const goal = aGoal({ id: STEP.goalId });
const next = aStep(goal.id, { title: 'Next step', quota: 5 });

function entries(changes: Partial<TodaysEntries> = {}): TodaysEntries {
  return {
    today: TODAY,
    pace: USUAL_PACE,
    goals: [{ goal, steps: [STEP, next] }],
    titles: new Map([[STEP.id, STEP.title]]),
    sessionsOf: new Map(),
    decisionsOf: new Map(),
    sessions: [],
    checkIns: ordinaryDays(),
    schedules: [],
    scheduleChanges: [],
    pauses: [],
    flareUps: [],
    obstacles: [],
    inGroup: false,
    ...changes,
  };
}

/** TODAY is a Monday. */
function weekly(fullOn: number[], minimumOn: number[] = []) {
  return createSchedule(
    { fullOn, minimumOn, startsAt: null, reminderMinutes: null },
    { id: nextId() as ScheduleId, stepId: STEP.id, startsOn: daysAgo(60), now },
  );
}
const titles = (given: TodaysEntries) => todaysPlan(given).steps.map(({ step, why }) => [step.title, why]);

describe('Today', () => {
  it('shows the step to stand on now for each goal under way', () => {
    expect(titles(entries())).toEqual([[STEP.title, 'due']]);
    expect(titles(entries({ goals: [{ goal: { ...goal, status: 'paused' }, steps: [STEP] }] }))).toEqual([]);
  });

  it('knows who is here for others: in a group, with nothing noted of their own', () => {
    const nothing = { goals: [], checkIns: [], inGroup: true };
    expect(todaysPlan(entries(nothing)).looksOn).toBe(true);
    expect(todaysPlan(entries({ ...nothing, inGroup: false })).looksOn).toBe(false);
    expect(todaysPlan(entries({ ...nothing, checkIns: ordinaryDays() })).looksOn).toBe(false);
    expect(todaysPlan(entries({ checkIns: [], inGroup: true })).looksOn).toBe(false);
  });

  it('shows a step with days on its days alone', () => {
    expect(titles(entries({ schedules: [weekly([1])] }))).toEqual([[STEP.title, 'due']]);
    expect(
      titles(entries({ schedules: [weekly([4])], sessionsOf: new Map([[STEP.id, [held(4)]]]) })),
    ).toEqual([]);
  });

  it('offers what is still open from an earlier day', () => {
    expect(titles(entries({ schedules: [weekly([6])] }))).toEqual([[STEP.title, 'carried']]);
  });

  it('plans the minimum version on its days, and in a flare-up', () => {
    expect(todaysPlan(entries({ schedules: [weekly([], [1])] })).steps[0]?.version).toBe('minimum');
    const flareUps = [createFlareUp({ id: nextId() as FlareUpId, startedOn: TODAY, confirmed: true, now })];
    const plan = todaysPlan(entries({ flareUps }));
    expect(plan.steps[0]).toMatchObject({ version: 'minimum', amount: { mode: 'minimum' } });
    expect(plan.flareUp).toBe(flareUps[0]);
  });

  it('brings mastered steps back once a week, and no more than two', () => {
    const mastered = [1, 2, 3].map((days) =>
      aStep(goal.id, {
        title: `mastered ${String(days)}`,
        status: 'mastered',
        masteredOn: daysAgo(7 + days),
      }),
    );
    expect(titles(entries({ goals: [{ goal, steps: [...mastered, STEP] }] }))).toEqual([
      [STEP.title, 'due'],
      ['mastered 3', 'upkeep'],
      ['mastered 2', 'upkeep'],
    ]);
  });

  it('asks about the newest morning that is open, once', () => {
    const open = held(1, { morningPain: null, morningCheckedOn: null });
    const older = held(3, { morningPain: null, morningCheckedOn: null });
    expect(todaysPlan(entries({ sessions: [open, older] }))).toMatchObject({
      askMorning: [open],
      morningTitles: [STEP.title],
    });
    const skipped = { ...open, morningCheckedOn: TODAY };
    expect(todaysPlan(entries({ sessions: [skipped, older] })).askMorning).toEqual([older]);
    expect(
      todaysPlan(
        entries({ sessions: [held(0, { morningCheckedOn: null }), { ...older, heldOn: daysAgo(8) }] }),
      ).askMorning,
    ).toEqual([]);
  });

  it('brings an advice to mind until it is decided, and not to stay', () => {
    const three = [held(1), held(3), held(5)];
    const sessionsOf = new Map([[STEP.id as string, three]]);
    expect(todaysPlan(entries({ sessionsOf })).steps[0]?.advice).toMatchObject({
      kind: 'step-up',
      quota: 11,
    });
    const decision = createQuotaDecision(
      {
        stepId: STEP.id,
        decidedOn: TODAY,
        advice: 'step-up',
        choice: 'declined',
        quotaBefore: 10,
        quotaAfter: 10,
        decidedBy: 'me',
        note: '',
        sessionIds: three.map(({ id }) => id),
      },
      { id: nextId() as QuotaDecisionId, now },
    );
    const decisionsOf = new Map([[STEP.id as string, [decision]]]);
    expect(todaysPlan(entries({ sessionsOf, decisionsOf })).steps[0]?.advice).toBeNull();
    const another = new Map([[STEP.id as string, [held(0), ...three]]]);
    expect(todaysPlan(entries({ sessionsOf: another, decisionsOf })).steps[0]?.advice?.kind).toBe('step-up');
    expect(
      todaysPlan(entries({ sessionsOf: new Map([[STEP.id, three.slice(1)]]) })).steps[0]?.advice,
    ).toBeNull();
  });

  it('counts what was kept, and leaves a pause out', () => {
    const given = { schedules: [weekly([5, 6])], sessions: [held(3), held(2)] };
    expect(todaysPlan(entries(given)).week).toEqual({ kept: 2, planned: 2 });
    const pause = {
      id: nextId() as PauseId,
      kind: 'illness' as const,
      startsOn: daysAgo(2),
      endsOn: null,
      note: '',
      createdAt: now,
    };
    const resting = todaysPlan(entries({ ...given, pauses: [pause] }));
    expect(resting.week).toEqual({ kept: 1, planned: 1 });
    expect(resting.pause).toBe(pause);
    expect(todaysPlan(entries()).week).toBeNull();
    const daily = todaysPlan(entries({ schedules: [weekly([1, 2, 3, 4, 5, 6, 7])] }));
    // Of 7 and of 28 days, today is not over yet.
    expect(daily.week).toEqual({ kept: 0, planned: 6 });
    expect(keptOver(CONSISTENCY_RULE.month, entries({ schedules: [weekly([1, 2, 3, 4, 5, 6, 7])] }))).toEqual(
      {
        kept: 0,
        planned: 27,
      },
    );
  });

  it('asks how the day is until the person said something, not until a phone counted steps', () => {
    const unsaid = {
      function: null,
      mood: null,
      sleepQuality: null,
      fatigue: null,
      stress: null,
      pain: null,
    };
    const counted = aCheckIn({ ...unsaid, nightSymptoms: null, checkedOn: TODAY, stepCount: 4312 });
    const checkedIn = (given: TodaysEntries['checkIns']) =>
      todaysPlan(entries({ checkIns: given })).checkedIn;
    expect(checkedIn([])).toBe(false);
    expect(checkedIn([counted])).toBe(false);
    expect(checkedIn([aCheckIn({ checkedOn: daysAgo(1) })])).toBe(false);
    expect(checkedIn([{ ...counted, pain: 0 }])).toBe(true);
  });
});
