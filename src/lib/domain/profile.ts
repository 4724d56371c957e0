import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { profileIdSchema, type ProfileId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { keptPace, USUAL_PACE } from './pace.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

const draftShape = { displayName: optionalText(TEXT_LIMITS.name) };
/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseProfileDraft = formParser(() => z.object(draftShape));
export type ProfileDraft = Parsed<typeof parseProfileDraft>;

/**
 * What the person said when asked about the reasons to see a clinician first (docs/safety.md): none applies, one does
 * and a clinician was asked, or one does and the person will ask.
 */
export const SAFETY_ANSWERS = ['none', 'asked', 'will-ask'] as const;
export type SafetyAnswer = (typeof SAFETY_ANSWERS)[number];

export const profileSchema = onDemand(() =>
  z.object({
    ...draftShape,
    id: profileIdSchema,
    /** When the welcome was read to its end; null before. */
    welcomedAt: z.nullable(instantSchema),
    safetyAnswer: z._default(z.nullable(z.enum(SAFETY_ANSWERS)), null),
    /** ISO 3166-1 alpha-2, for crisis resources; empty while not chosen. */
    country: z._default(z.string().check(z.regex(/^([A-Z]{2})?$/)), ''),
    /** The number to call in an emergency, where the app knows none for the country. */
    emergencyNumber: z._default(optionalText(TEXT_LIMITS.unit), ''),
    firstShare: keptPace('firstShare'),
    minimumShare: keptPace('minimumShare'),
    increaseShare: keptPace('increaseShare'),
    sessionsBeforeStepUp: keptPace('sessionsBeforeStepUp'),
    returnShare: keptPace('returnShare'),
    /** The day on which the person last put off the measures; null when never. */
    measuresPutOffOn: z._default(z.nullable(calendarDaySchema), null),
    createdAt: instantSchema,
  }),
);
/** The person, as far as the app has to know: how to be called, and that the welcome was read. */
export type Profile = z.infer<ReturnType<typeof profileSchema>>;

/**
 * Every person has one profile row, under an id that each of their devices knows without asking: rows are kept per
 * owner, so the same id in two accounts is two rows.
 */
export const OWN_PROFILE_ID = '00000000-0000-4000-8000-000000000001' as ProfileId;

export function createProfile(given: { now: Instant }): Profile {
  return {
    id: OWN_PROFILE_ID,
    displayName: '',
    welcomedAt: null,
    safetyAnswer: null,
    country: '',
    emergencyNumber: '',
    ...USUAL_PACE,
    measuresPutOffOn: null,
    createdAt: given.now,
  };
}
