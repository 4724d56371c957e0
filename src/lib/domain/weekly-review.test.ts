import { describe, expect, it } from 'vitest';
import { aCheckIn, aSession } from '../../../tests/fixtures/plan-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { CalendarDay, Instant } from './calendar-day.ts';
import type { StepId, WeeklyReviewId } from './id.ts';
import {
  createWeeklyReview,
  factsOfWeek,
  mondayOf,
  onePerWeek,
  parseWeeklyReviewDraft,
  weekToReview,
} from './weekly-review.ts';

const day = (text: string) => text as CalendarDay;

describe('the week to look back on', () => {
  it.each([
    ['on Thursday the one before', '2026-11-26', '2026-11-16'],
    ['on Friday the one that ends', '2026-11-27', '2026-11-23'],
    ['on Sunday too', '2026-11-29', '2026-11-23'],
    ['on Monday the one that has ended', '2026-11-30', '2026-11-23'],
    ['over the turn of the year', '2027-01-01', '2026-12-28'],
  ])('is, %s', (_, today, monday) => {
    expect(weekToReview(day(today))).toBe(monday);
    expect(mondayOf(day(monday))).toBe(monday);
  });
});

describe('reviews of one week from two devices', () => {
  const nothing = parseWeeklyReviewDraft({
    wentWell: '',
    wasHard: '',
    learned: '',
    nextWeek: '',
    askFor: '',
    pacing: null,
    kindness: null,
    meaning: null,
  });
  const review = (weekOf: string, now: string) => {
    if (!nothing.ok) throw new Error('a review may be left open');
    return createWeeklyReview(nothing.value, {
      id: nextId() as WeeklyReviewId,
      weekOf: day(weekOf),
      now: now as Instant,
    });
  };

  it('leave the later one to speak, the newest week first', () => {
    const first = review('2026-11-16', '2026-11-20T09:00:00.000Z');
    const second = review('2026-11-16', '2026-11-21T09:00:00.000Z');
    const next = review('2026-11-23', '2026-11-27T09:00:00.000Z');
    expect(onePerWeek([second, next, first])).toEqual([next, second]);
    expect(onePerWeek([first, second, next])).toEqual([next, second]);
  });
});

describe('the facts of a week', () => {
  const step = nextId() as StepId;
  const on = (heldOn: string, amountDone = 8) => aSession(step, { heldOn: day(heldOn), amountDone });

  it('count sessions in which something was done, and their days', () => {
    const sessions = [on('2026-11-23'), on('2026-11-23'), on('2026-11-25'), on('2026-11-26', 0)];
    expect(factsOfWeek({ sessions, checkIns: [], consistency: null })).toMatchObject({
      sessions: 3,
      days: 2,
    });
  });

  it.each([
    ['the mean to one decimal', [5, 6, 6], { mean: 5.7, checkIns: 3 }],
    ['none of two check-ins', [5, 6], null],
    ['none of what was left open', [5, 6, null], null],
  ])('say of function %s', (_, marks, found) => {
    const checkIns = marks.map((mark, index) =>
      aCheckIn({ checkedOn: day(`2026-11-2${String(index + 3)}`), function: mark }),
    );
    expect(factsOfWeek({ sessions: [], checkIns, consistency: null }).function).toEqual(found);
  });
});
