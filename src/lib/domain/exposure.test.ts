import { describe, expect, it } from 'vitest';
import { STEP, daysAgo } from '../../../tests/fixtures/method-days.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { Instant } from './calendar-day.ts';
import {
  createExposure,
  exposureAdvice,
  exposureToBeginWith,
  isUsualStart,
  openCommitment,
  type Exposure,
} from './exposure.ts';
import type { ExposureId, SessionId } from './id.ts';

let minute = 0;
/** An exposure that was done; fear 80 and belief 90 before, as said after. */
function done(changes: Partial<Exposure> = {}): Exposure {
  minute += 1;
  const now = `2026-11-20T10:${String(minute % 60).padStart(2, '0')}:${String(Math.floor(minute / 60)).padStart(2, '0')}.000Z`;
  const committed = createExposure(
    {
      fearedOutcome: 'If I lift the bag, my back locks',
      beliefBefore: 90,
      fearBefore: 80,
      safetyHabits: '',
      situation: 'corner shop',
    },
    { id: nextId() as ExposureId, stepId: STEP.id, committedOn: daysAgo(3), now: now as Instant },
  );
  return {
    ...committed,
    sessionId: nextId() as SessionId,
    outcome: 'no',
    fearAfter: 40,
    beliefAfter: 45,
    ...changes,
  };
}

describe('what comes next for an exposure (clinical rules, section 4)', () => {
  const elsewhere = { situation: 'big market' };
  it.each<[string, Exposure[], string]>([
    ['half the fear and half the belief in two situations', [done(), done(elsewhere)], 'mastered'],
    [
      'fear of 20 or less counts too',
      [done({ fearBefore: 30, fearAfter: 20 }), done({ ...elsewhere, fearAfter: 20 })],
      'mastered',
    ],
    [
      'fear of 21 that is more than half does not',
      [done({ fearBefore: 30, fearAfter: 21 }), done({ ...elsewhere, fearAfter: 21 })],
      'repeat',
    ],
    [
      'fear of just over half does not',
      [done({ fearAfter: 41 }), done({ ...elsewhere, fearAfter: 41 })],
      'repeat',
    ],
    [
      'belief has to halve as well',
      [done({ beliefAfter: 46 }), done({ ...elsewhere, beliefAfter: 46 })],
      'repeat',
    ],
    [
      'half is half: a first fear of 100 has to come to 50',
      [done({ fearBefore: 100, fearAfter: 51 }), done({ ...elsewhere, fearAfter: 51 })],
      'repeat',
    ],
    [
      'and a first belief of 100 to 50',
      [done({ beliefBefore: 100, beliefAfter: 51 }), done({ ...elsewhere, beliefAfter: 51 })],
      'repeat',
    ],
    ['one situation is not two', [done(), done()], 'vary'],
    [
      'the same situation typed otherwise is not two',
      [done(), done({ situation: ' Corner  SHOP ' })],
      'vary',
    ],
    ['fear that came back the last time', [done(), done(elsewhere), done({ fearAfter: 70 })], 'repeat'],
    ['the feared outcome came true: smaller steps', [done(), done({ outcome: 'yes' })], 'split'],
    ['it came partly true: again', [done({ outcome: 'partly', fearAfter: 60 })], 'repeat'],
    ['not rated after', [done({ fearAfter: null })], 'repeat'],
  ])('%s', (_, exposures, kind) => {
    expect(exposureAdvice(exposures)?.kind).toBe(kind);
  });

  it('holds later ratings against the first, whatever order they come in', () => {
    const first = done();
    const second = done({ ...elsewhere, fearBefore: 40, beliefBefore: 45 });
    expect(exposureAdvice([second, first])).toMatchObject({
      firstFear: 80,
      firstBelief: 90,
      kind: 'mastered',
    });
  });

  it('says nothing before one was done; a commitment waits', () => {
    const committed = done({ sessionId: null });
    expect(exposureAdvice([committed])).toBeNull();
    expect(openCommitment([done(), committed], STEP.id)).toEqual(committed);
    expect(openCommitment([done()], STEP.id)).toBeUndefined();
  });

  it.each([
    [19, false],
    [20, true],
    [50, true],
    [51, false],
    [null, false],
  ])('a fear of %s is a usual start: %s', (fear, usual) => {
    expect(isUsualStart({ ...STEP, kind: 'exposure', fear })).toBe(usual);
  });

  it('begins with the lowest-rated step that is avoided', () => {
    const rated = (fear: number | null, status: 'active' | 'mastered' = 'active') => ({
      ...STEP,
      kind: 'exposure' as const,
      fear,
      status,
    });
    expect(exposureToBeginWith([rated(60), rated(30), rated(null), rated(10, 'mastered')])?.fear).toBe(30);
  });
});
