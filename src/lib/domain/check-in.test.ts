import { describe, expect, it } from 'vitest';
import { daysAgo, TODAY } from '../../../tests/fixtures/method-days.ts';
import { aCheckIn } from '../../../tests/fixtures/plan-rows.ts';
import type { Instant } from './calendar-day.ts';
import { checkInOf, isCheckedIn, lastTimeBefore, type CheckIn } from './check-in.ts';

const UNSAID = {
  function: null,
  mood: null,
  sleepQuality: null,
  fatigue: null,
  stress: null,
  pain: null,
  nightSymptoms: null,
} as const;

/** Made of a phone's count alone. */
function counted(changes: Partial<CheckIn> = {}): CheckIn {
  return aCheckIn({ ...UNSAID, stepCount: 4312, ...changes });
}

describe('a check-in', () => {
  it.each([
    ['a rating', { pain: 0 }, true],
    ['a line', { note: 'Slow.' }, true],
    ['an answer about the night', { nightSymptoms: false }, true],
    ['steps that a phone counted', {}, false],
    ['minutes on the feet', { standingMinutes: 30 }, false],
  ])('says how the day was with %s: %s', (_, changes, says) => {
    expect(isCheckedIn(counted(changes))).toBe(says);
  });

  it('that a person made is not hidden by steps that came in later on another phone', () => {
    const said = aCheckIn({ createdAt: '2026-11-23T09:00:00.000Z' as Instant });
    const later = counted({ createdAt: '2026-11-23T20:00:00.000Z' as Instant });
    expect(checkInOf(TODAY, [said, later])).toBe(said);
    expect(checkInOf(TODAY, [later, said])).toBe(said);
  });

  it('made later speaks, of two with an answer', () => {
    const early = aCheckIn({ createdAt: '2026-11-23T09:00:00.000Z' as Instant });
    const late = aCheckIn({ createdAt: '2026-11-23T20:00:00.000Z' as Instant });
    expect(checkInOf(TODAY, [late, early])).toBe(late);
  });
});

describe('last time', () => {
  it.each([
    ['yesterday', [1], 1],
    ['a week ago', [7], 7],
    ['never, when it is longer ago', [8], undefined],
    ['the newest of several', [3, 1, 5], 1],
    ['not the day itself, and no later one', [0, -1, 2], 2],
  ])('is %s', (_, ago, found) => {
    const checkIns = ago.map((days) => aCheckIn({ checkedOn: daysAgo(days) }));
    const expected = found === undefined ? undefined : daysAgo(found);
    expect(lastTimeBefore(TODAY, checkIns)?.checkedOn).toBe(expected);
  });

  it('is a day that was rated: neither steps nor a line alone can be taken over', () => {
    const checkIns = [
      counted({ checkedOn: daysAgo(1) }),
      counted({ checkedOn: daysAgo(2), note: 'Slow.' }),
      counted({ checkedOn: daysAgo(3), mood: 5 }),
    ];
    expect(lastTimeBefore(TODAY, checkIns)?.checkedOn).toBe(daysAgo(3));
  });
});
