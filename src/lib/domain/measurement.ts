import * as z from 'zod/mini';
import { addDays, calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { goalIdSchema, measurementIdSchema, type MeasurementId } from './id.ts';
import { typedToNumber } from './number-field.ts';
import { onDemand } from './on-demand.ts';
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

/** Parses the answers to one of the measures that the app asks: as many as it has items, each one given. */
export function parseAnswers(measure: AskedMeasure) {
  const { items, most } = MEASURE_RULES[measure];
  const one = z.pipe(z.transform(typedToNumber), z.int().check(z.minimum(0), z.maximum(most)));
  // Of own activities there may be fewer.
  const least = measure === 'psfs' ? 1 : items;
  return formParser(() =>
    z.record(z.string().check(z.regex(/^item\d$/)), one).check(
      z.refine((given) => {
        const count = Object.keys(given).length;
        return count >= least && count <= items;
      }),
    ),
  );
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

/**
 * The day from which the person is asked again: 4 weeks after the last time, and after they put it off. Null before the
 * first time: then a measure is offered, not asked.
 */
export function measuresDueOn(
  measurements: readonly Measurement[],
  putOffOn: CalendarDay | null,
): CalendarDay | null {
  const taken = measurements.filter(({ measure }) => measure !== 'other').map(({ measuredOn }) => measuredOn);
  const last = taken.toSorted().at(-1);
  if (last === undefined) return null;
  return addDays(putOffOn !== null && putOffOn > last ? putOffOn : last, MEASURE_EVERY_DAYS);
}
