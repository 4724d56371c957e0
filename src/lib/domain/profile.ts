import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { profileIdSchema, type ProfileId } from './id.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

const draftShape = { displayName: optionalText(TEXT_LIMITS.name) };
/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseProfileDraft = formParser(() => z.object(draftShape));
export type ProfileDraft = Parsed<typeof parseProfileDraft>;

export const profileSchema = z.object({
  ...draftShape,
  id: profileIdSchema,
  /** When the welcome was read to its end; null before. */
  welcomedAt: z.nullable(instantSchema),
  createdAt: instantSchema,
});
/** The person, as far as the app has to know: how to be called, and that the welcome was read. */
export type Profile = z.infer<typeof profileSchema>;

/**
 * Every person has one profile row, under an id that each of their devices knows without asking: rows are kept per
 * owner, so the same id in two accounts is two rows.
 */
export const OWN_PROFILE_ID = '00000000-0000-4000-8000-000000000001' as ProfileId;

export function createProfile(given: { now: Instant }): Profile {
  return { id: OWN_PROFILE_ID, displayName: '', welcomedAt: null, createdAt: given.now };
}
