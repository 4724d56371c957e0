import type { FootholdDatabase } from '../data/database.ts';
import { addPause, changePause, listPauses, removePause } from '../data/pauses.ts';
import { keepSchedule, keepScheduleChange, listScheduleChanges, listSchedules } from '../data/schedules.ts';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { calendarEvents, type CalendarEvent } from '../domain/calendar-event.ts';
import type { PauseId, ScheduleChangeId, ScheduleId, StepId } from '../domain/id.ts';
import { createPause, pauseOn, type Pause, type PauseDraft } from '../domain/pause.ts';
import {
  scheduleOn,
  type PlannedSession,
  type Schedule,
  type ScheduleChange,
  type ScheduleDraft,
} from '../domain/schedule.ts';
import type { Step } from '../domain/step.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Which steps on which days, single days that were moved, and times of rest (P6). */
export class WeeklyPlan {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #schedules: LiveQuery<Schedule[]>;
  readonly #changes: LiveQuery<ScheduleChange[]>;
  readonly #pauses: LiveQuery<Pause[]>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#schedules = new LiveQuery(() => listSchedules(db));
    this.#changes = new LiveQuery(() => listScheduleChanges(db));
    this.#pauses = new LiveQuery(() => listPauses(db));
  }

  /** Undefined until read. */
  get schedules(): readonly Schedule[] | undefined {
    return this.#schedules.current;
  }

  /** Undefined until read. */
  get changes(): readonly ScheduleChange[] | undefined {
    return this.#changes.current;
  }

  /** The newest first; undefined until read. */
  get pauses(): readonly Pause[] | undefined {
    return this.#pauses.current;
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#schedules.broken || this.#changes.broken || this.#pauses.broken;
  }

  /** The weekly plan of a step that holds today. */
  scheduleOf(stepId: StepId): Schedule | undefined {
    return scheduleOn(this.schedules ?? [], stepId, this.#clock.day());
  }

  /** The plan holds from today on; the days before stay as they were. */
  keep(stepId: StepId, draft: ScheduleDraft) {
    return keepSchedule(this.#db, draft, {
      id: this.#environment.newId() as ScheduleId,
      stepId,
      startsOn: this.#clock.day(),
      now: this.#clock.now(),
    });
  }

  /** Moves one planned session to another day, or lets it go with null. */
  move({ stepId, plannedOn }: PlannedSession, movedTo: CalendarDay | null) {
    return keepScheduleChange(this.#db, {
      id: this.#environment.newId() as ScheduleChangeId,
      stepId,
      plannedOn,
      movedTo,
      now: this.#clock.now(),
    });
  }

  /** The weekly plans as text of a calendar file. The code for it is fetched when it is asked for. */
  async calendarText(
    steps: readonly Step[],
    name: string,
    nameOf: (event: CalendarEvent) => string,
  ): Promise<string> {
    const { calendarFile } = await import('./calendar-file.ts');
    const schedules = await listSchedules(this.#db);
    return calendarFile(calendarEvents(steps, schedules, this.#clock.day()), name, nameOf);
  }

  addPause(draft: PauseDraft) {
    const id = this.#environment.newId() as PauseId;
    return addPause(this.#db, createPause(draft, { id, now: this.#clock.now() }));
  }

  changePause(id: PauseId, changes: Partial<PauseDraft>) {
    return changePause(this.#db, id, changes);
  }

  removePause(id: PauseId) {
    return removePause(this.#db, id);
  }

  /** From today on the plan goes on: pauses of today end yesterday, and one that began today is taken back. */
  async goOn() {
    const today = this.#clock.day();
    const pause = pauseOn(await listPauses(this.#db), today);
    if (pause === undefined) return { ok: true as const, value: undefined };
    const yesterday = addDays(today, -1);
    if (yesterday < pause.startsOn) return removePause(this.#db, pause.id);
    return changePause(this.#db, pause.id, { endsOn: yesterday });
  }
}
