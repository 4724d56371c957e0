import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCheckIn, aGoal, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import type { CalendarDay, Instant } from './calendar-day.ts';
import { saysNothing } from './group-post.ts';
import {
  FIRST_SUMMARY_FIELDS,
  SUMMARY_FIELDS,
  toldSummary,
  weekFigures,
  weekToSend,
  type SummaryField,
  type ToldSummary,
  type WeekFigures,
} from './progress-summary.ts';

const day = (text: string) => text as CalendarDay;
const weekOf = day('2026-11-16');
const step = aStep(aGoal().id);
const NOTE = { note: 'A good week' };

const FIGURES: WeekFigures = {
  weekOf,
  sessionsDone: 5,
  daysActive: 4,
  consistency: { planned: 6, kept: 3 },
  stepReached: 'Stand at the counter',
  painUsual: 4,
  moodUsual: 7,
};

/** What each field tells, out of the figures and the note above. */
const TOLD: Record<SummaryField, Partial<ToldSummary>> = {
  'sessions-done': { sessionsDone: 5 },
  'days-active': { daysActive: 4 },
  'kept-of-planned': { planned: 6, kept: 3 },
  'step-reached': { stepReached: 'Stand at the counter' },
  'pain-usual': { painUsual: 4 },
  'mood-usual': { moodUsual: 7 },
  note: NOTE,
};
const NOTHING: ToldSummary = {
  weekOf,
  sessionsDone: null,
  daysActive: null,
  planned: null,
  kept: null,
  stepReached: '',
  painUsual: null,
  moodUsual: null,
  note: '',
};

/** Pain and mood of the days of one week. */
function aWeekOf(marks: readonly (number | null)[]) {
  const checkIns = marks.map((mark, index) =>
    aCheckIn({ checkedOn: day(`2026-11-${String(16 + index)}`), pain: mark, mood: mark }),
  );
  return weekFigures({ weekOf, sessions: [], checkIns, consistency: null, titleOf: () => '' });
}

describe('the figures of a week', () => {
  it('count what was done, on how many days, and the step that was done last', () => {
    const sessions = [
      aSession(step.id, { heldOn: day('2026-11-19'), startedAt: '2026-11-19T10:00:00.000Z' as Instant }),
      aSession(step.id, { heldOn: day('2026-11-17'), startedAt: '2026-11-17T10:00:00.000Z' as Instant }),
      aSession(step.id, { heldOn: day('2026-11-17'), startedAt: '2026-11-17T16:00:00.000Z' as Instant }),
      aSession(step.id, {
        heldOn: day('2026-11-20'),
        startedAt: '2026-11-20T10:00:00.000Z' as Instant,
        amountDone: 0,
      }),
    ];
    const found = weekFigures({
      weekOf,
      sessions,
      checkIns: [],
      consistency: { kept: 2, planned: 3 },
      titleOf: ({ heldOn }) => `What was done on ${heldOn}`,
    });
    expect(found).toEqual({
      weekOf,
      sessionsDone: 3,
      daysActive: 2,
      consistency: { kept: 2, planned: 3 },
      stepReached: 'What was done on 2026-11-19',
      painUsual: null,
      moodUsual: null,
    });
  });

  it.each<[(number | null)[], number | null, string]>([
    [[2, 9], null, 'two days say nothing of a week'],
    [[2, 9, null], null, 'a day without an answer is no day'],
    [[2, 9, 4], 4, 'the one in the middle'],
    [[2, 4, 5, 9], 4, 'the lower of the two in the middle, as nothing between is said'],
    [[0, 0, 0], 0, 'none is an answer'],
  ])('tell what was usual of %j as %s: %s', (marks, usual) => {
    expect(aWeekOf(marks)).toMatchObject({ painUsual: usual, moodUsual: usual });
  });
});

describe('the summary of a week', () => {
  it('never tells a figure that was not ticked, and always those that were', () => {
    fc.assert(
      fc.property(fc.subarray([...SUMMARY_FIELDS]), (ticked) => {
        const expected = Object.assign({}, NOTHING, ...ticked.map((field) => TOLD[field])) as ToldSummary;
        expect(toldSummary(FIGURES, NOTE, ticked)).toEqual(expected);
      }),
    );
  });

  it('says nothing of pain or mood before somebody ticks them', () => {
    expect(toldSummary(FIGURES, NOTE, FIRST_SUMMARY_FIELDS)).toMatchObject({
      painUsual: null,
      moodUsual: null,
    });
    expect(FIRST_SUMMARY_FIELDS).not.toContain('pain-usual');
    expect(FIRST_SUMMARY_FIELDS).not.toContain('mood-usual');
  });

  it('leaves open what was planned in a week without a plan', () => {
    const figures = { ...FIGURES, consistency: null };
    expect(toldSummary(figures, NOTE, SUMMARY_FIELDS)).toMatchObject({ planned: null, kept: null });
  });

  it('tells no noughts: what was not done is nobody’s news', () => {
    const quiet = { ...FIGURES, sessionsDone: 0, daysActive: 0, consistency: { planned: 5, kept: 0 } };
    expect(toldSummary(quiet, { note: '' }, ['sessions-done', 'days-active', 'kept-of-planned'])).toEqual(
      NOTHING,
    );
  });

  it.each([
    ['a week without', { ...NOTHING }, true],
    ['a note of blanks', { ...NOTHING, note: '  ' }, true],
    ['a few words', { ...NOTHING, note: 'A calm week' }, false],
    ['a pain of 0', { ...NOTHING, painUsual: 0 }, false],
  ])('with %s says something, or not', (_, told, nothing) => {
    expect(saysNothing(told)).toBe(nothing);
  });

  it.each([
    ['2026-11-22', '2026-11-09', 'on a Sunday the week is not over'],
    ['2026-11-23', '2026-11-16', 'on Monday it is'],
    ['2026-11-29', '2026-11-16', 'and until the next one is'],
  ])('offered on %s is of the week of %s: %s', (today, week) => {
    expect(weekToSend(day(today))).toBe(week);
  });
});
