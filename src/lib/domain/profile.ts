import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { parseFields, type FieldErrors } from './field-errors.ts';
import { profileIdSchema, type ProfileId } from './id.ts';
import type { Result } from './result.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

const draftShape = { displayName: optionalText(TEXT_LIMITS.name) };
const profileDraftSchema = z.object(draftShape);
export type ProfileDraft = z.infer<typeof profileDraftSchema>;

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

export function parseProfileDraft(input: unknown): Result<ProfileDraft, FieldErrors> {
  return parseFields(profileDraftSchema, input);
}

export function createProfile(given: { now: Instant }): Profile {
  return { id: OWN_PROFILE_ID, displayName: '', welcomedAt: null, createdAt: given.now };
}
