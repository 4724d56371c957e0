import { describe, expect, it } from 'vitest';
import { checkInsOf, daysAgo, ordinaryDays, STEP, TODAY, held } from '../../../tests/fixtures/method-days.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { Instant } from './calendar-day.ts';
import {
  calmSince,
  createFlareUp,
  flareUpOn,
  lastFlareUpEnd,
  returnQuota,
  shouldAskAboutFlareUp,
  type FlareUp,
} from './flare-up.ts';
import type { FlareUpId } from './id.ts';
import { USUAL_PACE } from './pace.ts';
import { todaysAmount } from './todays-amount.ts';

function flareUp(startedDaysAgo: number, changes: Partial<FlareUp> = {}): FlareUp {
  const given = {
    startedOn: daysAgo(startedDaysAgo),
    confirmed: true,
    now: '2026-11-20T09:00:00.000Z' as Instant,
  };
  return { ...createFlareUp({ id: nextId() as FlareUpId, ...given }), ...changes };
}

describe('asking about a flare-up (clinical rules, section 5)', () => {
  const bad = { pain: 6, function: 4 };
  it.each([
    ['pain 2 above and function 2 below on two days running', [bad, bad], true],
    ['on one day only', [bad, { pain: 4, function: 6 }], false],
    ['pain 1 above', [{ pain: 5, function: 4 }, bad], false],
    ['function 1 below', [bad, { pain: 6, function: 5 }], false],
    ['function not told', [bad, { pain: 6, function: null }], false],
  ])('%s', (_, days, asks) => {
    const checkIns = [...checkInsOf(days), ...ordinaryDays(1)];
    expect(shouldAskAboutFlareUp(checkIns, [], TODAY)).toBe(asks);
  });

  it('does not ask while too few check-ins tell what is usual', () => {
    expect(shouldAskAboutFlareUp([...checkInsOf([bad, bad]), ...ordinaryDays(1, 4)], [], TODAY)).toBe(false);
    expect(shouldAskAboutFlareUp([...checkInsOf([bad, bad]), ...ordinaryDays(1, 5)], [], TODAY)).toBe(true);
  });

  it('does not ask during one, nor again about days for which the answer was no', () => {
    const checkIns = [...checkInsOf([bad, bad]), ...ordinaryDays(1)];
    expect(shouldAskAboutFlareUp(checkIns, [flareUp(0)], TODAY)).toBe(false);
    expect(shouldAskAboutFlareUp(checkIns, [flareUp(0, { confirmed: false, endedOn: TODAY })], TODAY)).toBe(
      false,
    );
    expect(
      shouldAskAboutFlareUp(checkIns, [flareUp(5, { confirmed: false, endedOn: daysAgo(5) })], TODAY),
    ).toBe(true);
  });
});

describe('a flare-up (clinical rules, section 5)', () => {
  it('lasts from the day it was named until the person says so', () => {
    const lasting = [flareUp(3)];
    expect(flareUpOn(lasting, [], TODAY)).toBeDefined();
    expect(flareUpOn(lasting, [], daysAgo(4))).toBeUndefined();
    expect(flareUpOn([flareUp(3, { endedOn: daysAgo(1) })], [], TODAY)).toBeUndefined();
    expect(flareUpOn([flareUp(3, { confirmed: false })], [], TODAY)).toBeUndefined();
  });

  it.each([
    ['two days within 1 of usual', [5, 5, 8], true],
    ['one day within 1 of usual', [5, 8, 8], false],
    ['two days 2 above usual', [6, 6, 8], false],
  ])('ends by itself after %s: %j', (_, pains, ends) => {
    const checkIns = [...checkInsOf(pains.map((pain) => ({ pain }))), ...ordinaryDays(3)];
    const lasting = flareUp(3);
    expect(calmSince(lasting, checkIns, TODAY)).toBe(ends ? TODAY : null);
    expect(lastFlareUpEnd([lasting], checkIns, TODAY)).toBeNull();
  });
});

describe('the amount of today (clinical rules, sections 2 and 5)', () => {
  const ordinary = { flareUp: false, flareUpEndedOn: null, sessions: [], pace: USUAL_PACE };
  const step = { ...STEP, quota: 20, createdAt: '2026-10-01T09:00:00.000Z' as Instant };

  it('is the quota on an ordinary day, with half of it on a bad one', () => {
    expect(todaysAmount(step, ordinary)).toEqual({ quota: 20, minimum: 10, mode: 'full' });
  });

  it('is the minimum version during a flare-up', () => {
    expect(todaysAmount(step, { ...ordinary, flareUp: true })).toMatchObject({
      minimum: 10,
      mode: 'minimum',
    });
  });

  it('comes back from 70 % to the full quota over three kept sessions', () => {
    const kept = [held(1), held(2), held(3)];
    const amounts = [0, 1, 2, 3].map((count) =>
      todaysAmount(step, { ...ordinary, flareUpEndedOn: daysAgo(5), sessions: kept.slice(0, count) }),
    );
    expect(amounts.map(({ quota }) => quota)).toEqual([14, 16, 18, 20]);
    expect(amounts.map(({ mode }) => mode)).toEqual(['return', 'return', 'return', 'full']);
  });

  it('counts only kept sessions since the flare-up on the way back', () => {
    const sessions = [held(1, { amountDone: 2 }), held(9)];
    expect(todaysAmount(step, { ...ordinary, flareUpEndedOn: daysAgo(5), sessions }).quota).toBe(14);
  });

  it('leaves an exposure’s time and a newer step as they are', () => {
    const after = { ...ordinary, flareUpEndedOn: daysAgo(5) };
    expect(todaysAmount({ ...step, kind: 'exposure' }, after).quota).toBe(20);
    expect(todaysAmount({ ...step, createdAt: '2026-11-22T09:00:00.000Z' as Instant }, after).quota).toBe(20);
  });

  it('is open while no quota is set', () => {
    expect(todaysAmount({ ...step, quota: null }, ordinary)).toEqual({
      quota: null,
      minimum: null,
      mode: 'full',
    });
  });

  it.each([
    [49, 50],
    [90, 80],
  ])('a return from %i %% is held at %i %%', (share, heldAt) => {
    expect(returnQuota(100, 0, share)).toBe(heldAt);
  });
});
