import { Dexie } from 'dexie';
import type { CalendarDay } from '../domain/calendar-day.ts';
import type { Exposure } from '../domain/exposure.ts';
import type { ExposureId, SessionId, StepId } from '../domain/id.ts';
import { sessionSchema, type Session } from '../domain/session.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { TIMER_KEY } from './running-timer.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, changeWithin, insertWithin, removeWithin } from './write.ts';

function newestFirst(one: Session, other: Session): number {
  if (one.startedAt === other.startedAt) return one.id < other.id ? 1 : -1;
  return one.startedAt < other.startedAt ? 1 : -1;
}

/** Sessions held from `from` to `to`, both included, newest first. */
export async function listSessionsBetween(
  db: FootholdDatabase,
  from: CalendarDay,
  to: CalendarDay,
): Promise<Session[]> {
  const stored = await db.sessions.where('heldOn').between(from, to, true, true).toArray();
  return readRows(sessionSchema, stored).sort(newestFirst);
}

export async function listSessionsOf(db: FootholdDatabase, stepId: StepId): Promise<Session[]> {
  return readRows(sessionSchema, await db.sessions.where('stepId').equals(stepId).toArray()).sort(
    newestFirst,
  );
}

export async function getSession(db: FootholdDatabase, id: SessionId): Promise<Session | undefined> {
  return readRow(sessionSchema, await db.sessions.get(id));
}

/** The newest sessions of one step, at most so many. */
export async function listLastSessionsOf(
  db: FootholdDatabase,
  stepId: StepId,
  most: number,
): Promise<Session[]> {
  const stored = await db.sessions
    .where('[stepId+heldOn]')
    .between([stepId, Dexie.minKey], [stepId, Dexie.maxKey])
    .reverse()
    .limit(most)
    .toArray();
  return readRows(sessionSchema, stored).sort(newestFirst);
}

/** What a session brings along: the outcome of an exposure, or one more baseline trial of its step. */
export interface WithSession {
  readonly exposure?: { readonly id: ExposureId; readonly changes: Partial<Omit<Exposure, 'id'>> };
  readonly trial?: number;
}

/** Keeps a session with what it brings along and, in the same transaction, lets go of the timer that measured it. */
export function addSession(db: FootholdDatabase, session: Session, { exposure, trial }: WithSession = {}) {
  return keepSafely(() =>
    db.transaction('rw', [db.sessions, db.steps, db.exposures, db.outbox, db.runningTimer], async () => {
      await insertWithin(db, 'sessions', session);
      const committed = exposure === undefined ? undefined : await db.exposures.get(exposure.id);
      if (exposure !== undefined && committed !== undefined) {
        await changeWithin(db, 'exposures', committed, { ...exposure.changes, sessionId: session.id });
      }
      const step = trial === undefined ? undefined : await db.steps.get(session.stepId);
      if (step !== undefined && trial !== undefined) {
        await changeWithin(db, 'steps', step, { baselineTrials: [...step.baselineTrials, trial] });
      }
      const running = await db.runningTimer.get(TIMER_KEY);
      if (running?.timer.stepId === session.stepId) await db.runningTimer.delete(TIMER_KEY);
    }),
  );
}

/** Answers the morning question for sessions: how the pain was, or null when it was put aside. */
export function answerMorning(
  db: FootholdDatabase,
  ids: readonly SessionId[],
  answer: { morningPain: number | null; morningCheckedOn: CalendarDay },
) {
  return keepSafely(() =>
    db.transaction('rw', [db.sessions, db.outbox], async () => {
      for (const session of await db.sessions.bulkGet([...ids])) {
        if (session !== undefined) await changeWithin(db, 'sessions', session, answer);
      }
    }),
  );
}

export function changeSession(db: FootholdDatabase, id: SessionId, changes: Partial<Omit<Session, 'id'>>) {
  return changeRow(db, 'sessions', id, changes);
}

/** Deletes a session, and with it what was learned from the exposure that it was. */
export function removeSession(db: FootholdDatabase, id: SessionId) {
  return keepSafely(() =>
    db.transaction('rw', [db.sessions, db.exposures, db.outbox], async () => {
      const session = await db.sessions.get(id);
      if (session === undefined) return;
      const ofStep = await db.exposures.where('stepId').equals(session.stepId).toArray();
      for (const exposure of ofStep.filter(({ sessionId }) => sessionId === id)) {
        await removeWithin(db, 'exposures', exposure);
      }
      await removeWithin(db, 'sessions', session);
    }),
  );
}
