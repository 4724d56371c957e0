import {
  addCheckIn,
  changeCheckIn,
  getCheckInOf,
  getLastTimeBefore,
  listCheckInsBetween,
  removeCheckInsOf,
} from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import { changedFields } from '../domain/changed-fields.ts';
import { createCheckIn, type CheckIn, type CheckInDraft } from '../domain/check-in.ts';
import type { CheckInId } from '../domain/id.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** As far back as the usual level and a flare-up reach. */
const RECENT_DAYS = 60;

/** The day's check-in, and the last time before it, where its answers may start from. */
export interface CheckInsAround {
  readonly ofDay: CheckIn | undefined;
  readonly lastTime: CheckIn | undefined;
}

/** Daily check-ins. */
export class CheckIns {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
  }

  around(day: CalendarDay): LiveQuery<CheckInsAround> {
    return new LiveQuery(async () => ({
      ofDay: await getCheckInOf(this.#db, day),
      lastTime: await getLastTimeBefore(this.#db, day),
    }));
  }

  /** Check-ins of the weeks that the rules look at, up to a day. */
  recent(day: CalendarDay): LiveQuery<CheckIn[]> {
    return new LiveQuery(() => listCheckInsBetween(this.#db, addDays(day, -RECENT_DAYS), day));
  }

  /**
   * Keeps the check-in of a day: changes the one that is there, or adds the first. What stands otherwise than when the
   * form was `opened` is changed, so that steps that came in meanwhile stay.
   */
  async keep(day: CalendarDay, draft: CheckInDraft, opened: CheckIn | undefined) {
    const known = await getCheckInOf(this.#db, day);
    if (known !== undefined) {
      const changes = opened === undefined ? draft : changedFields<CheckIn>(opened, draft);
      return changeCheckIn(this.#db, known.id, changes);
    }
    const id = this.#environment.newId() as CheckInId;
    return addCheckIn(this.#db, createCheckIn(draft, { id, checkedOn: day, now: this.#clock.now() }));
  }

  /** Deletes all that was said about a day. */
  remove(day: CalendarDay) {
    return removeCheckInsOf(this.#db, day);
  }
}
