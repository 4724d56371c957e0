import { daysBetween, type CalendarDay } from './calendar-day.ts';
import type { CheckIn } from './check-in.ts';
import type { SessionId } from './id.ts';
import type { Pace } from './pace.ts';
import { PROGRESSION_RULE } from './progression-rule.ts';
import { firstQuota, heldWithin, increasedQuota, QUOTA_RULE, steppedBackQuota } from './quota.ts';
import { isKept, reachedQuota, type Session } from './session.ts';
import { settlingOf, type Settling } from './settling.ts';
import type { Step } from './step.ts';
import { usualLevel } from './usual-level.ts';

export const ADVICE_KINDS = ['first-quota', 'step-up', 'stay', 'step-back', 'mastered'] as const;
export type AdviceKind = (typeof ADVICE_KINDS)[number];

/** Why an advice is what it is. The words are chosen in `ui`; numbers come with the advice. */
export type AdviceReason =
  | 'trials-are-in'
  | 'reached-and-settled'
  | 'target-reached'
  | 'few-sessions'
  | 'quota-not-reached'
  | 'morning-unknown'
  | 'one-not-settled'
  | 'exertion-high'
  | 'pain-high'
  | 'flare-up'
  | 'raised-this-week'
  | 'at-target'
  | 'below-minimum-twice'
  | 'not-settled-twice';

/** What the rules suggest for a step, and what they looked at. The person decides. */
export interface Advice {
  readonly kind: AdviceKind;
  /** The quota that goes with it, in the step's unit, at least 1. */
  readonly quota: number;
  readonly reasons: readonly AdviceReason[];
  /** The sessions that led to it, newest first. */
  readonly sessions: readonly SessionId[];
}

/** All that the rules look at. */
export interface Evidence {
  readonly step: Pick<Step, 'quota' | 'target' | 'baselineTrials'>;
  /** Of this step, newest first. */
  readonly sessions: readonly Session[];
  readonly checkIns: readonly CheckIn[];
  /** A flare-up is under way, or the return from one is. */
  readonly flareUp: boolean;
  /** When the quota was last raised; null when never. */
  readonly raisedOn: CalendarDay | null;
  readonly today: CalendarDay;
  readonly pace: Pace;
}

interface Seen {
  readonly session: Session;
  readonly settling: Settling;
}

function seenSessions({ sessions, checkIns }: Pick<Evidence, 'sessions' | 'checkIns'>): Seen[] {
  return sessions.map((session) => ({
    session,
    settling: settlingOf(session, usualLevel('pain', checkIns, session.heldOn)),
  }));
}

/** Those at the current quota, newest first, up to the first at another. */
function atQuota(seen: readonly Seen[], quota: number): Seen[] {
  const end = seen.findIndex(({ session }) => session.quota !== quota);
  return end === -1 ? [...seen] : seen.slice(0, end);
}

/** The newest smaller quota that was reached and settled; null when none is known. */
function lastQuotaThatHeld(seen: readonly Seen[], quota: number): number | null {
  const held = seen.find(
    ({ session, settling }) =>
      session.quota !== null && session.quota < quota && reachedQuota(session) && settling === 'settled',
  );
  return held?.session.quota ?? null;
}

/**
 * The quota to step back to: the last smaller one that held, or 80 % of the current one (clinical rules section 3).
 *
 * @param entries sessions of the step, newest first, and check-ins of those weeks
 */
export function quotaToStepBackTo(quota: number, entries: Pick<Evidence, 'sessions' | 'checkIns'>): number {
  return steppedBackQuota(quota, lastQuotaThatHeld(seenSessions(entries), quota));
}

/** Pain of more than 5 speaks against more, unless that is what every day is like (clinical rules section 3). */
function isPainHigh({ session, checkIns }: { session: Session; checkIns: readonly CheckIn[] }): boolean {
  const usual = usualLevel('pain', checkIns, session.heldOn) ?? 0;
  return session.pain !== null && session.pain > Math.max(PROGRESSION_RULE.painDuring, usual);
}

/** What speaks against a step up now; empty when nothing does. */
function reasonsToStay(run: readonly Seen[], quota: number, evidence: Evidence): AdviceReason[] {
  const { step, flareUp, raisedOn, today, pace, checkIns } = evidence;
  const wanted = heldWithin(PROGRESSION_RULE.sessionsBeforeStepUp, pace.sessionsBeforeStepUp);
  const last = run.slice(0, wanted);
  const reasons: AdviceReason[] = [];
  if (flareUp) reasons.push('flare-up');
  if (last.length < wanted) reasons.push('few-sessions');
  if (last.some(({ session }) => !reachedQuota(session))) reasons.push('quota-not-reached');
  if (last.some(({ settling }) => settling === 'not-settled')) reasons.push('one-not-settled');
  if (last.some(({ settling }) => settling === 'unknown')) reasons.push('morning-unknown');
  if (last.some(({ session }) => (session.exertion ?? 0) > PROGRESSION_RULE.exertion)) {
    reasons.push('exertion-high');
  }
  if (last.some(({ session }) => isPainHigh({ session, checkIns }))) reasons.push('pain-high');
  if (raisedOn !== null && daysBetween(raisedOn, today) < PROGRESSION_RULE.daysBetweenIncreases) {
    reasons.push('raised-this-week');
  }
  if (step.target !== null && quota >= step.target) reasons.push('at-target');
  return reasons;
}

function reasonsToStepBack(last: readonly Seen[]): AdviceReason[] {
  const { of } = PROGRESSION_RULE.stepBack;
  const reasons: AdviceReason[] = [];
  if (last.filter(({ session }) => !isKept(session)).length >= of) reasons.push('below-minimum-twice');
  if (last.filter(({ settling }) => settling === 'not-settled').length >= of) {
    reasons.push('not-settled-twice');
  }
  return reasons;
}

function firstQuotaAdvice({ step, pace, sessions }: Evidence): Advice | null {
  if (step.baselineTrials.length < QUOTA_RULE.trials.usual) return null;
  const first = firstQuota(step.baselineTrials, pace.firstShare);
  if (!first.ok) return null;
  const trials = sessions.filter(({ quota }) => quota === null).slice(0, QUOTA_RULE.trials.most);
  return {
    kind: 'first-quota',
    quota: first.value.quota,
    reasons: ['trials-are-in'],
    sessions: trials.map(({ id }) => id),
  };
}

/**
 * What comes next for a graded activity (clinical rules section 3). Null while there is no quota and not yet the usual
 * number of trials.
 *
 * - mastered: the target was reached in 3 sessions that settled;
 * - step back: of the last 3, two fell short of the minimum version, or two did not settle;
 * - step up: the last 3 (2 to 5) all reached the quota and settled, exertion was 5 or less in each, there is no
 *   flare-up, and the last increase is a week ago;
 * - stay: all other cases.
 */
export function progressionAdvice(evidence: Evidence): Advice | null {
  const { step, flareUp, pace } = evidence;
  const { quota, target } = step;
  if (quota === null) return firstQuotaAdvice(evidence);
  const seen = seenSessions(evidence);
  const run = atQuota(seen, quota);
  const ids = (used: readonly Seen[]) => used.map(({ session }) => session.id);

  const atTarget = run.filter(
    ({ session, settling }) => target !== null && session.amountDone >= target && settling === 'settled',
  );
  const needed = PROGRESSION_RULE.sessionsToMaster;
  if (!flareUp && atTarget.length >= needed) {
    return { kind: 'mastered', quota, reasons: ['target-reached'], sessions: ids(atTarget.slice(0, needed)) };
  }

  const last = run.slice(0, PROGRESSION_RULE.stepBack.sessions);
  const back = reasonsToStepBack(last);
  const lower = quotaToStepBackTo(quota, evidence);
  if (back.length > 0 && lower < quota) {
    return { kind: 'step-back', quota: lower, reasons: back, sessions: ids(last) };
  }

  const stay = reasonsToStay(run, quota, evidence);
  const used = ids(run.slice(0, pace.sessionsBeforeStepUp));
  if (stay.length > 0) return { kind: 'stay', quota, reasons: stay, sessions: used };
  const higher = increasedQuota(quota, target, pace.increaseShare);
  return { kind: 'step-up', quota: higher, reasons: ['reached-and-settled'], sessions: used };
}
