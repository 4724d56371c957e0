import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { thoughtRecordIdSchema, type ThoughtRecordId } from './id.ts';
import { typedWholeNumberOrNull, wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** Belief in a thought: 0 to 100 percent (docs/clinical-rules.md, section 1). */
export const BELIEF = { least: 0, most: 100 } as const;

/** One question at a time, each of which may be skipped, save the thought itself (R3). */
export const THOUGHT_QUESTIONS = [
  'situation',
  'thought',
  'feeling',
  'evidenceFor',
  'evidenceAgainst',
  'kinderThought',
  'nextAction',
] as const;
export type ThoughtQuestion = (typeof THOUGHT_QUESTIONS)[number];

const answers = {
  /** Where, when, with whom. */
  situation: optionalText(TEXT_LIMITS.note),
  /** What went through the mind. */
  thought: requiredText(TEXT_LIMITS.note),
  feeling: optionalText(TEXT_LIMITS.line),
  evidenceFor: optionalText(TEXT_LIMITS.note),
  evidenceAgainst: optionalText(TEXT_LIMITS.note),
  /** A thought that is kinder, and truer. */
  kinderThought: optionalText(TEXT_LIMITS.note),
  /** The next small thing to do. */
  nextAction: optionalText(TEXT_LIMITS.line),
};

const typedBelief = typedWholeNumberOrNull(BELIEF.least, BELIEF.most);
const belief = wholeNumberOrNull(BELIEF.least, BELIEF.most);

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseThoughtRecordDraft = formParser(() =>
  z.object({ ...answers, beliefBefore: typedBelief, beliefAfter: typedBelief }),
);
export type ThoughtRecordDraft = Parsed<typeof parseThoughtRecordDraft>;

export const thoughtRecordSchema = onDemand(() =>
  z.object({
    ...answers,
    id: thoughtRecordIdSchema,
    thoughtOn: calendarDaySchema,
    /** How strongly the thought was believed at first, and at the end. */
    beliefBefore: belief,
    beliefAfter: belief,
    createdAt: instantSchema,
  }),
);
/** A thought that was looked at step by step, and answered (cognitive therapy; Beck 1979). */
export type ThoughtRecord = z.infer<ReturnType<typeof thoughtRecordSchema>>;

export function createThoughtRecord(
  draft: ThoughtRecordDraft,
  given: { id: ThoughtRecordId; thoughtOn: CalendarDay; now: Instant },
): ThoughtRecord {
  return { ...draft, id: given.id, thoughtOn: given.thoughtOn, createdAt: given.now };
}

/** A kinder thought stands beside it: worth reading again when the old one comes back. */
export function isAnswered({ kinderThought }: Pick<ThoughtRecord, 'kinderThought'>): boolean {
  return kinderThought !== '';
}
