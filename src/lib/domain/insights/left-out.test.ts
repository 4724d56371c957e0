import { describe, expect, it } from 'vitest';
import { checkInsOf, daysAgo, ordinaryDays, TODAY } from '../../../../tests/fixtures/method-days.ts';
import { nextId } from '../../../../tests/fixtures/simulated-device.ts';
import type { Instant } from '../calendar-day.ts';
import { createFlareUp, flareUpOn } from '../flare-up.ts';
import type { FlareUpId, PauseId } from '../id.ts';
import { createPause } from '../pause.ts';
import { leftOut } from './left-out.ts';

const now = '2026-11-01T09:00:00.000Z' as Instant;
const flareUp = (began: number, ended: number | null, confirmed = true) => ({
  ...createFlareUp({ id: nextId() as FlareUpId, startedOn: daysAgo(began), confirmed, now }),
  endedOn: ended === null ? null : daysAgo(ended),
});
const AGO = Array.from({ length: 30 }, (_, index) => index);

describe('days that count for nothing and against nothing', () => {
  it('are those of a pause, which may have no end yet', () => {
    const pause = createPause(
      { kind: 'illness', startsOn: daysAgo(2), endsOn: null, note: '' },
      { id: nextId() as PauseId, now },
    );
    const isLeftOut = leftOut({ pauses: [pause], flareUps: [] }, [], TODAY);
    expect(AGO.filter((ago) => isLeftOut(daysAgo(ago)))).toEqual([0, 1, 2]);
  });

  it.each<[string, ReturnType<typeof flareUp>, number[]]>([
    ['ended by hand', flareUp(9, 7), [7, 8, 9]],
    // Pain of 9 for three days, then 4 as usual: the second calm day, 5 days ago, is its last.
    ['ended by its rule', flareUp(9, null), [5, 6, 7, 8, 9]],
    ['answered with no', flareUp(9, 7, false), []],
  ])('are those of a flare-up that was %s, as on Today', (_, each, days) => {
    const spell = checkInsOf([4, 4, 4, 4, 4, 4, 4, 9, 9, 9].map((pain) => ({ pain })));
    const checkIns = [...spell, ...ordinaryDays(9)];
    const isLeftOut = leftOut({ pauses: [], flareUps: [each] }, checkIns, TODAY);
    expect(AGO.filter((ago) => isLeftOut(daysAgo(ago)))).toEqual(days);
    expect(AGO.filter((ago) => flareUpOn([each], checkIns, daysAgo(ago)) !== undefined)).toEqual(days);
  });
});
