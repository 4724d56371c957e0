import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo, held, ordinaryDays, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { aCheckIn, aGoal, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import { aMeasurement, aSetbackReview, aThoughtRecord } from '../../../tests/fixtures/written-rows.ts';
import { addDays, type CalendarDay, type Instant } from './calendar-day.ts';
import { createExposure, type Exposure } from './exposure.ts';
import { findWins } from './find-wins.ts';
import { createFlareUp } from './flare-up.ts';
import type {
  ExposureId,
  FlareUpId,
  GoalId,
  PauseId,
  QuotaDecisionId,
  ScheduleId,
  SessionId,
  StepId,
} from './id.ts';
import { createQuotaDecision } from './quota-decision.ts';
import type { Schedule } from './schedule.ts';
import type { Session } from './session.ts';
import type { WinEntries } from './win-entries.ts';
import { createFoundWin, winId, type WinRule } from './win.ts';

const now = '2026-11-23T12:00:00.000Z' as Instant;

const NOTHING: WinEntries = {
  today: TODAY,
  sessions: [],
  lastDayBefore: null,
  firstSessionOf: new Map(),
  decisions: [],
  exposures: [],
  steps: [STEP],
  goals: [],
  checkIns: [],
  schedules: [],
  scheduleChanges: [],
  pauses: [],
  flareUps: [],
  measurements: [],
  setbackReviews: [],
  firstThoughtRecord: null,
  hasShared: false,
  lastMonth: null,
};

function found(rule: WinRule, entries: Partial<WinEntries>) {
  return findWins({ ...NOTHING, ...entries }, daysAgo(28)).filter(({ source }) => source === rule);
}

/** The days on which a rule finds a win. */
function daysOf(rule: WinRule, entries: Partial<WinEntries>): CalendarDay[] {
  return found(rule, entries).map(({ wonOn }) => wonOn);
}

describe('the first session of a step', () => {
  const first = held(3);
  const firstSessionOf = new Map<StepId, SessionId>([[STEP.id, first.id]]);

  it('is a win, with the session as its evidence and the step by name', () => {
    expect(found('first-session', { sessions: [held(1), first], firstSessionOf })).toEqual([
      {
        id: winId('first-session', { row: STEP.id }),
        source: 'first-session',
        wonOn: daysAgo(3),
        about: STEP.title,
        evidenceKind: 'session',
        evidenceId: first.id,
      },
    ]);
  });

  it.each([
    ['when an older one is known', { sessions: [held(1)], firstSessionOf }],
    ['when nothing was done in it', { sessions: [{ ...first, amountDone: 0 }], firstSessionOf }],
  ])('is none %s', (_, entries) => {
    expect(daysOf('first-session', entries)).toEqual([]);
  });
});

describe('the quota kept three times running', () => {
  it.each([
    ['three in a row', [held(5), held(3), held(1)], [daysAgo(1)]],
    ['four in a row are still one win', [held(7), held(5), held(3), held(1)], [daysAgo(3)]],
    ['two are too few', [held(3), held(1)], []],
    ['one below the quota begins anew', [held(7), held(5, { amountDone: 9 }), held(3), held(1)], []],
    ['the small version does not reach it', [held(5, { amountDone: 5 }), held(3), held(1)], []],
    ['another quota begins anew', [held(5, { quota: 8 }), held(3), held(1)], []],
    ['without a quota there is nothing to reach', [5, 3, 1].map((days) => held(days, { quota: null })), []],
  ])('%s', (_, sessions, days) => {
    expect(daysOf('quota-kept', { sessions })).toEqual(days);
  });

  it('comes once more at a higher quota', () => {
    const higher = [3, 2, 1].map((days) => held(days, { quota: 11, amountDone: 11 }));
    const sessions = [held(9), held(7), held(5), ...higher];
    expect(daysOf('quota-kept', { sessions })).toEqual([daysAgo(5), daysAgo(1)]);
  });

  it('does not mix two steps', () => {
    const other = aStep(STEP.goalId, { id: nextId() as StepId });
    expect(daysOf('quota-kept', { sessions: [held(5), held(3, { stepId: other.id }), held(1)] })).toEqual([]);
  });
});

describe('a step up', () => {
  const decision = (changes: object) =>
    createQuotaDecision(
      {
        stepId: STEP.id,
        decidedOn: daysAgo(2),
        advice: 'step-up',
        choice: 'accepted',
        quotaBefore: 10,
        quotaAfter: 11,
        decidedBy: 'me',
        note: '',
        sessionIds: [],
        ...changes,
      },
      { id: nextId() as QuotaDecisionId, now },
    );

  it.each([
    ['that was taken', {}, 1],
    ['with an own amount', { choice: 'changed', quotaAfter: 12 }, 1],
    ['that was declined', { choice: 'declined', quotaAfter: 10 }, 0],
    ['that nobody advised: a slip of the finger is no win', { advice: null, choice: 'own' }, 0],
    ['that was a step back', { advice: 'step-back', quotaAfter: 8 }, 0],
  ])('%s', (_, changes, wins) => {
    expect(daysOf('step-up', { decisions: [decision(changes)] })).toHaveLength(wins);
  });
});

describe('what is mastered and reached', () => {
  it('is a win on its day', () => {
    const mastered = { ...STEP, status: 'mastered' as const, masteredOn: daysAgo(4) };
    const goal = aGoal({ id: STEP.goalId as GoalId, status: 'reached', reachedOn: daysAgo(2) });
    expect(daysOf('step-mastered', { steps: [mastered] })).toEqual([daysAgo(4)]);
    expect(daysOf('goal-reached', { goals: [goal] })).toEqual([daysAgo(2)]);
  });

  it('is none while it is not, or when nobody knows the day', () => {
    expect(daysOf('step-mastered', { steps: [{ ...STEP, masteredOn: daysAgo(4) }] })).toEqual([]);
    expect(daysOf('goal-reached', { goals: [aGoal({ status: 'reached' }), aGoal()] })).toEqual([]);
  });
});

describe('exposure', () => {
  const exposure = (days: number, changes: Partial<Exposure>): Exposure => ({
    ...createExposure(
      {
        fearedOutcome: 'If I lift it, my back locks',
        beliefBefore: 80,
        fearBefore: 60,
        safetyHabits: '',
        situation: '',
      },
      { id: nextId() as ExposureId, stepId: STEP.id, committedOn: daysAgo(days), now },
    ),
    sessionId: held(days).id,
    outcome: 'partly',
    ...changes,
  });

  it.each([
    ['half of the first rating', [{ fearAfter: 30 }], 1],
    ['a little more than half', [{ fearAfter: 31 }], 0],
    ['held against the first one, not the last', [{ fearAfter: 50 }, { fearBefore: 40, fearAfter: 25 }], 1],
    ['half of a later rating only', [{ fearAfter: 50 }, { fearBefore: 80, fearAfter: 40 }], 0],
    ['once, though it stays low', [{ fearAfter: 20 }, { fearAfter: 10 }], 1],
    ['no fear to begin with', [{ fearBefore: 0, fearAfter: 0 }], 0],
    ['only committed to', [{ fearAfter: 10, sessionId: null }], 0],
  ])('fear halved: %s', (_, each, wins) => {
    const exposures = each.map((changes, index) => exposure(9 - index, changes));
    expect(daysOf('fear-halved', { exposures })).toHaveLength(wins);
  });

  it('disproves a prediction when the feared outcome did not come, each time', () => {
    const exposures = [
      exposure(5, { outcome: 'no' }),
      exposure(3, { outcome: 'yes' }),
      exposure(1, { outcome: 'no' }),
    ];
    expect(daysOf('prediction-disproved', { exposures })).toEqual([daysAgo(5), daysAgo(1)]);
  });

  it('is dated by the session in which it was done', () => {
    const session = held(2);
    const exposures = [exposure(6, { outcome: 'no', sessionId: session.id })];
    expect(daysOf('prediction-disproved', { exposures, sessions: [session] })).toEqual([daysAgo(2)]);
  });
});

describe('the minimum version on a bad day', () => {
  const small = { amountDone: 5, painBefore: null };
  const bad = (pain: number) => [aCheckIn({ checkedOn: daysAgo(1), pain }), ...ordinaryDays(1)];

  it.each([
    ['pain 2 above the usual 4', bad(6), held(1, small), 1],
    ['pain 1 above it', bad(5), held(1, small), 0],
    ['less than the minimum', bad(6), held(1, { ...small, amountDone: 4 }), 0],
    ['the full amount counts as well', bad(6), held(1, { ...small, amountDone: 10 }), 1],
    [
      'without a check-in the pain before the session tells',
      ordinaryDays(1),
      held(1, { ...small, painBefore: 6 }),
      1,
    ],
    ['too few check-ins to know what is usual', bad(6).slice(0, 4), held(1, small), 0],
  ])('%s', (_, checkIns, session, wins) => {
    expect(daysOf('kept-on-a-bad-day', { checkIns, sessions: [session] })).toHaveLength(wins);
  });

  it('is one win a day', () => {
    const sessions = [held(1, small), held(1, small)];
    expect(daysOf('kept-on-a-bad-day', { checkIns: bad(7), sessions })).toHaveLength(1);
  });
});

describe('back again', () => {
  const flareUp = (from: number, to: number) => ({
    ...createFlareUp({ id: nextId() as FlareUpId, startedOn: daysAgo(from), confirmed: true, now }),
    endedOn: daysAgo(to),
  });
  const review = (days: number) => aSetbackReview({ happenedOn: daysAgo(days) });

  it.each<[string, Session[], Partial<WinEntries>, CalendarDay[]]>([
    ['after 8 days', [held(10), held(2)], {}, [daysAgo(2)]],
    ['7 days on is a week as planned', [held(9), held(2)], {}, []],
    ['after a long time, seen from older sessions', [held(2)], { lastDayBefore: daysAgo(90) }, [daysAgo(2)]],
    ['the very first session comes back from nowhere', [held(2)], {}, []],
    [
      'after a setback that was looked back on',
      [held(6), held(3)],
      { setbackReviews: [review(4)] },
      [daysAgo(3)],
    ],
    [
      'once, though more sessions follow',
      [held(6), held(3), held(1)],
      { setbackReviews: [review(4)] },
      [daysAgo(3)],
    ],
    [
      'after a flare-up, from the day after its last',
      [held(9), held(5), held(2)],
      { flareUps: [flareUp(7, 4)] },
      [daysAgo(2)],
    ],
    [
      'a flare-up that was also looked back on is one setback',
      [held(9), held(5), held(2)],
      { flareUps: [flareUp(7, 4)], setbackReviews: [review(7)] },
      [daysAgo(2)],
    ],
  ])('%s', (_, sessions, entries, days) => {
    expect(daysOf('back-again', { sessions, ...entries })).toEqual(days);
  });
});

describe('four weeks of consistency', () => {
  // Today is a Monday. Mondays and Thursdays for eight weeks: 8 planned sessions in the four weeks that end yesterday.
  const schedule: Schedule = {
    id: nextId() as ScheduleId,
    stepId: STEP.id,
    startsOn: daysAgo(56),
    fullOn: [1, 4],
    minimumOn: [],
    startsAt: null,
    reminderMinutes: null,
    createdAt: now,
  };
  const planned = [28, 25, 21, 18, 14, 11, 7, 4];
  const kept = (count: number) => planned.slice(-count).map((days) => held(days));
  const sunday = daysAgo(1);
  const everyWeekday = { schedules: [{ ...schedule, fullOn: [1, 2, 3, 4, 5] }] };
  const weekdays = Array.from({ length: 28 }, (_, index) => 28 - index).filter(
    (days) => ![2, 1].includes(days % 7 || 7),
  );
  const mondays = { schedules: [{ ...schedule, fullOn: [1], startsOn: daysAgo(28) }] };

  it.each([
    ['6 of 8 are 75 %', kept(6), {}, [sunday]],
    ['5 of 8 are 62 %', kept(5), {}, []],
    ['14 of 20 are just 70 %', weekdays.slice(-14).map((days) => held(days)), everyWeekday, [sunday]],
    ['13 of 20 are not', weekdays.slice(-13).map((days) => held(days)), everyWeekday, []],
    ['once a week is enough to say', [28, 21, 14, 7].map((days) => held(days)), mondays, [sunday]],
    [
      'the small version is kept too',
      planned.slice(2).map((days) => held(days, { amountDone: 5 })),
      {},
      [sunday],
    ],
    [
      'a plan of three weeks is no month',
      kept(8),
      { schedules: [{ ...schedule, startsOn: daysAgo(27) }] },
      [],
    ],
    [
      'weeks of a pause are left out: 3 planned sessions are too few to say',
      kept(8),
      {
        pauses: [
          {
            id: nextId() as PauseId,
            kind: 'holiday' as const,
            startsOn: daysAgo(30),
            endsOn: daysAgo(13),
            note: '',
            createdAt: now,
          },
        ],
      },
      [],
    ],
  ])('%s', (_, sessions, entries, days) => {
    expect(daysOf('month-of-consistency', { sessions, schedules: [schedule], ...entries })).toEqual(days);
  });

  it('comes again only with four new weeks', () => {
    const lastMonth = (days: number) =>
      createFoundWin(
        {
          id: winId('month-of-consistency', { day: daysAgo(days) }),
          source: 'month-of-consistency',
          wonOn: daysAgo(days),
          about: '',
          evidenceKind: 'week',
          evidenceId: null,
        },
        { now },
      );
    const entries = { sessions: kept(8), schedules: [schedule] };
    expect(daysOf('month-of-consistency', { ...entries, lastMonth: lastMonth(22) })).toEqual([]);
    expect(daysOf('month-of-consistency', { ...entries, lastMonth: lastMonth(29) })).toEqual([sunday]);
  });
});

describe('measures and thoughts', () => {
  it('finds the measure that got better by the change that matters', () => {
    const peg = (days: number, answers: number[]) =>
      aMeasurement({ measure: 'peg', measuredOn: daysAgo(days), answers });
    // The mean falls from 7 to 6: one point matters.
    expect(daysOf('measure-improved', { measurements: [peg(28, [7, 7, 7]), peg(0, [6, 6, 6])] })).toEqual([
      TODAY,
    ]);
    expect(daysOf('measure-improved', { measurements: [peg(28, [7, 7, 7]), peg(0, [7, 6, 6])] })).toEqual([]);
  });

  it('names the goal of a confidence that rose', () => {
    const goal = aGoal({ title: 'Walk to the shop' });
    const sure = (days: number, mark: number) =>
      aMeasurement({ measure: 'confidence', measuredOn: daysAgo(days), answers: [mark], goalIds: [goal.id] });
    const measurements = [sure(20, 3), sure(1, 5)];
    expect(found('measure-improved', { measurements, goals: [goal] })).toMatchObject([
      { about: 'Walk to the shop' },
    ]);
  });

  it('finds the first thought that was looked at, under one id for all devices', () => {
    const record = aThoughtRecord({ thoughtOn: daysAgo(2) });
    expect(found('first-thought-record', { firstThoughtRecord: record })).toMatchObject([
      { id: winId('first-thought-record', {}), wonOn: daysAgo(2), evidenceId: record.id },
    ]);
  });
});

describe('all wins', () => {
  it('come in the order of their days, and none of days before the ones looked at', () => {
    const sessions = [held(40), held(38), held(36), held(5), held(3), held(1)];
    const wins = findWins({ ...NOTHING, sessions, lastDayBefore: daysAgo(50) }, daysAgo(28));
    expect(wins.map(({ source, wonOn }) => [source, wonOn])).toEqual([['back-again', daysAgo(5)]]);
  });

  it('have an id of their own for each rule and occasion', () => {
    const ids = [
      winId('quota-kept', { row: STEP.id, number: 10 }),
      winId('quota-kept', { row: STEP.id, number: 11 }),
      winId('first-session', { row: STEP.id }),
      winId('step-mastered', { row: STEP.id }),
      winId('back-again', { day: TODAY }),
      winId('kept-on-a-bad-day', { day: TODAY }),
      winId('back-again', { day: daysAgo(1) }),
      winId('first-thought-record', {}),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('do not depend on the order in which a device has the entries', () => {
    const sessions = [held(20), held(8), held(6, { amountDone: 5 }), held(5), held(4), held(3), held(1)];
    const checkIns = [aCheckIn({ checkedOn: daysAgo(6), pain: 8 }), ...ordinaryDays(6)];
    const here = findWins({ ...NOTHING, sessions, checkIns }, daysAgo(28));
    expect(here.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.shuffledSubarray(sessions, { minLength: sessions.length }), (shuffled) => {
        expect(findWins({ ...NOTHING, sessions: shuffled, checkIns }, daysAgo(28))).toEqual(here);
      }),
    );
  });

  it('are the same tomorrow: what was found once is found again under the same id', () => {
    const sessions = [held(5), held(3), held(1)];
    const today = findWins({ ...NOTHING, sessions }, daysAgo(28));
    const tomorrow = findWins({ ...NOTHING, sessions, today: addDays(TODAY, 1) }, daysAgo(28));
    expect(tomorrow.map(({ id }) => id)).toEqual(today.map(({ id }) => id));
  });
});

describe('the first thing that is shared', () => {
  it('is a win on the day that it is found, the same one on every device and every day', () => {
    const [ofToday] = found('first-share', { hasShared: true });
    const [ofTomorrow] = found('first-share', { hasShared: true, today: addDays(TODAY, 1) });
    expect(ofToday).toMatchObject({ wonOn: TODAY, evidenceKind: null, evidenceId: null });
    expect(ofTomorrow?.id).toBe(ofToday?.id);
  });

  it('is none while nothing is shared', () => {
    expect(found('first-share', { hasShared: false })).toEqual([]);
  });
});
