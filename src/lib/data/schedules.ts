import type { CalendarDay, Instant } from '../domain/calendar-day.ts';
import type { ScheduleChangeId, ScheduleId, StepId } from '../domain/id.ts';
import {
  scheduleChangeSchema,
  scheduleSchema,
  createSchedule,
  createScheduleChange,
  type Schedule,
  type ScheduleChange,
  type ScheduleDraft,
} from '../domain/schedule.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeWithin, insertWithin } from './write.ts';

export async function listSchedules(db: FootholdDatabase): Promise<Schedule[]> {
  return readRows(scheduleSchema, await db.schedules.toArray());
}

export async function listScheduleChanges(db: FootholdDatabase): Promise<ScheduleChange[]> {
  return readRows(scheduleChangeSchema, await db.scheduleChanges.toArray());
}

/** Keeps the weekly plan of a step from a day on: changes the one that begins on that day, or adds it. */
export function keepSchedule(
  db: FootholdDatabase,
  draft: ScheduleDraft,
  given: { id: ScheduleId; stepId: StepId; startsOn: CalendarDay; now: Instant },
) {
  return keepSafely(() =>
    db.transaction('rw', [db.schedules, db.outbox], async () => {
      const ofStep = await db.schedules.where('stepId').equals(given.stepId).toArray();
      const known = ofStep.find(({ startsOn }) => startsOn === given.startsOn);
      if (known === undefined) await insertWithin(db, 'schedules', createSchedule(draft, given));
      else await changeWithin(db, 'schedules', known, draft);
    }),
  );
}

/** Moves one planned session, or lets it go (`movedTo` null). A later word about the same session replaces an earlier. */
export function keepScheduleChange(
  db: FootholdDatabase,
  given: {
    id: ScheduleChangeId;
    stepId: StepId;
    plannedOn: CalendarDay;
    movedTo: CalendarDay | null;
    now: Instant;
  },
) {
  return keepSafely(() =>
    db.transaction('rw', [db.scheduleChanges, db.outbox], async () => {
      const ofStep = await db.scheduleChanges.where('stepId').equals(given.stepId).toArray();
      const known = ofStep.find(({ plannedOn }) => plannedOn === given.plannedOn);
      if (known === undefined) await insertWithin(db, 'scheduleChanges', createScheduleChange(given));
      else await changeWithin(db, 'scheduleChanges', known, { movedTo: given.movedTo });
    }),
  );
}
