import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo, held, ordinaryDays, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { USUAL_PACE } from './pace.ts';
import { progressionAdvice, type Advice, type Evidence } from './progression.ts';

function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    step: STEP,
    sessions: [],
    checkIns: ordinaryDays(20),
    flareUp: false,
    raisedOn: null,
    today: TODAY,
    pace: USUAL_PACE,
    ...changes,
  };
}

const three = [held(1), held(3), held(5)];
const target20 = { quota: 20, minimum: 10, amountDone: 20 };

describe('what comes next (clinical rules, section 3)', () => {
  it.each<[string, Partial<Evidence>, Advice['kind'], number, string]>([
    ['three reached and settled', { sessions: three }, 'step-up', 11, 'reached-and-settled'],
    ['only two so far', { sessions: three.slice(1) }, 'stay', 10, 'few-sessions'],
    [
      'one a little short',
      { sessions: [held(1, { amountDone: 9 }), ...three] },
      'stay',
      10,
      'quota-not-reached',
    ],
    [
      'the minimum version is kept, not progress',
      { sessions: [held(1, { amountDone: 5 }), ...three] },
      'stay',
      10,
      'quota-not-reached',
    ],
    [
      'one morning is not known',
      { sessions: [held(1, { morningPain: null }), ...three] },
      'stay',
      10,
      'morning-unknown',
    ],
    [
      'pain 1 above usual has settled',
      { sessions: [held(1, { morningPain: 5 }), held(3), held(5)] },
      'step-up',
      11,
      'reached-and-settled',
    ],
    [
      'pain 2 above usual has not',
      { sessions: [held(1, { morningPain: 6 }), held(3), held(5)] },
      'stay',
      10,
      'one-not-settled',
    ],
    [
      'exertion 5 is well',
      { sessions: [held(1, { exertion: 5 }), held(3), held(5)] },
      'step-up',
      11,
      'reached-and-settled',
    ],
    [
      'exertion 5.5 is much',
      { sessions: [held(1, { exertion: 5.5 }), held(3), held(5)] },
      'stay',
      10,
      'exertion-high',
    ],
    [
      'pain 5 during it is acceptable if it settles',
      { sessions: [held(1, { pain: 5 }), held(3), held(5)] },
      'step-up',
      11,
      'reached-and-settled',
    ],
    [
      'pain 6 during it is not',
      { sessions: [held(1, { pain: 6 }), held(3), held(5)] },
      'stay',
      10,
      'pain-high',
    ],
    ['a flare-up', { sessions: three, flareUp: true }, 'stay', 10, 'flare-up'],
    ['raised six days ago', { sessions: three, raisedOn: daysAgo(6) }, 'stay', 10, 'raised-this-week'],
    ['raised a week ago', { sessions: three, raisedOn: daysAgo(7) }, 'step-up', 11, 'reached-and-settled'],
    [
      'at the target, twice so far',
      { step: { ...STEP, quota: 20 }, sessions: [held(1, target20), held(3, target20)] },
      'stay',
      20,
      'at-target',
    ],
    [
      'at the target three times',
      { step: { ...STEP, quota: 20 }, sessions: [held(1, target20), held(3, target20), held(5, target20)] },
      'mastered',
      20,
      'target-reached',
    ],
    [
      'at the target, one not settled',
      {
        step: { ...STEP, quota: 20 },
        sessions: [held(1, target20), held(3, { ...target20, morningPain: 8 }), held(5, target20)],
      },
      'stay',
      20,
      'one-not-settled',
    ],
    [
      'two of three below the minimum',
      { sessions: [held(1, { amountDone: 4 }), held(3), held(5, { amountDone: 3 })] },
      'step-back',
      8,
      'below-minimum-twice',
    ],
    [
      'two of three not settled',
      { sessions: [held(1, { morningPain: 7 }), held(3), held(5, { morningPain: 8 })] },
      'step-back',
      8,
      'not-settled-twice',
    ],
    [
      'two of four not settled',
      { sessions: [held(1, { morningPain: 7 }), held(3), held(4), held(5, { morningPain: 8 })] },
      'stay',
      10,
      'one-not-settled',
    ],
    [
      'back to the quota that held',
      {
        sessions: [
          held(1, { amountDone: 4 }),
          held(3, { amountDone: 4 }),
          held(9, { quota: 9, amountDone: 9 }),
        ],
      },
      'step-back',
      9,
      'below-minimum-twice',
    ],
    [
      'sessions at another quota say nothing',
      { sessions: [held(1), held(3), held(5, { quota: 9 })] },
      'stay',
      10,
      'few-sessions',
    ],
  ])('%s', (_, changes, kind, quota, reason) => {
    const advice = progressionAdvice(evidence(changes));
    expect(advice).toMatchObject({ kind, quota });
    expect(advice?.reasons).toContain(reason);
  });

  it('names the sessions that it rests on, newest first', () => {
    const advice = progressionAdvice(evidence({ sessions: [...three, held(9)] }));
    expect(advice?.sessions).toEqual(three.map(({ id }) => id));
  });

  it('needs as many sessions as the person chose, from 2 to 5', () => {
    const sessions = [held(1), held(3)];
    const kind = (wanted: number) =>
      progressionAdvice(evidence({ sessions, pace: { ...USUAL_PACE, sessionsBeforeStepUp: wanted } }))?.kind;
    expect([1, 2, 3].map(kind)).toEqual(['step-up', 'step-up', 'stay']);
  });

  it('with fewer than 5 check-ins holds the morning against the value before the session', () => {
    const few = { checkIns: ordinaryDays(20, 4) };
    const before = (painBefore: number | null) =>
      three.map((session) => ({ ...session, painBefore, morningPain: 6 }));
    expect(progressionAdvice(evidence({ ...few, sessions: before(5) }))?.kind).toBe('step-up');
    expect(progressionAdvice(evidence({ ...few, sessions: before(4) }))?.kind).toBe('step-back');
    expect(progressionAdvice(evidence({ ...few, sessions: before(null) }))?.reasons).toEqual([
      'morning-unknown',
    ]);
  });

  it('lets somebody go on whose every day is worse than 5', () => {
    const checkIns = ordinaryDays(20).map((checkIn) => ({ ...checkIn, pain: 7 }));
    const sessions = three.map((session) => ({ ...session, pain: 7, morningPain: 7 }));
    expect(progressionAdvice(evidence({ checkIns, sessions }))?.kind).toBe('step-up');
  });

  it('offers a first quota when three trials are in, and says nothing before', () => {
    const without = { ...STEP, quota: null };
    const advice = (baselineTrials: number[]) =>
      progressionAdvice(evidence({ step: { ...without, baselineTrials } }));
    expect(advice([10, 12])).toBeNull();
    expect(advice([10, 12, 11])).toMatchObject({ kind: 'first-quota', quota: 8 });
  });
});

const anySession = fc
  .record({
    quota: fc.constantFrom(8, 10, 10, 10, 20),
    amountDone: fc.nat(25),
    exertion: fc.option(fc.integer({ min: 0, max: 20 }).map((half) => half / 2)),
    pain: fc.option(fc.nat(10)),
    morningPain: fc.option(fc.nat(10)),
  })
  .map((changes) => held(3, { ...changes, minimum: Math.max(1, Math.floor(changes.quota / 2)) }));
const anyEvidence = fc
  .record({
    sessions: fc.array(anySession, { maxLength: 8 }),
    quota: fc.constantFrom(1, 8, 10, 20),
    target: fc.constantFrom(null, 10, 20, 100),
    flareUp: fc.boolean(),
    raisedOn: fc.constantFrom(null, daysAgo(3), daysAgo(9)),
    sessionsBeforeStepUp: fc.integer({ min: 2, max: 5 }),
    increaseShare: fc.integer({ min: 5, max: 20 }),
  })
  .map(({ quota, target, sessionsBeforeStepUp, increaseShare, ...rest }) =>
    evidence({
      ...rest,
      step: { ...STEP, quota, target },
      pace: { ...USUAL_PACE, sessionsBeforeStepUp, increaseShare },
    }),
  );

const RANK: Record<Advice['kind'], number> = {
  'step-back': 0,
  'first-quota': 1,
  stay: 1,
  'step-up': 2,
  mastered: 3,
};

describe('the advice, whatever was done', () => {
  it('is never above the target, never below 1, and moves by no more than a fifth at once', () => {
    fc.assert(
      fc.property(anyEvidence, (given) => {
        const { quota, target } = given.step;
        const advice = progressionAdvice(given);
        if (advice === null || quota === null) return;
        expect(advice.quota).toBeGreaterThanOrEqual(1);
        expect(advice.quota).toBeLessThanOrEqual(Math.max(quota, target ?? Infinity));
        if (advice.kind === 'step-up') {
          expect(advice.quota).toBeGreaterThan(quota);
          expect(advice.quota - quota).toBeLessThanOrEqual(Math.max(1, Math.round(quota * 0.2)));
        }
      }),
    );
  });

  it('is never up during a flare-up', () => {
    fc.assert(
      fc.property(anyEvidence, (given) => {
        const advice = progressionAdvice({ ...given, flareUp: true });
        expect(['step-up', 'mastered']).not.toContain(advice?.kind);
      }),
    );
  });

  it('is the same for the same', () => {
    fc.assert(
      fc.property(anyEvidence, (given) => {
        expect(progressionAdvice(structuredClone(given))).toEqual(progressionAdvice(given));
      }),
    );
  });

  it('is never lower for better evidence', () => {
    fc.assert(
      fc.property(anyEvidence, fc.nat(7), fc.nat(5), (given, which, by) => {
        const better = given.sessions.map((session, index) =>
          index === which
            ? {
                ...session,
                amountDone: session.amountDone + by,
                morningPain: session.morningPain === null ? null : Math.max(0, session.morningPain - by),
                exertion: session.exertion === null ? null : Math.max(0, session.exertion - by),
                pain: session.pain === null ? null : Math.max(0, session.pain - by),
              }
            : session,
        );
        const before = progressionAdvice(given);
        const after = progressionAdvice({ ...given, sessions: better });
        if (before === null || after === null) return;
        expect(RANK[after.kind]).toBeGreaterThanOrEqual(RANK[before.kind]);
      }),
    );
  });
});
