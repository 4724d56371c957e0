import type { GroupId } from '../domain/id.ts';
import { summaryChoiceSchema, type SummaryChoice } from '../domain/summary-choice.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow } from './read.ts';
import { keepOnlyRow } from './write.ts';

export async function getSummaryChoice(
  db: FootholdDatabase,
  groupId: GroupId,
): Promise<SummaryChoice | undefined> {
  return readRow(summaryChoiceSchema, await db.summaryChoices.get(groupId));
}

export function keepSummaryChoice(
  db: FootholdDatabase,
  fresh: SummaryChoice,
  changes: Partial<Pick<SummaryChoice, 'fields' | 'stopped'>>,
) {
  return keepOnlyRow(db, 'summaryChoices', fresh, changes);
}
