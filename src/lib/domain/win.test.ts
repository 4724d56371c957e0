import { describe, expect, it } from 'vitest';
import type { CalendarDay, Instant } from './calendar-day.ts';
import { createFoundWin, onTheShelf, winId, type Win } from './win.ts';

const now = '2026-11-23T12:00:00.000Z' as Instant;

function fourWeeksThatHeld(until: string): Win {
  const wonOn = until as CalendarDay;
  const id = winId('month-of-consistency', { day: wonOn });
  const found = { id, source: 'month-of-consistency', wonOn, about: '' } as const;
  return createFoundWin({ ...found, evidenceKind: 'week', evidenceId: null }, { now });
}

describe('the shelf', () => {
  // The phone found October 4 and November 1. The tablet, offline and without some sessions, found October 11.
  const FOUND = ['2026-11-01', '2026-10-11', '2026-10-04'].map(fourWeeksThatHeld);

  it('has four weeks that held once, also when two devices found weeks that overlap', () => {
    expect(onTheShelf(FOUND).map(({ wonOn }) => wonOn)).toEqual(['2026-11-01', '2026-10-04']);
  });

  it('brings no other in for one that was taken off', () => {
    const withoutFirst = FOUND.map((win) => ({ ...win, hidden: win.wonOn === '2026-10-04' }));
    expect(onTheShelf(withoutFirst).map(({ wonOn }) => wonOn)).toEqual(['2026-11-01']);
  });
});
