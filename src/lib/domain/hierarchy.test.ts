import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay, Instant } from './calendar-day.ts';
import { checkInOf, type CheckIn } from './check-in.ts';
import type { CheckInId, GoalId, StepId } from './id.ts';
import { byPosition, type Position } from './position.ts';
import { reachedQuota, type Session } from './session.ts';
import { currentStep, stepsByGoal, type Step, type StepStatus } from './step.ts';

function step(id: string, status: StepStatus, goalId = 'goal'): Step {
  return { id: id as StepId, goalId: goalId as GoalId, status } as Step;
}

describe('the rung to stand on now', () => {
  it.each<[string, StepStatus[], number | undefined]>([
    ['is the lowest', ['active', 'active'], 0],
    ['is above what is mastered', ['mastered', 'active'], 1],
    ['is above what is paused', ['paused', 'active'], 1],
    ['is below what was mastered out of order', ['active', 'mastered'], 0],
    ['is none when all is mastered or paused', ['mastered', 'paused'], undefined],
    ['is none on an empty ladder', [], undefined],
  ])('%s', (_, statuses, index) => {
    const ladder = statuses.map((status, place) => step(String(place), status));
    expect(currentStep(ladder)?.id).toBe(index === undefined ? undefined : String(index));
  });

  it('belongs to its goal, and every ladder keeps its order', () => {
    const steps = [step('1', 'active', 'a'), step('2', 'active', 'b'), step('3', 'active', 'a')];
    const groups = [...stepsByGoal(steps)].map(([goal, ladder]) => [goal, ladder.map((each) => each.id)]);
    expect(groups).toEqual([
      ['a', ['1', '3']],
      ['b', ['2']],
    ]);
  });
});

describe('the order of siblings', () => {
  const placed = fc.record({
    id: fc.stringMatching(/^[a-c]{1,2}$/),
    position: fc.stringMatching(/^[a-zA-Z0-9]{2,3}$/).map((text) => text as Position),
  });

  it('is the same on every device, whatever order the rows came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(placed, { selector: (row) => row.id }), (rows) => {
        expect(rows.toReversed().sort(byPosition)).toEqual(rows.toSorted(byPosition));
      }),
    );
  });

  it('is the order of Postgres’ C collation: capitals before small letters', () => {
    const rows = ['a0', 'Zz', 'a0V'].map((position) => ({ id: position, position: position as Position }));
    expect(rows.sort(byPosition).map((row) => row.id)).toEqual(['Zz', 'a0', 'a0V']);
  });
});

describe('a session kept its quota', () => {
  it.each([
    [8, 8, true],
    [8, 9, true],
    [8, 7, false],
    [null, 1, true],
    [null, 0, false],
  ])('quota %s, done %i: %s', (quota, amountDone, kept) => {
    expect(reachedQuota({ quota, amountDone } as Session)).toBe(kept);
  });
});

describe('the check-in that speaks for a day', () => {
  const day = '2026-11-23' as CalendarDay;
  const checkIn = (id: string, createdAt: string, checkedOn = day) =>
    ({ id: id as CheckInId, createdAt: createdAt as Instant, checkedOn }) as CheckIn;

  it('is the later of two that two devices made offline', () => {
    const morning = checkIn('b', '2026-11-23T07:00:00.000Z');
    const evening = checkIn('a', '2026-11-23T20:00:00.000Z');
    expect(checkInOf(day, [evening, morning])).toBe(evening);
    expect(checkInOf(day, [morning, evening])).toBe(evening);
  });

  it('is the same on both devices when both were made in the same moment', () => {
    const one = checkIn('a', '2026-11-23T07:00:00.000Z');
    const other = checkIn('b', '2026-11-23T07:00:00.000Z');
    expect(checkInOf(day, [one, other])).toBe(other);
    expect(checkInOf(day, [other, one])).toBe(other);
  });

  it('is none on a day without one', () => {
    expect(
      checkInOf(day, [checkIn('a', '2026-11-22T07:00:00.000Z', '2026-11-22' as CalendarDay)]),
    ).toBeUndefined();
  });
});
