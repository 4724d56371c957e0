import { describe, expect, it } from 'vitest';
import { daysAgo, STEP, TODAY } from '../../../../tests/fixtures/method-days.ts';
import { aCheckIn, aSession } from '../../../../tests/fixtures/plan-rows.ts';
import type { CheckIn } from '../check-in.ts';
import { activityMeasure } from './activity-measure.ts';
import { pacingPattern } from './pacing-pattern.ts';

/** Booms so many days ago, each with its bust on the day after. */
const BOOMS = [20, 14, 8];
const isBoom = (ago: number) => BOOMS.includes(ago);
const isBust = (ago: number) => BOOMS.includes(ago + 1);

/** 42 days: 3000 steps with pain 3; 6000 on the booms, and 1000 with pain 6 on the busts. */
const walked: CheckIn[] = Array.from({ length: 42 }, (_, ago) =>
  aCheckIn({
    checkedOn: daysAgo(ago),
    stepCount: isBoom(ago) ? 6000 : isBust(ago) ? 1000 : 3000,
    pain: isBust(ago) ? 6 : 3,
  }),
);
const withoutSteps = walked.map((checkIn) => ({ ...checkIn, stepCount: null }));
/** The same in minutes on the timer: 20, 40 on the booms, 5 on the busts. */
const timed = Array.from({ length: 42 }, (_, ago) =>
  aSession(STEP.id, {
    heldOn: daysAgo(ago),
    activeSeconds: (isBoom(ago) ? 40 : isBust(ago) ? 5 : 20) * 60,
    amountDone: 20,
  }),
);

describe('a pattern of much and little', () => {
  it('is told by steps walked, with its days', () => {
    expect(pacingPattern(walked, [], TODAY)).toEqual({
      unit: 'steps',
      times: BOOMS.map((ago) => ({ boomOn: daysAgo(ago), bustOn: daysAgo(ago - 1) })),
    });
  });

  it('is told by minutes where few steps were noted', () => {
    expect(pacingPattern(withoutSteps, timed, TODAY)).toMatchObject({
      unit: 'minutes',
      times: { length: 3 },
    });
  });

  it('is not said when it was seen twice', () => {
    const twice = walked.map((checkIn) =>
      checkIn.checkedOn === daysAgo(7) ? { ...checkIn, pain: 4 } : checkIn,
    );
    expect(pacingPattern(twice, [], TODAY)).toBeNull();
  });

  it('is not said of nothing', () => {
    expect(pacingPattern([], [], TODAY)).toBeNull();
  });
});

describe('how much was done on a day', () => {
  const range = { from: daysAgo(41), to: TODAY };
  it.each([
    [14, 'steps'],
    [13, 'minutes'],
  ])('with steps on %i days it is in %s', (count, unit) => {
    expect(activityMeasure(walked.slice(0, count), timed, range, 14).unit).toBe(unit);
  });

  it('adds up the sessions in minutes: the timer first, else what was noted', () => {
    const sessions = [
      aSession(STEP.id, { heldOn: TODAY, activeSeconds: 90, amountDone: 10 }),
      aSession(STEP.id, { heldOn: TODAY, activeSeconds: null, amountDone: 10 }),
      aSession(STEP.id, { heldOn: TODAY, unit: 'steps', amountDone: 500 }),
      aSession(STEP.id, { heldOn: daysAgo(42) }),
    ];
    expect([...activityMeasure([], sessions, range, 14).amounts]).toEqual([[TODAY, 11.5]]);
  });
});
