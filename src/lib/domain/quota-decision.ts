import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { quotaDecisionIdSchema, sessionIdSchema, stepIdSchema, type QuotaDecisionId } from './id.ts';
import { wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { ADVICE_KINDS, type Advice } from './progression.ts';
import { AMOUNT_LIMIT } from './quota.ts';
import { optionalText, TEXT_LIMITS } from './text.ts';

/** What the person did with an advice; `own` is a change that nobody advised. */
export const CHOICES = ['accepted', 'changed', 'declined', 'own'] as const;
export type Choice = (typeof CHOICES)[number];

/** Who decided: the person alone, or together with a clinician. */
export const DECIDERS = ['me', 'with-clinician'] as const;
export type Decider = (typeof DECIDERS)[number];

const amount = wholeNumberOrNull(1, AMOUNT_LIMIT);

export const quotaDecisionSchema = onDemand(() =>
  z.object({
    id: quotaDecisionIdSchema,
    stepId: stepIdSchema,
    decidedOn: calendarDaySchema,
    /** What the rules had advised; null when the person changed the quota unasked. */
    advice: z.nullable(z.enum(ADVICE_KINDS)),
    choice: z.enum(CHOICES),
    quotaBefore: amount,
    quotaAfter: amount,
    decidedBy: z.enum(DECIDERS),
    /** Why, in own words. */
    note: optionalText(TEXT_LIMITS.line),
    /** The sessions that the advice rested on. */
    sessionIds: z.array(sessionIdSchema),
    createdAt: instantSchema,
  }),
);
/** One decision about a step's quota, kept as history with who decided and why (D5). */
export type QuotaDecision = z.infer<ReturnType<typeof quotaDecisionSchema>>;

export function createQuotaDecision(
  facts: Omit<QuotaDecision, 'id' | 'createdAt'>,
  given: { id: QuotaDecisionId; now: Instant },
): QuotaDecision {
  return { ...facts, id: given.id, createdAt: given.now };
}

/** The day of the last increase of a step's quota; null when there was none. */
export function lastRaisedOn(decisions: readonly QuotaDecision[]): CalendarDay | null {
  const raised = decisions.filter(
    ({ quotaBefore, quotaAfter }) => quotaBefore !== null && quotaAfter !== null && quotaAfter > quotaBefore,
  );
  return (
    raised
      .map(({ decidedOn }) => decidedOn)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Whether the person has already decided about this very advice: it comes again only with a new session. */
export function isDecided(advice: Advice, decisions: readonly QuotaDecision[]): boolean {
  const newest = advice.sessions[0];
  return decisions.some(
    (decision) =>
      decision.advice === advice.kind && (newest === undefined || decision.sessionIds[0] === newest),
  );
}
