import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { pauseIdSchema, type PauseId } from './id.ts';
import { endsAfterItStarts, leftOpen } from './left-open.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

/** Why the plan rests. A pause is a pause: it counts for nothing and against nothing. */
export const PAUSE_KINDS = ['illness', 'holiday', 'busy', 'other'] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parsePauseDraft = formParser(() =>
  z
    .object({
      kind: z.enum(PAUSE_KINDS),
      startsOn: calendarDaySchema,
      endsOn: leftOpen(calendarDaySchema),
      note: optionalText(TEXT_LIMITS.line),
    })
    .check(endsAfterItStarts),
);
export type PauseDraft = Parsed<typeof parsePauseDraft>;

export const pauseSchema = onDemand(() =>
  z.object({
    id: pauseIdSchema,
    kind: z.enum(PAUSE_KINDS),
    startsOn: calendarDaySchema,
    /** The last day of it; null while nobody knows. */
    endsOn: z.nullable(calendarDaySchema),
    note: optionalText(TEXT_LIMITS.line),
    createdAt: instantSchema,
  }),
);
/** A time in which the plan rests. */
export type Pause = z.infer<ReturnType<typeof pauseSchema>>;

export function createPause(draft: PauseDraft, given: { id: PauseId; now: Instant }): Pause {
  return { ...draft, id: given.id, createdAt: given.now };
}

/** The pause that a day lies in. */
export function pauseOn(pauses: readonly Pause[], day: CalendarDay): Pause | undefined {
  return pauses.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
}
