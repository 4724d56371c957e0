import type { Instant } from '../domain/calendar-day.ts';
import { blockSchema, createBlock, type Block } from '../domain/block.ts';
import type { PersonId } from '../domain/id.ts';
import type { Report } from '../domain/report.ts';
import type { FootholdDatabase } from './database.ts';
import { readRows } from './read.ts';
import { keepOnlyRow } from './write.ts';

/** Reported twice, the reason of the first time stands. */
export function keepReport(db: FootholdDatabase, report: Report) {
  return keepOnlyRow(db, 'reports', report, {});
}

export async function listBlocks(db: FootholdDatabase): Promise<Block[]> {
  return readRows(blockSchema, await db.blocks.toArray()).filter(({ active }) => active);
}

export function keepBlock(db: FootholdDatabase, blockedId: PersonId, active: boolean, now: Instant) {
  return keepOnlyRow(db, 'blocks', createBlock(blockedId, { now }), { active });
}
