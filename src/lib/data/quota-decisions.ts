import type { StepId } from '../domain/id.ts';
import { quotaDecisionSchema, type QuotaDecision } from '../domain/quota-decision.ts';
import type { Step } from '../domain/step.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeWithin, insertWithin } from './write.ts';

/** Decisions about the quotas of steps, newest first. */
export async function listDecisionsOf(
  db: FootholdDatabase,
  stepIds: readonly StepId[],
): Promise<QuotaDecision[]> {
  const stored = await db.quotaDecisions.where('stepId').anyOf(stepIds).toArray();
  return readRows(quotaDecisionSchema, stored).sort((one, other) =>
    one.createdAt < other.createdAt ? 1 : -1,
  );
}

/** Keeps a decision together with what it changes of the step: both or neither. */
export function keepDecision(
  db: FootholdDatabase,
  decision: QuotaDecision,
  changes: Partial<Omit<Step, 'id'>>,
) {
  return keepSafely(() =>
    db.transaction('rw', [db.quotaDecisions, db.steps, db.outbox], async () => {
      const step = await db.steps.get(decision.stepId);
      if (step === undefined) return;
      await insertWithin(db, 'quotaDecisions', decision);
      await changeWithin(db, 'steps', step, changes);
    }),
  );
}
