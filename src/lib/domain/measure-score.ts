import type { GoalId } from './id.ts';
import { MEASURE_RULES, type AskedMeasure, type Measurement } from './measurement.ts';

/** To one decimal, as PEG and PSFS are given; a half goes up. */
export function toOneDecimal(value: number): number {
  return Math.round((value + Number.EPSILON) * 10) / 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** PEG and PSFS: the mean, to one decimal. PHQ-4: the sum. A total from outside as it was given. */
export function scoreOf({ measure, answers, total }: Measurement): number | null {
  if (measure === 'other') return total;
  if (measure === 'phq-4') return answers.length === 0 ? null : sum(answers);
  const average = mean(answers);
  return average === null ? null : toOneDecimal(average);
}

/** The two halves of PHQ-4, 0 to 6 each [Kroenke 2009]. */
export function phq4Pairs({ answers }: Pick<Measurement, 'answers'>): { anxiety: number; mood: number } {
  const { pair } = MEASURE_RULES['phq-4'];
  return { anxiety: sum(answers.slice(0, pair)), mood: sum(answers.slice(pair)) };
}

/** A pair of 3 or more: the app suggests to talk to somebody (clinical rules section 6). It diagnoses nothing. */
export function isWorthATalk(measurement: Pick<Measurement, 'measure' | 'answers'>): boolean {
  if (measurement.measure !== 'phq-4') return false;
  const { anxiety, mood } = phq4Pairs(measurement);
  return Math.max(anxiety, mood) >= MEASURE_RULES['phq-4'].talk;
}

/** One measure held against an earlier time of the same one. */
export interface MeasureChange {
  readonly from: number;
  readonly to: number;
  /** `to` minus `from`, to one decimal. */
  readonly difference: number;
  /** By the change that matters; `same` is anything smaller. Null where no such change is known (PHQ-4, outside). */
  readonly reading: 'better' | 'worse' | 'same' | null;
  /** Own activities that were rated both times. */
  readonly shared: readonly GoalId[];
}

function readingOf(gain: number, matters: number): 'better' | 'worse' | 'same' {
  if (gain >= matters) return 'better';
  return gain <= -matters ? 'worse' : 'same';
}

/** Ratings of own activities that both times have, by goal. */
function sharedRatings(earlier: Measurement, later: Measurement) {
  return later.goalIds.flatMap((goalId, index) => {
    const before = earlier.answers[earlier.goalIds.indexOf(goalId)];
    const after = later.answers[index];
    return earlier.goalIds.includes(goalId) && before !== undefined && after !== undefined
      ? [{ goalId, before, after }]
      : [];
  });
}

/** By the mean; below that by one activity alone. One much better and one much worse say nothing together. */
function psfsReading(difference: number, shared: readonly { before: number; after: number }[]) {
  const { matters, onOne } = MEASURE_RULES.psfs;
  const onMean = readingOf(difference, matters);
  if (onMean !== 'same') return onMean;
  const up = shared.some(({ before, after }) => after - before >= onOne);
  const down = shared.some(({ before, after }) => before - after >= onOne);
  if (up === down) return 'same';
  return up ? 'better' : 'worse';
}

function psfsChange(earlier: Measurement, later: Measurement): MeasureChange | null {
  const shared = sharedRatings(earlier, later);
  const before = mean(shared.map((each) => each.before));
  const after = mean(shared.map((each) => each.after));
  if (before === null || after === null) return null;
  // Rounded before it is held against the rule: 5.6 less 3.6 is a hair under 2 in binary.
  const difference = toOneDecimal(after - before);
  return {
    from: toOneDecimal(before),
    to: toOneDecimal(after),
    difference,
    reading: psfsReading(difference, shared),
    shared: shared.map(({ goalId }) => goalId),
  };
}

/** Higher is better for own activities and confidence, lower for PEG. */
const RISES: Readonly<Record<AskedMeasure, boolean>> = {
  peg: false,
  psfs: true,
  confidence: true,
  'phq-4': false,
};

/** Null when the two can't be compared: another measure, no activity in common. */
export function changeBetween(earlier: Measurement, later: Measurement): MeasureChange | null {
  const { measure } = later;
  if (earlier.measure !== measure) return null;
  if (measure === 'psfs') return psfsChange(earlier, later);
  const from = scoreOf(earlier);
  const to = scoreOf(later);
  if (from === null || to === null) return null;
  const difference = toOneDecimal(to - from);
  const known = measure === 'peg' || measure === 'confidence';
  // From the answers, not from what is shown: 4.33 to 3.33 is one point.
  const exact = measure === 'other' ? 0 : (mean(later.answers) ?? 0) - (mean(earlier.answers) ?? 0);
  const gain = toOneDecimal(known && RISES[measure] ? exact : -exact);
  return {
    from,
    to,
    difference,
    reading: known ? readingOf(gain, MEASURE_RULES[measure].matters) : null,
    shared: later.goalIds,
  };
}

/** Percent of the first value by which PEG fell, from the common mark of 30 % on [Krebs 2009]; null below it. */
export function percentFallen({ from, to }: Pick<MeasureChange, 'from' | 'to'>): number | null {
  if (from <= 0) return null;
  const percent = Math.round(((from - to) / from) * 100);
  return percent >= MEASURE_RULES.peg.share ? percent : null;
}

/**
 * The times at which a series had got better by the change that matters, each held against the first one and from then on
 * against the last such time: the same gain is not counted twice.
 *
 * @param series one measure, oldest first
 */
export function timesItGotBetter(series: readonly Measurement[]): Measurement[] {
  const found: Measurement[] = [];
  let against = series[0];
  for (const measurement of series.slice(1)) {
    if (against === undefined || changeBetween(against, measurement)?.reading !== 'better') continue;
    found.push(measurement);
    against = measurement;
  }
  return found;
}
