import type { CalendarDay } from '../domain/calendar-day.ts';
import type { SessionId, StepId } from '../domain/id.ts';
import type { Session } from '../domain/session.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';
import { TIMER_KEY } from './running-timer.ts';
import { keepSafely } from './storage-problem.ts';
import { changeRow, insertWithin, removeRow } from './write.ts';

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
  return readRows('sessions', stored).sort(newestFirst);
}

export async function listSessionsOf(db: FootholdDatabase, stepId: StepId): Promise<Session[]> {
  return readRows('sessions', await db.sessions.where('stepId').equals(stepId).toArray()).sort(newestFirst);
}

export async function getSession(db: FootholdDatabase, id: SessionId): Promise<Session | undefined> {
  return readRow('sessions', await db.sessions.get(id));
}

/** Keeps a session and, in the same transaction, lets go of the timer that measured it. */
export function addSession(db: FootholdDatabase, session: Session) {
  return keepSafely(() =>
    db.transaction('rw', [db.sessions, db.outbox, db.runningTimer], async () => {
      await insertWithin(db, 'sessions', session);
      const running = await db.runningTimer.get(TIMER_KEY);
      if (running?.timer.stepId === session.stepId) await db.runningTimer.delete(TIMER_KEY);
    }),
  );
}

export function changeSession(db: FootholdDatabase, id: SessionId, changes: Partial<Omit<Session, 'id'>>) {
  return changeRow(db, 'sessions', id, changes);
}

export function removeSession(db: FootholdDatabase, id: SessionId) {
  return removeRow(db, 'sessions', id);
}
