import type { FootholdDatabase } from '../data/database.ts';
import { forgetRunningTimer, getRunningTimer, keepRunningTimer } from '../data/running-timer.ts';
import {
  addSession,
  changeSession,
  getSession,
  listSessionsBetween,
  listSessionsOf,
  removeSession,
} from '../data/sessions.ts';
import { addDays, type CalendarDay, type Instant } from '../domain/calendar-day.ts';
import type { SessionId, StepId } from '../domain/id.ts';
import { createSession, type Session, type SessionDraft } from '../domain/session.ts';
import {
  elapsedSeconds,
  pauseTimer,
  resumeTimer,
  startTimer,
  type SessionTimer,
} from '../domain/session-timer.ts';
import type { Step } from '../domain/step.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Sessions: the timer that runs now, and what was done. */
export class Practice {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #timer: LiveQuery<{ running: SessionTimer | undefined }>;

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

  start(stepId: StepId) {
    return keepRunningTimer(this.#db, startTimer(stepId, this.#clock.now()));
  }

  pause(timer: SessionTimer) {
    return keepRunningTimer(this.#db, pauseTimer(timer, this.#clock.now()));
  }

  resume(timer: SessionTimer) {
    return keepRunningTimer(this.#db, resumeTimer(timer, this.#clock.now()));
  }

  /** Lets the timer go without a log. */
  discard() {
    return forgetRunningTimer(this.#db);
  }

  /**
   * Keeps what was done. The day is the one in which the session began, where the person was.
   *
   * @param timer the timer that measured it (stopped by this), or null for a session noted without one
   */
  async log(step: Step, draft: SessionDraft, timer: SessionTimer | null) {
    const now = this.#clock.now();
    const startedAt: Instant = timer?.startedAt ?? now;
    const session = createSession(draft, {
      id: this.#environment.newId() as SessionId,
      stepId: step.id,
      heldOn: this.#clock.dayAt(startedAt),
      startedAt,
      endedAt: timer?.pausedAt ?? now,
      activeSeconds: timer === null ? null : Math.min(86_400, elapsedSeconds(timer, now)),
      quota: step.quota,
      unit: step.unit,
      now,
    });
    const kept = await addSession(this.#db, session);
    return kept.ok ? { ok: true as const, value: session } : kept;
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

  /** Sessions of the seven days that end with `day`, newest first. */
  weekOf(day: CalendarDay): LiveQuery<Session[]> {
    return new LiveQuery(() => listSessionsBetween(this.#db, addDays(day, -6), day));
  }
}
