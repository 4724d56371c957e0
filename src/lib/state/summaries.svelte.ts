import { listCheckInsBetween } from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { listSessionsBetween } from '../data/sessions.ts';
import { addProgressSummary, listProgressSummaries, listShares } from '../data/shares.ts';
import { stepTitles } from '../data/steps.ts';
import { getSummaryChoice, keepSummaryChoice } from '../data/summary-choices.ts';
import { readTodaysEntries } from '../data/todays-entries.ts';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { CONSISTENCY_RULE } from '../domain/consistency.ts';
import type { GroupId, ProgressSummaryId } from '../domain/id.ts';
import {
  createProgressSummary,
  FIRST_SUMMARY_FIELDS,
  weekFigures,
  weekToSend,
  type SummaryField,
  type ToldSummary,
  type WeekFigures,
} from '../domain/progress-summary.ts';
import { createSummaryChoice } from '../domain/summary-choice.ts';
import { keptOver } from '../domain/todays-plan.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** How a group stands with the person's week. */
export interface SummaryState {
  readonly weekOf: CalendarDay;
  readonly fields: readonly SummaryField[];
  /** Whether anything was ever chosen for this group. */
  readonly chosen: boolean;
  readonly stopped: boolean;
  /** This week was sent to the group already. */
  readonly sent: boolean;
}

/** The weekly summary (S6): worked out on this device, looked at, and sent by a tap. Never by itself. */
export class Summaries {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
  }

  of(groupId: GroupId): LiveQuery<SummaryState> {
    return new LiveQuery(async () => {
      const weekOf = weekToSend(this.#clock.day());
      const choice = await getSummaryChoice(this.#db, groupId);
      const shares = (await listShares(this.#db)).filter((share) => share.groupId === groupId);
      const summaries = await listProgressSummaries(this.#db);
      const sent = summaries.some(
        (summary) => summary.weekOf === weekOf && shares.some(({ summaryId }) => summaryId === summary.id),
      );
      return {
        weekOf,
        sent,
        chosen: choice !== undefined,
        stopped: choice?.stopped ?? false,
        fields: choice?.fields ?? FIRST_SUMMARY_FIELDS,
      };
    });
  }

  /** All that can be said of a week, before anything is ticked. */
  figures(weekOf: CalendarDay): LiveQuery<WeekFigures> {
    return new LiveQuery(async () => {
      const sunday = addDays(weekOf, CONSISTENCY_RULE.week - 1);
      const sessions = await listSessionsBetween(this.#db, weekOf, sunday);
      const titles = await stepTitles(
        this.#db,
        sessions.map(({ stepId }) => stepId),
      );
      // As it stood on the Monday after, when the whole Sunday counts.
      const entries = await readTodaysEntries(this.#db, addDays(sunday, 1));
      return weekFigures({
        weekOf,
        sessions,
        checkIns: await listCheckInsBetween(this.#db, weekOf, sunday),
        consistency: keptOver(CONSISTENCY_RULE.week + 1, entries),
        titleOf: ({ stepId }) => titles.get(stepId) ?? '',
      });
    });
  }

  /** Remembers which figures are ticked for a group. */
  choose(groupId: GroupId, fields: readonly SummaryField[]) {
    const fresh = createSummaryChoice(groupId, fields, { now: this.#clock.now() });
    return keepSummaryChoice(this.#db, fresh, { fields: [...fields], stopped: false });
  }

  stop(groupId: GroupId, stopped: boolean) {
    const fresh = createSummaryChoice(groupId, FIRST_SUMMARY_FIELDS, { now: this.#clock.now() });
    return keepSummaryChoice(this.#db, fresh, { stopped });
  }

  send(groupId: GroupId, told: ToldSummary) {
    const id = this.#environment.newId() as ProgressSummaryId;
    const now = this.#clock.now();
    return addProgressSummary(this.#db, createProgressSummary(told, { id, now }), groupId, {
      newId: () => this.#environment.newId(),
      now,
    });
  }
}
