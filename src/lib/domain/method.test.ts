import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStep } from '../../../tests/fixtures/plan-rows.ts';
import { daysAgo, ordinaryDays, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import { boomsAndBusts, isPattern, type DayOfActivity } from './boom-and-bust.ts';
import { breathAt, BREATHING_RULE } from './breathing.ts';
import { addDays, type CalendarDay, type Instant } from './calendar-day.ts';
import { speaksOfCrisis } from './crisis-words.ts';
import type { ObstacleId, PauseId } from './id.ts';
import { suggestOrder } from './ladder-suggestion.ts';
import { createObstacle, obstaclesNear } from './obstacle.ts';
import { PACE_RANGES, USUAL_PACE } from './pace.ts';
import { parsePauseDraft, pauseOn, createPause } from './pause.ts';
import { turnAt, usualBreak } from './planned-breaks.ts';
import type { Position } from './position.ts';
import { increasedQuota, quotaPlan, steppedBackQuota } from './quota.ts';
import { comesBackOn } from './upkeep.ts';
import { median, usualLevel } from './usual-level.ts';

const now = '2026-11-01T09:00:00.000Z' as Instant;

describe('increases (clinical rules, section 2)', () => {
  it.each<[number, number | null, number, number, string]>([
    [20, 100, 10, 22, '10 % more'],
    [14, 100, 10, 15, 'rounded to the unit'],
    [16, 100, 10, 18, 'rounded up from the half on'],
    [3, 100, 10, 4, 'at least 1'],
    [20, 21, 10, 21, 'never above the target'],
    [20, 20, 10, 20, 'at the target it stays'],
    [25, 20, 10, 25, 'above the target it stays: the person chose so'],
    [20, null, 10, 22, 'with no target too'],
    [100, null, 2, 105, 'at least 5 %'],
    [100, null, 40, 120, 'at most 20 %'],
  ])('%i towards %s at %i %% is %i: %s', (quota, target, share, next) => {
    expect(increasedQuota(quota, target, share)).toBe(next);
  });

  it('lead to the target in weeks that each hold', () => {
    expect(quotaPlan(10, 14)).toEqual([10, 11, 12, 13, 14]);
    expect(quotaPlan(10, null)).toEqual([10]);
    expect(quotaPlan(20, 14)).toEqual([20]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (quota, target) => {
        const weeks = quotaPlan(quota, target);
        expect(weeks).toEqual([...new Set(weeks)].sort((one, other) => one - other));
        if (quota <= target && weeks.length <= 52) expect(weeks.at(-1)).toBe(target);
      }),
    );
  });

  it.each<[number, number | null, number, string]>([
    [10, null, 8, '80 % of the current one'],
    [100, null, 80, '80 %, to the percent'],
    [10, 9, 9, 'the last that held'],
    [10, 12, 8, 'not more than now'],
    [1, null, 1, 'at least 1'],
  ])('a step back from %i with %s held is %i: %s', (quota, lastHeld, lower) => {
    expect(steppedBackQuota(quota, lastHeld)).toBe(lower);
  });
});

describe('the numbers that a person may change (clinical rules, sections 2, 3 and 5)', () => {
  it.each([
    ['firstShare', 80, 50, 80],
    ['minimumShare', 50, 25, 75],
    ['increaseShare', 10, 5, 20],
    ['sessionsBeforeStepUp', 3, 2, 5],
    ['returnShare', 70, 50, 80],
  ] as const)('%s is %i, from %i to %i', (name, usual, least, most) => {
    expect(PACE_RANGES[name]).toEqual({ usual, least, most });
    expect(USUAL_PACE[name]).toBe(usual);
  });
});

describe('the usual level (clinical rules, section 3)', () => {
  it('is the median', () => {
    expect(median([])).toBeNull();
    expect(median([5, 1, 9])).toBe(5);
    expect(median([1, 9, 4, 5])).toBe(4.5);
  });

  it('is of the last 14 check-ins before the day, and of no fewer than 5', () => {
    expect(usualLevel('pain', ordinaryDays(0, 4), TODAY)).toBeNull();
    expect(usualLevel('pain', ordinaryDays(0, 5), TODAY)).toBe(4);
    const higher = (from: number, count: number) =>
      ordinaryDays(from, count).map((checkIn) => ({ ...checkIn, pain: 6 }));
    expect(usualLevel('pain', [...ordinaryDays(0, 7), ...higher(7, 7)], TODAY)).toBe(5);
    expect(usualLevel('pain', [...ordinaryDays(0, 7), ...higher(7, 8)], TODAY)).toBe(5);
    const older = ordinaryDays(14, 14).map((checkIn) => ({ ...checkIn, pain: 9 }));
    expect(usualLevel('pain', [...ordinaryDays(0, 14), ...older], TODAY)).toBe(4);
    expect(usualLevel('pain', [...ordinaryDays(0, 6), ...older], TODAY)).toBe(9);
    expect(usualLevel('pain', ordinaryDays(0, 14), daysAgo(12))).toBeNull();
  });
});

describe('mastered steps come back', () => {
  const mastered = { ...STEP, status: 'mastered' as const, masteredOn: daysAgo(30) };
  it('an activity once a week (clinical rules, section 3)', () => {
    expect(comesBackOn(mastered, null)).toBe(daysAgo(23));
    expect(comesBackOn(mastered, daysAgo(3))).toBe(addDays(TODAY, 4));
  });
  it('an exposure after 4 weeks (clinical rules, section 4)', () => {
    expect(comesBackOn({ ...mastered, kind: 'exposure' }, null)).toBe(daysAgo(2));
    expect(comesBackOn({ ...mastered, kind: 'exposure' }, daysAgo(10))).toBe(addDays(TODAY, 18));
  });
  it('others do not', () => {
    expect(comesBackOn(STEP, null)).toBeNull();
  });
});

describe('boom and bust (clinical rules, section 5)', () => {
  /** Ordinary days of 100, with other amounts and pains on some days ago. */
  function days(changed: Record<number, { amount: number; pain: number }>): DayOfActivity[] {
    return Array.from({ length: 45 }, (_, ago) => ({
      day: daysAgo(ago),
      amount: 100,
      pain: 4,
      ...changed[ago],
    }));
  }
  const boom = { amount: 151, pain: 4 };
  const bust = { amount: 49, pain: 6 };

  it.each([
    ['more than 150 %, then less than 50 % and pain up by 2', { 10: boom, 9: bust }, 1],
    ['two days later', { 10: boom, 8: bust }, 1],
    ['three days later', { 10: boom, 7: bust }, 0],
    ['150 % is no boom', { 10: { amount: 150, pain: 4 }, 9: bust }, 0],
    ['50 % is no bust', { 10: boom, 9: { amount: 50, pain: 6 } }, 0],
    ['pain up by 1', { 10: boom, 9: { amount: 49, pain: 5 } }, 0],
    ['27 days ago', { 27: boom, 26: bust }, 1],
    ['28 days ago', { 28: boom, 27: bust }, 0],
    ['two days of much before one of little are one time', { 11: boom, 10: boom, 9: bust }, 1],
  ])('%s', (_, changed, times) => {
    expect(boomsAndBusts(days(changed), TODAY)).toHaveLength(times);
  });

  it('is held against the median of the 14 days before', () => {
    const rising = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [index + 18, { amount: 120, pain: 4 }]),
    );
    const found = (amount: number) =>
      boomsAndBusts(days({ ...rising, 10: { amount, pain: 4 }, 9: bust }), TODAY).length;
    // Seven days of 100 and seven of 120 before it: the median is 110, and 150 % of it 165.
    expect([165, 166].map(found)).toEqual([0, 1]);
  });

  it.each([
    [4, 0],
    [5, 1],
  ])('with %i days before it, it is seen %i times', (before, times) => {
    const noted = days({ 10: boom, 9: bust }).slice(0, 11 + before);
    expect(boomsAndBusts(noted, TODAY)).toHaveLength(times);
  });

  it('is a pattern when seen 3 times', () => {
    const twice = { 20: boom, 19: bust, 15: boom, 14: bust };
    expect(isPattern(boomsAndBusts(days(twice), TODAY))).toBe(false);
    expect(isPattern(boomsAndBusts(days({ ...twice, 10: boom, 9: bust }), TODAY))).toBe(true);
  });
});

describe('breaks and breathing (clinical rules, section 5)', () => {
  it.each([
    [20, 5],
    [10, 3],
    [4, 2],
    [8, 2],
    [60, 15],
  ])('after %i minutes of doing, %i of rest', (work, rest) => {
    expect(usualBreak(work)).toBe(rest);
  });

  it('doing and resting take turns', () => {
    const breaks = { workMs: 1000, breakMs: 200 };
    expect(turnAt(999, breaks)).toEqual({ workedMs: 999, breakLeftMs: null, toBreakMs: 1 });
    expect(turnAt(1000, breaks)).toEqual({ workedMs: 1000, breakLeftMs: 200, toBreakMs: null });
    expect(turnAt(2500, breaks)).toEqual({ workedMs: 2100, breakLeftMs: null, toBreakMs: 900 });
    expect(turnAt(5000, null)).toEqual({ workedMs: 5000, breakLeftMs: null, toBreakMs: null });
  });

  it('a breath is 4 seconds in and 6 out, 6 a minute, for 3 minutes', () => {
    expect(BREATHING_RULE.minutes).toBe(3);
    expect(breathAt(0)).toEqual({ phase: 'in', fullness: 0, count: 0 });
    expect(breathAt(2000)).toMatchObject({ phase: 'in', fullness: 0.5 });
    expect(breathAt(4000)).toMatchObject({ phase: 'out', fullness: 1 });
    expect(breathAt(7000)).toMatchObject({ phase: 'out', fullness: 0.5 });
    expect(breathAt(10_000)).toEqual({ phase: 'in', fullness: 0, count: 1 });
  });

  it('can be slower or faster, from 4.5 to 7 a minute', () => {
    expect(breathAt(60_000, 2).count).toBe(4);
    expect(breathAt(60_000, 20).count).toBe(7);
  });
});

describe('the suggested order of a ladder', () => {
  const step = (title: string, difficulty: number | null, impact: number | null, changes = {}) =>
    aStep(STEP.goalId, {
      title,
      difficulty,
      moodImpact: impact,
      independenceImpact: impact,
      position: 'a0' as Position,
      ...changes,
    });

  it('puts quick wins first, and what was not rated last', () => {
    const steps = [
      step('hard, little gain', 90, 2),
      step('unrated', null, null),
      step('hard, much gain', 80, 9),
      step('easy, little gain', 20, 1),
      step('quick win', 20, 9),
    ];
    const order = suggestOrder(steps);
    expect(order.map((place) => place.step.title)).toEqual([
      'quick win',
      'hard, much gain',
      'easy, little gain',
      'hard, little gain',
      'unrated',
    ]);
    expect(order.map(({ why }) => why)).toEqual(['quick-win', 'worth-it', 'easy', 'later', 'not-rated']);
  });

  it('ranks an exposure by its fear, and leaves mastered steps in front', () => {
    const afraid = step('afraid', 0, 5, { kind: 'exposure', fear: 70 });
    const calm = step('calm', 100, 5, { kind: 'exposure', fear: 30 });
    const done = step('done', 100, 0, { status: 'mastered' });
    expect(suggestOrder([afraid, calm, done]).map((place) => place.step.title)).toEqual([
      'done',
      'calm',
      'afraid',
    ]);
  });
});

describe('obstacles and pauses', () => {
  const obstacle = (startsOn: string | null, endsOn: string | null, everyYear = false) =>
    createObstacle(
      {
        kind: 'season',
        ifText: 'it is icy',
        thenText: 'I walk in the hall',
        stepId: null,
        startsOn: startsOn as CalendarDay,
        endsOn: endsOn as CalendarDay,
        everyYear,
      },
      { id: nextId() as ObstacleId, now },
    );

  it.each<[string | null, string | null, boolean, boolean, string]>([
    ['2026-12-01', null, false, false, 'eight days ahead'],
    ['2026-11-30', null, false, true, 'seven days ahead'],
    ['2026-11-01', '2026-11-23', false, true, 'lasts until today'],
    ['2026-11-01', '2026-11-22', false, false, 'is over'],
    ['2024-11-25', '2024-12-24', true, true, 'comes back each year'],
    ['2025-10-20', '2026-01-10', true, true, 'a winter over the new year'],
    ['2027-11-25', null, true, false, 'begins next year only'],
    [null, null, false, false, 'has no day'],
  ])('from %s to %s (every year: %s) is near: %s, %s', (startsOn, endsOn, everyYear, near) => {
    expect(obstaclesNear([obstacle(startsOn, endsOn, everyYear)], TODAY)).toHaveLength(near ? 1 : 0);
  });

  it('a pause lasts to its last day, or until further notice', () => {
    const draft = parsePauseDraft({ kind: 'holiday', startsOn: daysAgo(3), endsOn: daysAgo(1), note: '' });
    if (!draft.ok) throw new Error('not a pause');
    const pause = createPause(draft.value, { id: nextId() as PauseId, now });
    expect(pauseOn([pause], daysAgo(1))).toBe(pause);
    expect(pauseOn([pause], TODAY)).toBeUndefined();
    expect(pauseOn([{ ...pause, endsOn: null }], TODAY)).toBeDefined();
    expect(parsePauseDraft({ kind: 'holiday', startsOn: TODAY, endsOn: daysAgo(1), note: '' }).ok).toBe(
      false,
    );
  });
});

describe('words of crisis (clinical rules, section 8)', () => {
  it.each([
    'I want to kill myself',
    'They would be better off without me',
    'I don’t want to live any more',
    'thinking about SUICIDE again',
    'I hurt myself on purpose',
    'I just want to end it all',
  ])('are heard in “%s”', (text) => {
    expect(speaksOfCrisis(text, 'en')).toBe(true);
  });

  it.each([
    'The pain is killing me today',
    'I want to live near the sea',
    'I ended my walk early',
    'My life is fuller since the garden',
    'I hurt my knee',
  ])('are not heard in “%s”', (text) => {
    expect(speaksOfCrisis(text, 'en')).toBe(false);
  });
});
