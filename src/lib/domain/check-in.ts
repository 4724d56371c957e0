import * as z from 'zod/mini';
import { addDays, calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { checkInIdSchema, type CheckInId } from './id.ts';
import { typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { SCALE } from './session.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

/** The 0 to 10 ratings of a day (R1), function first: the day opens with what the person did. */
export const DAY_RATINGS = ['function', 'mood', 'sleepQuality', 'fatigue', 'stress', 'pain'] as const;
export type DayRating = (typeof DAY_RATINGS)[number];

/** The most that a day can hold. */
export const DAY_LIMITS = { stepCount: 200_000, standingMinutes: 1440 } as const;

/** How far back the check-in may lie that a day's answers start from: what is older says little about today. */
const LAST_TIME_DAYS = 7;

const rating = wholeNumberOrNull(SCALE.least, SCALE.most);
const typedRating = typedWholeNumberOrNull(SCALE.least, SCALE.most);

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseCheckInDraft = formParser(() =>
  z.object({
    function: typedRating,
    mood: typedRating,
    sleepQuality: typedRating,
    fatigue: typedRating,
    stress: typedRating,
    pain: typedRating,
    nightSymptoms: z.nullable(z.boolean()),
    nightNote: optionalText(TEXT_LIMITS.line),
    stepCount: typedWholeNumberOrNull(0, DAY_LIMITS.stepCount),
    standingMinutes: typedWholeNumberOrNull(0, DAY_LIMITS.standingMinutes),
    note: optionalText(TEXT_LIMITS.note),
  }),
);
/** What the person says about the day. Everything may be left open. */
export type CheckInDraft = Parsed<typeof parseCheckInDraft>;

export const checkInSchema = onDemand(() =>
  z.object({
    id: checkInIdSchema,
    checkedOn: calendarDaySchema,
    function: rating,
    mood: rating,
    sleepQuality: rating,
    fatigue: rating,
    stress: rating,
    pain: rating,
    nightSymptoms: z.nullable(z.boolean()),
    nightNote: optionalText(TEXT_LIMITS.line),
    stepCount: wholeNumberOrNull(0, DAY_LIMITS.stepCount),
    standingMinutes: wholeNumberOrNull(0, DAY_LIMITS.standingMinutes),
    note: optionalText(TEXT_LIMITS.note),
    createdAt: instantSchema,
  }),
);
/** How one day was, in the person's own judgement. */
export type CheckIn = z.infer<ReturnType<typeof checkInSchema>>;

export function createCheckIn(
  draft: CheckInDraft,
  given: { id: CheckInId; checkedOn: CalendarDay; now: Instant },
): CheckIn {
  return { ...draft, id: given.id, checkedOn: given.checkedOn, createdAt: given.now };
}

/** Any of the ratings was given. */
export function isRated(checkIn: CheckIn): boolean {
  return DAY_RATINGS.some((rating) => checkIn[rating] !== null);
}

/** The person said how the day was. Steps that a phone counted say nothing of that. */
export function isCheckedIn(checkIn: CheckIn): boolean {
  return (
    isRated(checkIn) || checkIn.nightSymptoms !== null || checkIn.nightNote !== '' || checkIn.note !== ''
  );
}

/** Whether `one` speaks for a day rather than `other`: what a person said before what a phone counted, then the later. */
function speaksBefore(one: CheckIn, other: CheckIn): boolean {
  if (isCheckedIn(one) !== isCheckedIn(other)) return isCheckedIn(one);
  return one.createdAt > other.createdAt || (one.createdAt === other.createdAt && one.id > other.id);
}

/**
 * The check-ins that speak for their days, newest day first. Two devices may each have made one offline; both are kept,
 * the later speaks. One that holds nothing but a phone's count never speaks before one with an answer.
 */
export function onePerDay(checkIns: readonly CheckIn[]): readonly CheckIn[] {
  const known = sorted.get(checkIns);
  if (known !== undefined) return known;
  const found = speakingCheckIns(checkIns);
  sorted.set(checkIns, found);
  return found;
}

/** Kept for as long as the list itself: the rules ask the same of one list for every session they look at. */
const sorted = new WeakMap<readonly CheckIn[], readonly CheckIn[]>();

function speakingCheckIns(checkIns: readonly CheckIn[]): CheckIn[] {
  const speaking = new Map<CalendarDay, CheckIn>();
  for (const each of checkIns) {
    const known = speaking.get(each.checkedOn);
    if (known === undefined || speaksBefore(each, known)) speaking.set(each.checkedOn, each);
  }
  return [...speaking.values()].sort((one, other) => (one.checkedOn < other.checkedOn ? 1 : -1));
}

/** The check-in that speaks for a day. */
export function checkInOf(day: CalendarDay, checkIns: readonly CheckIn[]): CheckIn | undefined {
  return onePerDay(checkIns.filter((checkIn) => checkIn.checkedOn === day))[0];
}

/** The first day whose check-in still counts as last time. */
export function lastTimeFrom(day: CalendarDay): CalendarDay {
  return addDays(day, -LAST_TIME_DAYS);
}

/** The last time that the person rated a day before this one, within a week. */
export function lastTimeBefore(day: CalendarDay, checkIns: readonly CheckIn[]): CheckIn | undefined {
  return onePerDay(checkIns).find(
    (checkIn) => checkIn.checkedOn < day && checkIn.checkedOn >= lastTimeFrom(day) && isRated(checkIn),
  );
}
