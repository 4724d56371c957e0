import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMeasurement } from '../../../tests/fixtures/written-rows.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { GoalId } from './id.ts';
import {
  changeBetween,
  isWorthATalk,
  percentFallen,
  phq4Pairs,
  scoreOf,
  timesItGotBetter,
} from './measure-score.ts';
import {
  ANSWER_PARSERS,
  MEASURE_RULES,
  measuresDueOn,
  parseGoalRatings,
  parseOutsideTotal,
  type Measurement,
} from './measurement.ts';

const day = (text: string) => text as CalendarDay;
const WALK = '10000000-0000-4000-8000-000000000001' as GoalId;
const COOK = '10000000-0000-4000-8000-000000000002' as GoalId;

const FIVE = Array.from(
  { length: 5 },
  (_, index) => `20000000-0000-4000-8000-00000000000${String(index)}` as GoalId,
);

let month = 0;
/** The next time, four weeks on. */
function taken(measure: Measurement['measure'], answers: number[], goalIds: GoalId[] = []): Measurement {
  month += 1;
  return aMeasurement({
    measure,
    answers,
    goalIds,
    measuredOn: day(`2026-${String((month % 12) + 1).padStart(2, '0')}-01`),
  });
}

describe('a score', () => {
  it.each<[string, Measurement, number | null]>([
    ['PEG is the mean of three, to one decimal', taken('peg', [7, 6, 6]), 6.3],
    ['a half goes up', taken('psfs', [3, 4, 3, 3], [WALK]), 3.3],
    ['PSFS of one activity is that one', taken('psfs', [4], [WALK]), 4],
    ['PHQ-4 is a sum', taken('phq-4', [3, 2, 1, 0]), 6],
    ['without answers there is none', taken('peg', []), null],
    ['a total from outside is as it was given', { ...taken('other', []), total: 32.5 }, 32.5],
  ])('%s', (_, measurement, score) => {
    expect(scoreOf(measurement)).toBe(score);
  });
});

describe('PHQ-4', () => {
  it('has two pairs: anxiety the first two items, mood the last two [Kroenke 2009]', () => {
    expect(phq4Pairs({ answers: [3, 2, 1, 0] })).toEqual({ anxiety: 5, mood: 1 });
  });

  it.each([
    [[2, 1, 0, 0], true],
    [[0, 0, 1, 2], true],
    [[1, 1, 1, 1], false],
    [[2, 0, 0, 2], false],
    [[0, 0, 0, 0], false],
  ])('%j is worth a talk: %s (3 or more in a pair)', (answers, worth) => {
    expect(isWorthATalk({ measure: 'phq-4', answers })).toBe(worth);
  });

  it('is the only one that leads there', () => {
    expect(isWorthATalk({ measure: 'peg', answers: [10, 10, 10] })).toBe(false);
  });
});

describe('the questions of a measure', () => {
  it.each([
    ['PEG: three, 0 to 10 [Krebs 2009]', 'peg', 3, 10],
    ['PSFS: up to five activities, 0 to 10 [Stratford 1995]', 'psfs', 5, 10],
    ['confidence: one, 0 to 10', 'confidence', 1, 10],
    ['PHQ-4: four, 0 to 3 [Kroenke 2009]', 'phq-4', 4, 3],
  ] as const)('%s', (_, measure, items, most) => {
    expect(MEASURE_RULES[measure]).toMatchObject({ items, most });
  });
});

describe('the change that matters', () => {
  it.each<[string, Measurement, Measurement, object | null]>([
    // PEG: about 1 point [Krebs 2009]; less is better.
    [
      'PEG one point less',
      taken('peg', [7, 7, 7]),
      taken('peg', [6, 6, 6]),
      { reading: 'better', difference: -1 },
    ],
    [
      'PEG 4.33 to 3.33',
      taken('peg', [5, 4, 4]),
      taken('peg', [4, 3, 3]),
      { reading: 'better', from: 4.3, to: 3.3 },
    ],
    ['PEG two thirds of a point', taken('peg', [7, 7, 7]), taken('peg', [6, 6, 7]), { reading: 'same' }],
    [
      'PEG one point more',
      taken('peg', [5, 5, 5]),
      taken('peg', [6, 6, 6]),
      { reading: 'worse', difference: 1 },
    ],
    // PSFS: 2 on the mean, 3 on one activity [Stratford 1995]; more is better.
    [
      'PSFS two on the mean',
      taken('psfs', [2, 3], [WALK, COOK]),
      taken('psfs', [4, 5], [WALK, COOK]),
      { reading: 'better', difference: 2 },
    ],
    [
      'PSFS three on one',
      taken('psfs', [2, 5], [WALK, COOK]),
      taken('psfs', [5, 5], [WALK, COOK]),
      { reading: 'better', difference: 1.5 },
    ],
    [
      'PSFS two on one of two',
      taken('psfs', [2, 5], [WALK, COOK]),
      taken('psfs', [4, 5], [WALK, COOK]),
      { reading: 'same', difference: 1 },
    ],
    [
      'PSFS two on the mean of five, which is not quite two in binary: 3.6 to 5.6',
      taken('psfs', [4, 4, 4, 3, 3], FIVE),
      taken('psfs', [6, 6, 6, 5, 5], FIVE),
      { reading: 'better', from: 3.6, to: 5.6, difference: 2 },
    ],
    [
      'PSFS three up on one and three down on another is both: about the same',
      taken('psfs', [2, 8], [WALK, COOK]),
      taken('psfs', [5, 5], [WALK, COOK]),
      { reading: 'same', difference: 0 },
    ],
    [
      'PSFS three down on one',
      taken('psfs', [5, 5], [WALK, COOK]),
      taken('psfs', [2, 5], [WALK, COOK]),
      { reading: 'worse', difference: -1.5 },
    ],
    ['PSFS two less', taken('psfs', [6], [WALK]), taken('psfs', [4], [WALK]), { reading: 'worse' }],
    [
      'PSFS holds only activities against each other that both times have',
      taken('psfs', [2, 9], [WALK, COOK]),
      taken('psfs', [4], [WALK]),
      { reading: 'better', from: 2, to: 4, shared: [WALK] },
    ],
    ['PSFS with no activity in common', taken('psfs', [2], [WALK]), taken('psfs', [9], [COOK]), null],
    // Confidence: 2 points.
    [
      'confidence two more',
      taken('confidence', [3], [WALK]),
      taken('confidence', [5], [WALK]),
      { reading: 'better' },
    ],
    [
      'confidence one more',
      taken('confidence', [3], [WALK]),
      taken('confidence', [4], [WALK]),
      { reading: 'same' },
    ],
    // None is known: the numbers alone.
    ['PHQ-4', taken('phq-4', [3, 3, 3, 3]), taken('phq-4', [0, 0, 0, 0]), { reading: null, difference: -12 }],
    ['two measures', taken('peg', [5, 5, 5]), taken('phq-4', [0, 0, 0, 0]), null],
  ])('%s', (_, earlier, later, change) => {
    if (change === null) expect(changeBetween(earlier, later)).toBeNull();
    else expect(changeBetween(earlier, later)).toMatchObject(change);
  });

  it('is also told as percent of the first PEG: 30 % is a common mark', () => {
    expect(percentFallen({ from: 6, to: 4 })).toBe(33);
    expect(percentFallen({ from: 0, to: 0 })).toBeNull();
    expect(percentFallen({ from: 10, to: 7 })).toBe(30);
    expect(percentFallen({ from: 10, to: 7.1 })).toBeNull();
  });

  it('is the opposite the other way round', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 });
    const opposite = { better: 'worse', worse: 'better', same: 'same' } as const;
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const there = changeBetween(taken('peg', one), taken('peg', other));
        const back = changeBetween(taken('peg', other), taken('peg', one));
        expect(back?.reading).toBe(there?.reading ? opposite[there.reading] : undefined);
      }),
    );
  });
});

describe('the times it got better', () => {
  const peg = (mark: number) => taken('peg', [mark, mark, mark]);

  it.each([
    ['against the first', [7, 6], [1]],
    ['not twice for the same gain', [7, 6, 6], [1]],
    ['once more for another', [7, 6, 5], [1, 2]],
    ['not for coming back to where it was', [7, 6, 7, 6], [1]],
    ['in small steps, when they add up', [7, 6.5, 6], [2]],
  ])('%s', (_, marks, times) => {
    const series = marks.map((mark) => (Number.isInteger(mark) ? peg(mark) : taken('peg', [7, 6, 6])));
    expect(timesItGotBetter(series).map((each) => series.indexOf(each))).toEqual(times);
  });
});

describe('a measure as it is typed', () => {
  it('needs each answer, within its range', () => {
    expect(ANSWER_PARSERS.peg({ item0: 7, item1: 0, item2: 10 })).toEqual({
      ok: true,
      value: { item0: 7, item1: 0, item2: 10 },
    });
    expect(ANSWER_PARSERS.peg({ item0: 7, item1: null, item2: 11 })).toMatchObject({
      ok: false,
      error: { fields: { item1: { problem: 'required' }, item2: { problem: 'too-large' } } },
    });
    expect(ANSWER_PARSERS['phq-4']({ item0: 0, item1: 0, item2: 4, item3: 0 })).toMatchObject({ ok: false });
  });

  it('of goals leaves out those that were left open, and needs one', () => {
    expect(parseGoalRatings({ [WALK]: 4, [COOK]: null })).toEqual({
      ok: true,
      value: [{ goalId: WALK, answer: 4 }],
    });
    expect(parseGoalRatings({ [WALK]: null, [COOK]: null })).toMatchObject({
      ok: false,
      error: { fields: { [WALK]: { problem: 'required' } } },
    });
  });

  it('from outside may have a comma', () => {
    const typed = { name: 'ODI', total: '32,5', measuredOn: '2026-11-23', note: '' };
    expect(parseOutsideTotal(typed)).toMatchObject({ ok: true, value: { total: 32.5 } });
    expect(parseOutsideTotal({ ...typed, name: ' ', total: 'high' })).toMatchObject({
      ok: false,
      error: { fields: { name: { problem: 'required' }, total: { problem: 'not-a-number' } } },
    });
  });
});

describe('the next time', () => {
  const on = (measuredOn: string, measure: Measurement['measure'] = 'peg') =>
    aMeasurement({ measure, measuredOn: day(measuredOn), answers: [5, 5, 5] });

  it.each<[string, Measurement[], string | null, string | null]>([
    ['is four weeks after the last', [on('2026-09-07'), on('2026-08-10')], null, '2026-10-05'],
    ['is four weeks after it was put off', [on('2026-09-07')], '2026-10-05', '2026-11-02'],
    ['does not come sooner for an old "not now"', [on('2026-09-07')], '2026-08-01', '2026-10-05'],
    ['is not asked for before the first', [], null, null],
    [
      'is asked for as soon as one of those taken is four weeks old, however often another is taken',
      [on('2026-10-01', 'confidence'), on('2026-09-07'), on('2026-08-03')],
      null,
      '2026-10-05',
    ],
    [
      'is not asked for because of an optional one that was taken once',
      [on('2026-10-01'), on('2026-06-01', 'phq-4')],
      null,
      '2026-10-29',
    ],
    ['is not asked for because of a total from the clinic', [on('2026-09-07', 'other')], null, null],
  ])('%s', (_, measurements, putOffOn, due) => {
    expect(measuresDueOn(measurements, putOffOn === null ? null : day(putOffOn))).toBe(due);
  });
});
