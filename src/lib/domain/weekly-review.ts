import * as z from 'zod/mini';
import {
  addDays,
  calendarDaySchema,
  instantSchema,
  weekdayOf,
  type CalendarDay,
  type Instant,
} from './calendar-day.ts';
import { onePerDay, type CheckIn } from './check-in.ts';
import type { Consistency } from './consistency.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { weeklyReviewIdSchema, type WeeklyReviewId } from './id.ts';
import { typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { SCALE, type Session } from './session.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

/** Coaching questions on progress, not perfection (R7). */
export const COACHING_QUESTIONS = ['wentWell', 'wasHard', 'learned', 'nextWeek', 'askFor'] as const;
export type CoachingQuestion = (typeof COACHING_QUESTIONS)[number];

/** What the person judges for themselves, 0 to 10: pacing by the plan, kindness to oneself, doing what matters. */
export const SELF_RATINGS = ['pacing', 'kindness', 'meaning'] as const;
export type SelfRating = (typeof SELF_RATINGS)[number];

const answers = {
  wentWell: optionalText(TEXT_LIMITS.note),
  wasHard: optionalText(TEXT_LIMITS.note),
  learned: optionalText(TEXT_LIMITS.note),
  nextWeek: optionalText(TEXT_LIMITS.note),
  askFor: optionalText(TEXT_LIMITS.note),
};

const typedRating = typedWholeNumberOrNull(SCALE.least, SCALE.most);
const rating = wholeNumberOrNull(SCALE.least, SCALE.most);

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseWeeklyReviewDraft = formParser(() =>
  z.object({ ...answers, pacing: typedRating, kindness: typedRating, meaning: typedRating }),
);
export type WeeklyReviewDraft = Parsed<typeof parseWeeklyReviewDraft>;

export const weeklyReviewSchema = onDemand(() =>
  z.object({
    ...answers,
    id: weeklyReviewIdSchema,
    /** The Monday of the week it looks back on. */
    weekOf: calendarDaySchema,
    pacing: rating,
    kindness: rating,
    meaning: rating,
    createdAt: instantSchema,
  }),
);
/** A look back on one week, and ahead to the next. */
export type WeeklyReview = z.infer<ReturnType<typeof weeklyReviewSchema>>;

export function createWeeklyReview(
  draft: WeeklyReviewDraft,
  given: { id: WeeklyReviewId; weekOf: CalendarDay; now: Instant },
): WeeklyReview {
  return { ...draft, id: given.id, weekOf: given.weekOf, createdAt: given.now };
}

/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekdayOf(day));
}

/** From Friday on a review looks back on the week that ends; before, on the one that has ended. */
export function weekToReview(today: CalendarDay): CalendarDay {
  const FRIDAY = 5;
  return weekdayOf(today) >= FRIDAY ? mondayOf(today) : addDays(mondayOf(today), -7);
}

/** Two devices may each have made one offline; both are kept, the later one speaks for its week. Newest week first. */
export function onePerWeek(reviews: readonly WeeklyReview[]): WeeklyReview[] {
  const speaking = new Map<CalendarDay, WeeklyReview>();
  for (const review of reviews) {
    const known = speaking.get(review.weekOf);
    const later =
      known === undefined ||
      review.createdAt > known.createdAt ||
      (review.createdAt === known.createdAt && review.id > known.id);
    if (later) speaking.set(review.weekOf, review);
  }
  return [...speaking.values()].toSorted((one, other) => (one.weekOf < other.weekOf ? 1 : -1));
}

/** A mean of fewer check-ins would say more than it knows. Our choice. */
const LEAST_CHECK_INS = 3;

/** What was noted in a week, function first. */
export interface FactsOfWeek {
  readonly sessions: number;
  /** On how many days. */
  readonly days: number;
  /** Null when nothing was planned. */
  readonly consistency: Consistency | null;
  /** "I did what matters", the mean to one decimal; null with fewer than 3 check-ins that say it. */
  readonly function: { readonly mean: number; readonly checkIns: number } | null;
}

/** @param week all that was noted in it */
export function factsOfWeek(week: {
  readonly sessions: readonly Session[];
  readonly checkIns: readonly CheckIn[];
  readonly consistency: Consistency | null;
}): FactsOfWeek {
  const done = week.sessions.filter(({ amountDone }) => amountDone > 0);
  const marks = onePerDay(week.checkIns).flatMap((checkIn) => checkIn.function ?? []);
  const sum = marks.reduce((all, mark) => all + mark, 0);
  return {
    sessions: done.length,
    days: new Set(done.map(({ heldOn }) => heldOn)).size,
    consistency: week.consistency,
    function:
      marks.length < LEAST_CHECK_INS
        ? null
        : { mean: Math.round((sum / marks.length) * 10) / 10, checkIns: marks.length },
  };
}
