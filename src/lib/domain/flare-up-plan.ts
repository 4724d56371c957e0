import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { flareUpPlanIdSchema, type FlareUpPlanId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

/** The questions of the plan, in the order in which they help on a bad day. */
export const PLAN_QUESTIONS = [
  'kindWords',
  'whatHelps',
  'restPlan',
  'whoHelps',
  'firstStep',
  'earlySigns',
] as const;
export type PlanQuestion = (typeof PLAN_QUESTIONS)[number];

const answers = {
  /** What I say to myself. */
  kindWords: optionalText(TEXT_LIMITS.note),
  whatHelps: optionalText(TEXT_LIMITS.note),
  /** Protective rest in planned doses, each with a time to move again. */
  restPlan: optionalText(TEXT_LIMITS.note),
  /** Who helps, and with what. */
  whoHelps: optionalText(TEXT_LIMITS.note),
  /** The first small thing to do again. */
  firstStep: optionalText(TEXT_LIMITS.note),
  /** How a flare-up announces itself. */
  earlySigns: optionalText(TEXT_LIMITS.note),
};

/** Parses what a form says: the plan, or what is wrong with which answer. */
export const parseFlareUpPlanDraft = formParser(() => z.object(answers));
export type FlareUpPlanDraft = Parsed<typeof parseFlareUpPlanDraft>;

export const flareUpPlanSchema = onDemand(() =>
  z.object({ ...answers, id: flareUpPlanIdSchema, createdAt: instantSchema }),
);
/** What to do in a flare-up: written in good times, opened in bad ones. */
export type FlareUpPlan = z.infer<ReturnType<typeof flareUpPlanSchema>>;

/** One plan a person, under an id that each of their devices knows without asking (as with the profile). */
export const OWN_FLARE_UP_PLAN_ID = '00000000-0000-4000-8000-000000000002' as FlareUpPlanId;

export function createFlareUpPlan(given: { now: Instant }): FlareUpPlan {
  return {
    id: OWN_FLARE_UP_PLAN_ID,
    kindWords: '',
    whatHelps: '',
    restPlan: '',
    whoHelps: '',
    firstStep: '',
    earlySigns: '',
    createdAt: given.now,
  };
}

/** More words below what an answer says already; the same words are not added twice. */
export function withAnswer(answer: string, words: string): string {
  if (words === '' || answer.includes(words)) return answer;
  return answer === '' ? words : `${answer}\n${words}`;
}
