import { describe, expect, it } from 'vitest';
import { aSession, aStep } from '../../../../tests/fixtures/plan-rows.ts';
import type { CalendarDay, Instant } from '../calendar-day.ts';
import type { GoalId } from '../id.ts';
import type { InsightRange } from './insight-range.ts';
import { amountsOf, ladderSeries } from './ladder-series.ts';

const day = (text: string) => text as CalendarDay;
const goalId = '10000000-0000-4000-8000-00000000000a' as GoalId;
const range: InsightRange = { from: day('2026-11-09'), to: day('2026-11-23'), size: 'week' };
const mastered = (masteredOn: CalendarDay | null) => aStep(goalId, { status: 'mastered', masteredOn });

describe('the climb on a ladder', () => {
  it.each<[string, ReturnType<typeof aStep>[], number[], number]>([
    ['no step mastered', [aStep(goalId)], [0, 0, 0], 0],
    [
      'one before, one in the second week',
      [mastered(day('2026-11-01')), mastered(day('2026-11-18'))],
      [1, 2, 2],
      1,
    ],
    ['two on one day', [mastered(day('2026-11-23')), mastered(day('2026-11-23'))], [0, 0, 2], 2],
    ['nobody knows when: from the beginning', [mastered(null)], [1, 1, 1], 0],
    ['taken up again: not mastered now', [aStep(goalId, { masteredOn: day('2026-11-10') })], [0, 0, 0], 0],
  ])('%s', (_, steps, climb, lately) => {
    const found = ladderSeries(steps, range);
    expect(found.series.map((each) => each.mastered)).toEqual(climb);
    expect(found).toMatchObject({ total: steps.length, lately, mastered: climb.at(-1) });
    expect(ladderSeries(steps.toReversed(), range)).toEqual(found);
  });
});

describe('the amounts of a step', () => {
  it('are its sessions in its unit, the oldest first', () => {
    const step = aStep(goalId, { unit: 'minutes' });
    const at = (date: string, changes = {}) =>
      aSession(step.id, {
        heldOn: day(date),
        startedAt: `${date}T09:00:00.000Z` as Instant,
        quota: 8,
        amountDone: 6,
        ...changes,
      });
    const sessions = [
      at('2026-11-20', { quota: 9, amountDone: 9 }),
      at('2026-11-10'),
      at('2026-11-11', { unit: 'metres', amountDone: 400 }),
      at('2026-11-01'),
      aSession(aStep(goalId).id, { heldOn: day('2026-11-12') }),
      at('2026-11-21', { quota: null, amountDone: 4 }),
    ];
    expect(amountsOf(step, sessions, range)).toEqual([
      { on: '2026-11-10', quota: 8, done: 6 },
      { on: '2026-11-20', quota: 9, done: 9 },
      { on: '2026-11-21', quota: null, done: 4 },
    ]);
  });
});
