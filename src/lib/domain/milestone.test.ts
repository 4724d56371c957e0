import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from './calendar-day.ts';
import {
  detailsToOffer,
  MILESTONE_DETAILS,
  NOTHING_OFFERED,
  parseMilestoneDraft,
  toldMilestone,
  type OfferedDetails,
} from './milestone.ts';

const OFFERED: OfferedDetails = {
  happenedOn: '2026-11-20' as CalendarDay,
  goalTitle: 'Cook a family meal',
  stepTitle: 'Stand at the counter',
  amount: 8,
  unit: 'minutes',
  pain: 6,
  mood: 7,
  journalText: 'Only for me',
};
const draft = { words: 'The first time', story: '' };

/** Any of the details may have nothing to say; 0 is something. */
const offers: fc.Arbitrary<OfferedDetails> = fc.record({
  happenedOn: fc.constantFrom(null, OFFERED.happenedOn),
  goalTitle: fc.constantFrom('', OFFERED.goalTitle),
  stepTitle: fc.constantFrom('', OFFERED.stepTitle),
  amount: fc.constantFrom(null, 0, 8),
  unit: fc.constantFrom('', 'minutes'),
  pain: fc.constantFrom(null, 0, 6),
  mood: fc.constantFrom(null, 0, 7),
  journalText: fc.constantFrom('', OFFERED.journalText),
});

describe('a milestone', () => {
  it('tells the words alone when nothing is ticked', () => {
    expect(toldMilestone(draft, OFFERED, [])).toEqual({ ...draft, ...NOTHING_OFFERED });
  });

  it('tells all that is ticked', () => {
    expect(toldMilestone(draft, OFFERED, MILESTONE_DETAILS)).toEqual({ ...draft, ...OFFERED });
  });

  it('never tells a detail that was not ticked, and always those that were', () => {
    fc.assert(
      fc.property(offers, fc.subarray([...MILESTONE_DETAILS]), (offered, ticked) => {
        const told = toldMilestone(draft, offered, ticked);
        for (const detail of MILESTONE_DETAILS) {
          const expected = ticked.includes(detail) ? offered[detail] : NOTHING_OFFERED[detail];
          expect(told[detail], detail).toBe(expected);
        }
        expect(told.unit).toBe(ticked.includes('amount') ? offered.unit : '');
      }),
    );
  });

  it('offers the details that there is something to say for, and no pain is something', () => {
    expect(detailsToOffer(NOTHING_OFFERED)).toEqual([]);
    expect(detailsToOffer(OFFERED)).toEqual(MILESTONE_DETAILS);
    expect(detailsToOffer({ ...NOTHING_OFFERED, pain: 0, unit: 'minutes' })).toEqual(['pain']);
  });

  it.each([
    ['nothing typed', { words: '', story: '' }, 'required'],
    ['only spaces', { words: ' \n ', story: '' }, 'required'],
    ['only what can not be seen', { words: '\u200B', story: '' }, 'required'],
    ['more than others will read', { words: 'x'.repeat(301), story: '' }, 'too-long'],
  ])('asks for words: %s', (_, typed, problem) => {
    expect(parseMilestoneDraft(typed)).toMatchObject({
      ok: false,
      error: { fields: { words: { problem } } },
    });
  });

  it('takes nothing else from a form than words and a story', () => {
    const typed = { ...draft, pain: 9, journalText: 'Only for me' };
    expect(parseMilestoneDraft(typed)).toEqual({ ok: true, value: draft });
  });
});
