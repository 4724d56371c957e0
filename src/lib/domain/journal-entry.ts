import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import {
  goalIdSchema,
  journalEntryIdSchema,
  sessionIdSchema,
  stepIdSchema,
  type JournalEntryId,
} from './id.ts';
import { leftOpen } from './left-open.ts';
import { onDemand } from './on-demand.ts';
import { tagsSchema, typedTags } from './tags.ts';
import { requiredText, TEXT_LIMITS } from './text.ts';

/** What an entry is about (R2). */
export const JOURNAL_KINDS = ['note', 'progress', 'setback', 'thought'] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseJournalEntryDraft = formParser(() =>
  z.object({
    kind: z.enum(JOURNAL_KINDS),
    writtenOn: calendarDaySchema,
    text: requiredText(TEXT_LIMITS.entry),
    tags: typedTags,
    goalId: leftOpen(goalIdSchema),
    stepId: leftOpen(stepIdSchema),
    sessionId: leftOpen(sessionIdSchema),
  }),
);
export type JournalEntryDraft = Parsed<typeof parseJournalEntryDraft>;

export const journalEntrySchema = onDemand(() =>
  z.object({
    id: journalEntryIdSchema,
    kind: z.enum(JOURNAL_KINDS),
    /** The day it is about, in the person's zone. */
    writtenOn: calendarDaySchema,
    text: requiredText(TEXT_LIMITS.entry),
    tags: tagsSchema,
    /** What it is about. The entry stays when that is deleted. */
    goalId: z.nullable(goalIdSchema),
    stepId: z.nullable(stepIdSchema),
    sessionId: z.nullable(sessionIdSchema),
    createdAt: instantSchema,
  }),
);
/** One dated entry of the journal, in the person's own words. */
export type JournalEntry = z.infer<ReturnType<typeof journalEntrySchema>>;

export function createJournalEntry(
  draft: JournalEntryDraft,
  given: { id: JournalEntryId; now: Instant },
): JournalEntry {
  return { ...draft, id: given.id, createdAt: given.now };
}
