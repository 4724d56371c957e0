import type { FootholdDatabase } from '../data/database.ts';
import {
  changeRunningTimer,
  forgetRunningTimer,
  getRunningTimer,
  keepRunningTimer,
} from '../data/running-timer.ts';
import {
  addSession,
  answerMorning,
  changeSession,
  getSession,
  listSessionsOf,
  removeSession,
  type WithSession,
} from '../data/sessions.ts';
import type { Instant } from '../domain/calendar-day.ts';
import type { SessionId, StepId } from '../domain/id.ts';
import { createSession, type Session, type SessionDraft } from '../domain/session.ts';
import {
  addToTally,
  elapsedSeconds,
  endBreak,
  endOfTimer,
  lookAtClock,
  pauseTimer,
  resumeTimer,
  startTimer,
  turnOf,
  type Look,
  type SessionTimer,
} from '../domain/session-timer.ts';
import { usualBreak, type Turn } from '../domain/planned-breaks.ts';
import { QUOTA_RULE } from '../domain/quota.ts';
import type { Step } from '../domain/step.ts';
import type { TodaysAmount } from '../domain/todays-amount.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

const MINUTE_MS = 60_000;

/** Sessions: the timer that runs now, and what was done. */
export class Practice {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #timer: LiveQuery<{ running: SessionTimer | undefined }>;
  /** When the timer was last looked at, by the clock that nobody can set; undefined after the app was opened. */
  #lookedAt: number | undefined;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#timer = new LiveQuery(async () => ({ running: await getRunningTimer(db) }));
  }

  /** The session under way on this device: undefined while loading, null when there is none. */
  get timer(): SessionTimer | null | undefined {
    const answer = this.#timer.current;
    return answer === undefined ? undefined : (answer.running ?? null);
  }

  /** Seconds done on the running timer, on a screen that follows it. */
  get elapsed(): number {
    const timer = this.timer;
    return timer ? elapsedSeconds(timer, this.#clock.current) : 0;
  }

  /** Where the running timer is in its turns of doing and resting, on a screen that follows it. */
  get turn(): Turn | null {
    const timer = this.timer;
    return timer ? turnOf(timer, this.#clock.current) : null;
  }

  /** Starts the timer of a step with its planned breaks, and tells how the pain was before when the person said so. */
  start(step: Step, painBefore: number | null = null) {
    const { breakAfter, breakLength } = step;
    const breaks =
      breakAfter === null || step.unit !== 'minutes'
        ? null
        : { workMs: breakAfter * MINUTE_MS, breakMs: (breakLength ?? usualBreak(breakAfter)) * MINUTE_MS };
    this.#lookedAt = this.#environment.monotonic();
    return keepRunningTimer(this.#db, startTimer(step.id, this.#clock.now(), { breaks, painBefore }));
  }

  /** What is known of the time since the last look; from now on that is this one. */
  #look(awake: boolean): Look {
    const monotonic = this.#environment.monotonic();
    const passedMs = this.#lookedAt === undefined ? null : monotonic - this.#lookedAt;
    this.#lookedAt = monotonic;
    return { now: this.#clock.now(), passedMs, awake };
  }

  /**
   * Looks at the clock and writes down what was counted. To be called when a screen with the timer comes up, every few
   * seconds while it is on, and when it goes.
   *
   * @param awake whether the screen was held awake since the last look
   */
  look(awake: boolean) {
    const look = this.#look(awake);
    return changeRunningTimer(this.#db, (timer) => lookAtClock(timer, look));
  }

  pause() {
    const look = this.#look(false);
    return changeRunningTimer(this.#db, (timer) => pauseTimer(lookAtClock(timer, look), look.now));
  }

  resume() {
    const { now } = this.#look(false);
    return changeRunningTimer(this.#db, (timer) => resumeTimer(timer, now));
  }

  /** Ends the break that it is time for. */
  endBreak() {
    const now = this.#clock.now();
    return changeRunningTimer(this.#db, (timer) => endBreak(timer, now));
  }

  /** One more, or one less, of what is counted by tapping. */
  tally(by: number) {
    return changeRunningTimer(this.#db, (timer) => addToTally(timer, by));
  }

  /** Lets the timer go without a log. */
  discard() {
    return forgetRunningTimer(this.#db);
  }

  /**
   * Keeps what was done. The day is the one in which the session began, where the person was. Without a quota an
   * activity is still finding its baseline, and what was done is one more trial (clinical rules section 2).
   *
   * @param amount the quota and minimum version of today
   * @param timer the timer that measured it (stopped by this), or null for a session noted without one
   * @param exposure what came of the commitment that this session carried out
   */
  async log(
    step: Step,
    draft: SessionDraft,
    given: { amount: TodaysAmount; timer: SessionTimer | null; exposure?: WithSession['exposure'] },
  ) {
    const { amount, timer, exposure } = given;
    const now = this.#clock.now();
    const startedAt: Instant = timer?.startedAt ?? now;
    const session = createSession(draft, {
      id: this.#environment.newId() as SessionId,
      stepId: step.id,
      heldOn: this.#clock.dayAt(startedAt),
      startedAt,
      endedAt: timer === null ? now : endOfTimer(timer, now),
      activeSeconds: timer === null ? null : Math.min(86_400, elapsedSeconds(timer, now)),
      quota: amount.quota,
      minimum: amount.minimum,
      unit: step.unit,
      now,
    });
    const isTrial =
      step.kind === 'activity' &&
      step.quota === null &&
      session.amountDone > 0 &&
      step.baselineTrials.length < QUOTA_RULE.trials.most;
    const kept = await addSession(this.#db, session, {
      ...(exposure !== undefined && { exposure }),
      ...(isTrial && { trial: session.amountDone }),
    });
    return kept.ok ? { ok: true as const, value: session } : kept;
  }

  /** Answers the morning question for sessions; null puts it aside for good. */
  answerMorning(ids: readonly SessionId[], morningPain: number | null) {
    return answerMorning(this.#db, ids, { morningPain, morningCheckedOn: this.#clock.day() });
  }

  change(id: SessionId, changes: Partial<Omit<Session, 'id'>>) {
    return changeSession(this.#db, id, changes);
  }

  remove(id: SessionId) {
    return removeSession(this.#db, id);
  }

  /** One session; answers null inside when there is no such one. */
  session(id: string): LiveQuery<Session | null> {
    return new LiveQuery(async () => (await getSession(this.#db, id as SessionId)) ?? null);
  }

  /** Sessions of one step, newest first. */
  sessionsOf(stepId: string): LiveQuery<Session[]> {
    return new LiveQuery(() => listSessionsOf(this.#db, stepId as StepId));
  }
}
