import type { FootholdDatabase } from '../data/database.ts';
import { keepDecision, listDecisionsOf } from '../data/quota-decisions.ts';
import { readTodaysEntries } from '../data/todays-entries.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { CONSISTENCY_RULE, type Consistency } from '../domain/consistency.ts';
import { flareUpOn, lastFlareUpEnd } from '../domain/flare-up.ts';
import type { QuotaDecisionId, StepId } from '../domain/id.ts';
import type { Advice } from '../domain/progression.ts';
import {
  createQuotaDecision,
  isDecided,
  type Decider,
  type QuotaDecision,
} from '../domain/quota-decision.ts';
import type { Session } from '../domain/session.ts';
import type { Step } from '../domain/step.ts';
import { todaysAmount, type TodaysAmount } from '../domain/todays-amount.ts';
import { adviceNow, keptOver, todaysPlan, type TodaysPlan } from '../domain/todays-plan.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Where one step stands: how much is for today, what the rules suggest, and what was decided so far. */
export interface Standing {
  readonly amount: TodaysAmount;
  /** Null for exposure, for a resting step, and while there is nothing to go by. */
  readonly advice: Advice | null;
  /** The person has already decided about this advice. */
  readonly decided: boolean;
  /** The sessions that the advice rests on, newest first. */
  readonly evidence: readonly Session[];
  readonly decisions: readonly QuotaDecision[];
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

type DecisionFacts = Omit<QuotaDecision, 'id' | 'createdAt' | 'stepId' | 'decidedOn' | 'quotaBefore'>;

/** Today's list, and what comes next for each step. The rules advise; the person decides. */
export class Progress {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
  }

  today(day: CalendarDay): LiveQuery<TodaysPlan> {
    return new LiveQuery(async () => {
      const entries = await readTodaysEntries(this.#db, day);
      // In a task of its own, apart from reading before and drawing after: a slow phone stays in hand.
      await nextTask();
      const plan = todaysPlan(entries);
      await nextTask();
      return plan;
    });
  }

  /** Planned sessions that were kept, over 7 and 28 days; null where none was planned. */
  consistency(day: CalendarDay): LiveQuery<{ week: Consistency | null; month: Consistency | null }> {
    return new LiveQuery(async () => {
      const entries = await readTodaysEntries(this.#db, day);
      const { week, month } = CONSISTENCY_RULE;
      return { week: keptOver(week, entries), month: keptOver(month, entries) };
    });
  }

  /** Answers null inside when there is no such step. */
  standing(stepId: string, day: CalendarDay): LiveQuery<Standing | null> {
    return new LiveQuery(async () => {
      const entries = await readTodaysEntries(this.#db, day, stepId as StepId);
      const step = entries.goals.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
      if (step === undefined) return null;
      const { checkIns, flareUps, pace } = entries;
      const sessions = entries.sessionsOf.get(step.id) ?? [];
      const decisions = await listDecisionsOf(this.#db, [step.id]);
      const advice = adviceNow(step, entries);
      return {
        amount: todaysAmount(step, {
          flareUp: flareUpOn(flareUps, checkIns, day) !== undefined,
          flareUpEndedOn: lastFlareUpEnd(flareUps, checkIns, day),
          sessions,
          pace,
        }),
        advice,
        decided: advice !== null && isDecided(advice, decisions),
        evidence: sessions.filter(({ id }) => advice?.sessions.includes(id)),
        decisions,
      };
    });
  }

  #record(step: Step, facts: DecisionFacts, changes: Partial<Omit<Step, 'id'>>) {
    const decision = createQuotaDecision(
      { ...facts, stepId: step.id, decidedOn: this.#clock.day(), quotaBefore: step.quota },
      { id: this.#environment.newId() as QuotaDecisionId, now: this.#clock.now() },
    );
    return keepDecision(this.#db, decision, changes);
  }

  /**
   * Keeps what the person decided about an advice. A quota of their own counts as changed.
   *
   * @param quota the new quota; null when the advice is declined
   */
  decide(step: Step, advice: Advice, quota: number | null, by: Decider = 'me', note = '') {
    const choice = quota === null ? 'declined' : quota === advice.quota ? 'accepted' : 'changed';
    const facts: Omit<DecisionFacts, 'quotaAfter'> = {
      advice: advice.kind,
      choice,
      decidedBy: by,
      note,
      sessionIds: [...advice.sessions],
    };
    if (quota === null) return this.#record(step, { ...facts, quotaAfter: step.quota }, {});
    if (advice.kind === 'mastered')
      return this.#record(step, { ...facts, quotaAfter: step.quota }, this.#mastered());
    return this.#record(step, { ...facts, quotaAfter: quota }, { quota });
  }

  /** A change that nobody advised: another quota, or a step that the person calls mastered. */
  decideUnasked(
    step: Step,
    changes: { quota: number | null } | { mastered: true },
    by: Decider = 'me',
    note = '',
  ) {
    const quotaAfter = 'quota' in changes ? changes.quota : step.quota;
    return this.#record(
      step,
      { advice: null, choice: 'own', decidedBy: by, note, sessionIds: [], quotaAfter },
      'quota' in changes ? { quota: changes.quota } : this.#mastered(),
    );
  }

  #mastered(): Partial<Omit<Step, 'id'>> {
    return { status: 'mastered', masteredOn: this.#clock.day() };
  }
}
