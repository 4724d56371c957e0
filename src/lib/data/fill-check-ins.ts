import type { CalendarDay, Instant } from '../domain/calendar-day.ts';
import { createCheckIn, onePerDay, type CheckIn } from '../domain/check-in.ts';
import {
  countOutcomes,
  openCounts,
  outcomeOf,
  type HealthDay,
  type OutcomeCounts,
} from '../domain/health-day.ts';
import type { CheckInId } from '../domain/id.ts';
import { listCheckInsBetween } from './check-ins.ts';
import type { FootholdDatabase } from './database.ts';
import { keepSafely } from './storage-problem.ts';
import { changeWithin, insertWithin } from './write.ts';

/** A check-in in which nobody said anything yet. */
const UNSAID = {
  function: null,
  mood: null,
  sleepQuality: null,
  fatigue: null,
  stress: null,
  pain: null,
  nightSymptoms: null,
  nightNote: '',
  stepCount: null,
  standingMinutes: null,
  note: '',
} as const;

/** The check-ins of the days, by day. */
async function knownOf(
  db: FootholdDatabase,
  days: readonly HealthDay[],
): Promise<ReadonlyMap<CalendarDay, CheckIn>> {
  const sorted = days.map(({ day }) => day).toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const speaking = onePerDay(await listCheckInsBetween(db, first, last));
  return new Map(speaking.map((checkIn) => [checkIn.checkedOn, checkIn]));
}

/** Counts what bringing in the days would do, before anything is written. */
export function previewFill(db: FootholdDatabase, days: readonly HealthDay[]) {
  return keepSafely<OutcomeCounts>(async () => {
    const known = await knownOf(db, days);
    return countOutcomes(days.map((each) => outcomeOf(each, known.get(each.day))));
  });
}

/**
 * Brings in what a phone counted, all of it or none: into what a check-in leaves open, and as a check-in of its own on
 * days without one. What is there stays.
 */
export function fillCheckIns(
  db: FootholdDatabase,
  days: readonly HealthDay[],
  given: { newId: () => string; now: Instant },
) {
  return keepSafely<OutcomeCounts>(() =>
    db.transaction('rw', [db.checkIns, db.outbox], async () => {
      const known = await knownOf(db, days);
      for (const each of days) await fillDay(db, each, known.get(each.day), given);
      return countOutcomes(days.map((each) => outcomeOf(each, known.get(each.day))));
    }),
  );
}

async function fillDay(
  db: FootholdDatabase,
  counted: HealthDay,
  known: CheckIn | undefined,
  given: { newId: () => string; now: Instant },
): Promise<void> {
  const counts = openCounts(counted, known);
  if (known === undefined) {
    const id = given.newId() as CheckInId;
    const draft = { ...UNSAID, ...counts };
    await insertWithin(db, 'checkIns', createCheckIn(draft, { id, checkedOn: counted.day, now: given.now }));
    return;
  }
  const row = await db.checkIns.get(known.id);
  if (row !== undefined) await changeWithin(db, 'checkIns', row, counts);
}
