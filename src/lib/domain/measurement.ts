import * as z from 'zod/mini';
import { addDays, calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type FieldErrors, type Parsed } from './field-errors.ts';
import { goalIdSchema, measurementIdSchema, type GoalId, type MeasurementId } from './id.ts';
import { typedToNumber } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { notOk, ok, type Result } from './result.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** Brief measures that may be embedded freely, and totals of others that a clinician gave (docs/clinical-rules.md). */
export const MEASURES = ['peg', 'psfs', 'confidence', 'phq-4', 'other'] as const;
export type Measure = (typeof MEASURES)[number];
/** Those that the app asks by itself. */
export const ASKED_MEASURES = ['peg', 'psfs', 'confidence', 'phq-4'] as const;
export type AskedMeasure = (typeof ASKED_MEASURES)[number];

/**
 * Items, what each may be, and the change that matters (clinical rules section 6).
 *
 * - PEG: pain, enjoyment, general activity; the mean of 3 items [Krebs 2009]; about 1 point matters, 30 % is a common
 *   mark [Krebs 2009; Reed 2024]
 * - PSFS: up to 5 own activities; the mean [Stratford 1995]; 2 points on the mean, 3 on one activity
 * - PHQ-4: anxiety the first two items, mood the last two; the sum [Kroenke 2009]; 3 or more in a pair is worth a talk
 * - confidence: one item for one goal; 2 points
 */
export const MEASURE_RULES = {
  peg: { items: 3, most: 10, matters: 1, share: 30 },
  psfs: { items: 5, most: 10, matters: 2, onOne: 3 },
  confidence: { items: 1, most: 10, matters: 2 },
  'phq-4': { items: 4, most: 3, pair: 2, talk: 3 },
} as const;

/** Days from one time to the next: every 4 weeks. */
export const MEASURE_EVERY_DAYS = 28;

const TOTAL_LIMIT = 10_000;
const answer = z.int().check(z.minimum(0), z.maximum(MEASURE_RULES.peg.most));
const total = z.number().check(z.minimum(-TOTAL_LIMIT), z.maximum(TOTAL_LIMIT), z.multipleOf(0.1));

/** The names of a measure's answers in a form: `item0`, `item1` ... */
export function itemNames(measure: 'peg' | 'phq-4'): string[] {
  return Array.from({ length: MEASURE_RULES[measure].items }, (_, place) => `item${String(place)}`);
}

function answersParser(measure: 'peg' | 'phq-4') {
  const one = z.pipe(
    z.transform(typedToNumber),
    z.int().check(z.minimum(0), z.maximum(MEASURE_RULES[measure].most)),
  );
  return formParser(() => z.object(Object.fromEntries(itemNames(measure).map((name) => [name, one]))));
}

/** Parses the answers to a measure with fixed questions: its score needs each of them. */
export const ANSWER_PARSERS = { peg: answersParser('peg'), 'phq-4': answersParser('phq-4') } as const;

/** How one goal was rated, 0 to 10. */
export interface GoalRating {
  readonly goalId: GoalId;
  readonly answer: number;
}

/** Parses ratings of goals, by the goal's id. Those left open are left out; one at least is needed. */
export function parseGoalRatings(
  fields: Readonly<Record<string, number | null>>,
): Result<GoalRating[], FieldErrors> {
  const ratings = Object.entries(fields).flatMap(([goalId, rating]) => {
    const parsed = z.safeParse(answer, rating);
    return parsed.success ? [{ goalId: goalId as GoalId, answer: parsed.data }] : [];
  });
  if (ratings.length > 0) return ok(ratings.slice(0, MEASURE_RULES.psfs.items));
  const first = Object.keys(fields)[0] ?? '';
  return notOk({ type: 'fields', fields: { [first]: { problem: 'required' } } });
}

/** Parses a total that a clinician gave. */
export const parseOutsideTotal = formParser(() =>
  z.object({
    name: requiredText(TEXT_LIMITS.name),
    total: z.pipe(z.transform(typedToNumber), total),
    measuredOn: calendarDaySchema,
    note: optionalText(TEXT_LIMITS.line),
  }),
);
export type OutsideTotal = Parsed<typeof parseOutsideTotal>;

/** Parses a note beside a measure that was taken. */
export const parseMeasurementNote = formParser(() => z.object({ note: optionalText(TEXT_LIMITS.line) }));

export const measurementSchema = onDemand(() =>
  z.object({
    id: measurementIdSchema,
    measure: z.enum(MEASURES),
    measuredOn: calendarDaySchema,
    /** In the order of the items; none for a total from outside. */
    answers: z.array(answer).check(z.maxLength(MEASURE_RULES.psfs.items)),
    /** The goal that each answer is about, for own activities and confidence. */
    goalIds: z.array(goalIdSchema).check(z.maxLength(MEASURE_RULES.psfs.items)),
    /** What a measure from outside is called, and its total. */
    name: optionalText(TEXT_LIMITS.name),
    total: z.nullable(total),
    note: optionalText(TEXT_LIMITS.line),
    createdAt: instantSchema,
  }),
);
/** One time that a measure was taken. */
export type Measurement = z.infer<ReturnType<typeof measurementSchema>>;

export function createMeasurement(
  facts: Pick<Measurement, 'measure' | 'measuredOn'> & Partial<Measurement>,
  given: { id: MeasurementId; now: Instant },
): Measurement {
  return {
    answers: [],
    goalIds: [],
    name: '',
    total: null,
    note: '',
    ...facts,
    id: given.id,
    createdAt: given.now,
  };
}

/** Oldest first; of two on one day the one that was made later comes later. */
export function byTime(one: Measurement, other: Measurement): number {
  const place = ({ measuredOn, createdAt, id }: Measurement) => `${measuredOn} ${createdAt} ${id}`;
  return place(one) < place(other) ? -1 : 1;
}

/** What is held side by side over time: one measure, for confidence and outside totals each by itself. */
export function seriesOf(measurement: Measurement): string {
  const { measure, goalIds, name } = measurement;
  if (measure === 'confidence') return `confidence ${goalIds[0] ?? ''}`;
  return measure === 'other' ? `other ${name.toLowerCase()}` : measure;
}

/** Which measure the reminder goes by: the first of these that was ever taken. Our choice: the ones that may be left out come last. */
const REMINDED_BY = ['peg', 'psfs', 'confidence', 'phq-4'] as const satisfies readonly AskedMeasure[];

/** The day from which one measure may be taken again: 4 weeks after the last time. */
export function measureDueOn({ measuredOn }: Pick<Measurement, 'measuredOn'>): CalendarDay {
  return addDays(measuredOn, MEASURE_EVERY_DAYS);
}

/**
 * The day from which the person is asked again: 4 weeks after the last time, and after they put it off. Null before the
 * first time: then a measure is offered, not asked. How sure they are of a goal may be noted every week; that does not put
 * off the others.
 */
export function measuresDueOn(
  measurements: readonly Measurement[],
  putOffOn: CalendarDay | null,
): CalendarDay | null {
  const lastOf = (asked: AskedMeasure) =>
    measurements
      .filter(({ measure }) => measure === asked)
      .map(({ measuredOn }) => measuredOn)
      .toSorted()
      .at(-1);
  const last = REMINDED_BY.map(lastOf).find((day) => day !== undefined);
  if (last === undefined) return null;
  return addDays(putOffOn !== null && putOffOn > last ? putOffOn : last, MEASURE_EVERY_DAYS);
}
