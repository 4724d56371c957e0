import { onePerDay } from '../domain/check-in.ts';
import { journalEntrySchema } from '../domain/journal-entry.ts';
import { NOTHING_OFFERED, type OfferedDetails } from '../domain/milestone.ts';
import { goalSchema } from '../domain/goal.ts';
import { sessionSchema } from '../domain/session.ts';
import { stepSchema } from '../domain/step.ts';
import type { Win } from '../domain/win.ts';
import { listCheckInsBetween } from './check-ins.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow, readRows } from './read.ts';

/**
 * What the entries around a win have to offer for a milestone. It is offered to be ticked; none of it goes anywhere by
 * itself.
 */
export async function readOfferedDetails(db: FootholdDatabase, win: Win | null): Promise<OfferedDetails> {
  if (win === null) return NOTHING_OFFERED;
  const { evidenceId } = win;
  const session =
    win.evidenceKind === 'session' && evidenceId !== null
      ? readRow(sessionSchema, await db.sessions.get(evidenceId))
      : undefined;
  const exposure =
    win.evidenceKind === 'exposure' && evidenceId !== null ? await db.exposures.get(evidenceId) : undefined;
  const stepId =
    session?.stepId ??
    exposure?.stepId ??
    (win.evidenceKind === 'step' ? (evidenceId ?? undefined) : undefined);
  const step = stepId === undefined ? undefined : readRow(stepSchema, await db.steps.get(stepId));
  const goalId = step?.goalId ?? (win.evidenceKind === 'goal' ? (evidenceId ?? undefined) : undefined);
  const goal = goalId === undefined ? undefined : readRow(goalSchema, await db.goals.get(goalId));
  const checkIn = onePerDay(await listCheckInsBetween(db, win.wonOn, win.wonOn)).at(0);
  const entries = readRows(
    journalEntrySchema,
    await db.journalEntries.where('writtenOn').equals(win.wonOn).toArray(),
  );
  const entry =
    entries.find(({ sessionId }) => sessionId !== null && sessionId === session?.id) ?? entries.at(0);
  return {
    happenedOn: win.wonOn,
    goalTitle: goal?.title ?? '',
    stepTitle: step?.title ?? '',
    amount: session?.amountDone ?? null,
    unit: session === undefined ? '' : session.unit === 'own' ? (step?.ownUnit ?? '') : session.unit,
    pain: checkIn?.pain ?? null,
    mood: checkIn?.mood ?? null,
    journalText: entry?.text ?? '',
  };
}
