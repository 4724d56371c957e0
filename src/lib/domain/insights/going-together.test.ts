import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo, STEP, TODAY } from '../../../../tests/fixtures/method-days.ts';
import { aCheckIn, aSession } from '../../../../tests/fixtures/plan-rows.ts';
import { goingTogether, TOGETHER_RULE, whatGoesTogether, type PairOfValues } from './going-together.ts';

/** So many days of each pair of values. */
const days = (...groups: [count: number, split: number, outcome: number][]): PairOfValues[] =>
  groups.flatMap(([count, split, outcome]) => Array.from({ length: count }, () => ({ split, outcome })));

describe('what goes together', () => {
  it('needs 30 days, 10 in each group, and a difference of 1 (our choice)', () => {
    expect(TOGETHER_RULE).toMatchObject({ days: 30, group: 10, difference: 1 });
  });

  it.each<[string, PairOfValues[], object]>([
    ['29 days are too few', days([15, 3, 4], [14, 7, 9]), { kind: 'too-few', days: 29 }],
    [
      '30 days: the middle of sleep is 3, and 14 lie above it',
      days([16, 3, 4], [14, 7, 9]),
      {
        kind: 'difference',
        splitAt: 3,
        above: { days: 14, median: 9 },
        others: { days: 16, median: 4 },
      },
    ],
    [
      '9 days above the middle are too few for a group',
      days([21, 3, 4], [9, 7, 9]),
      { kind: 'alike', days: 30 },
    ],
    ['10 are enough', days([20, 3, 4], [10, 7, 9]), { kind: 'difference' }],
    ['every day the same', days([40, 5, 5]), { kind: 'alike', days: 40 }],
    [
      'most days at the top: none lies above the middle',
      days([10, 3, 4], [30, 7, 9]),
      { kind: 'alike', days: 40 },
    ],
    ['a difference of 1', days([20, 3, 5], [20, 7, 6]), { kind: 'difference', splitAt: 5 }],
    [
      'a difference of a half: middles 5 and 5.5',
      days([20, 3, 5], [10, 7, 5], [10, 7, 6]),
      { kind: 'no-difference', above: { days: 20, median: 5.5 } },
    ],
    ['downwards too', days([20, 3, 6], [20, 7, 5]), { kind: 'difference', above: { days: 20, median: 5 } }],
    ['nothing at all', [], { kind: 'too-few', days: 0 }],
  ])('%s', (_, pairs, expected) => {
    expect(goingTogether(pairs)).toMatchObject(expected);
  });

  it('puts every day in one group, in whatever order they come', () => {
    const pair = fc.record({
      split: fc.integer({ min: 0, max: 10 }),
      outcome: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 80 }), (pairs) => {
        const found = goingTogether(pairs);
        expect(goingTogether(pairs.toReversed())).toEqual(found);
        if (found.kind === 'too-few') expect(pairs.length).toBeLessThan(30);
        if (!('above' in found)) return;
        expect(found.above.days + found.others.days).toBe(pairs.length);
        expect(Math.min(found.above.days, found.others.days)).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});

describe('the pairs', () => {
  const range = { from: daysAgo(90), to: TODAY };
  const found = (name: string, ...given: Parameters<typeof whatGoesTogether>) =>
    whatGoesTogether(...given).find((each) => each.name === name);

  it('holds a day against itself', () => {
    const checkIns = Array.from({ length: 40 }, (_, ago) =>
      aCheckIn({ checkedOn: daysAgo(ago), sleepQuality: ago % 2 ? 7 : 3, function: ago % 2 ? 8 : 5 }),
    );
    expect(found('sleepFunction', checkIns, [], range)).toMatchObject({
      kind: 'difference',
      splitAt: 5,
      above: { days: 20, median: 8 },
      others: { days: 20, median: 5 },
    });
  });

  it('holds activity against the pain of the next day, in minutes where few steps were noted', () => {
    // Even days ago 40 minutes, odd days 10; the day after an even one is odd: its pain is 6.
    const checkIns = Array.from({ length: 40 }, (_, ago) =>
      aCheckIn({ checkedOn: daysAgo(ago), pain: ago % 2 ? 6 : 3 }),
    );
    const sessions = Array.from({ length: 40 }, (_, ago) =>
      aSession(STEP.id, { heldOn: daysAgo(ago), activeSeconds: null, amountDone: ago % 2 ? 10 : 40 }),
    );
    // 39 days have a next day. Of 19 even and 20 odd ones the middle is 10 minutes.
    expect(found('activityPain', checkIns, sessions, range)).toMatchObject({
      unit: 'minutes',
      kind: 'difference',
      splitAt: 10,
      above: { days: 19, median: 6 },
      others: { days: 20, median: 3 },
    });
  });

  it('takes steps walked when they were noted on enough days', () => {
    const checkIns = Array.from({ length: 30 }, (_, ago) =>
      aCheckIn({ checkedOn: daysAgo(ago), stepCount: 3000 }),
    );
    expect(found('activityPain', checkIns, [], range)).toMatchObject({
      unit: 'steps',
      kind: 'too-few',
      days: 29,
    });
  });

  it('does not look at days outside of the range, nor at open ratings', () => {
    const checkIns = [
      aCheckIn({ checkedOn: daysAgo(91), stress: 3, pain: 3 }),
      aCheckIn({ checkedOn: daysAgo(1), stress: null, pain: 3 }),
      aCheckIn({ checkedOn: daysAgo(2), stress: 3, pain: 3 }),
    ];
    expect(found('stressPain', checkIns, [], range)).toMatchObject({ kind: 'too-few', days: 1 });
  });
});
