import { describe, expect, it } from 'vitest';
import { nextId } from '../../../../tests/fixtures/simulated-device.ts';
import type { CalendarDay, Instant } from '../calendar-day.ts';
import type { Exposure } from '../exposure.ts';
import type { ExposureId, SessionId, StepId } from '../id.ts';
import { exposureSeries } from './exposure-series.ts';

const range = { from: '2026-11-01' as CalendarDay, to: '2026-11-23' as CalendarDay };

function exposureOn(date: string, changes: Partial<Exposure> = {}): Exposure {
  return {
    id: nextId() as ExposureId,
    stepId: '10000000-0000-4000-8000-00000000000b' as StepId,
    sessionId: nextId() as SessionId,
    committedOn: date as CalendarDay,
    fearedOutcome: 'my back locks',
    beliefBefore: 80,
    fearBefore: 70,
    safetyHabits: '',
    situation: '',
    whatHappened: '',
    outcome: 'no',
    severity: null,
    coping: null,
    beliefAfter: 40,
    fearAfter: 50,
    learned: '',
    createdAt: `${date}T09:00:00.000Z` as Instant,
    ...changes,
  };
}

describe('fear and belief over exposures', () => {
  it('go from the oldest to the newest, each before and after', () => {
    const exposures = [
      exposureOn('2026-11-20', { fearBefore: 50, fearAfter: 20, beliefAfter: null }),
      exposureOn('2026-11-10'),
    ];
    expect(exposureSeries(exposures, 'fear', range)).toEqual([
      { on: '2026-11-10', before: 70, after: 50 },
      { on: '2026-11-20', before: 50, after: 20 },
    ]);
    expect(exposureSeries(exposures, 'belief', range)).toEqual([
      { on: '2026-11-10', before: 80, after: 40 },
      { on: '2026-11-20', before: 80, after: null },
    ]);
  });

  it.each([
    ['only committed to', exposureOn('2026-11-10', { sessionId: null })],
    ['before the range', exposureOn('2026-10-31')],
    ['without any rating', exposureOn('2026-11-10', { fearBefore: null, fearAfter: null })],
  ])('leave out one %s', (_, exposure) => {
    expect(exposureSeries([exposure], 'fear', range)).toEqual([]);
  });
});
