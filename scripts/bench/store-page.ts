// Runs in the browser, on the app's own origin: fills and times the store with the app's own code.
import { addCheckIn } from '../../src/lib/data/check-ins.ts';
import { FootholdDatabase, type StoreOwner } from '../../src/lib/data/database.ts';
import { WRITTEN_TABLE_NAMES } from '../../src/lib/data/synced-tables.ts';
import type { CheckIn } from '../../src/lib/domain/check-in.ts';
import type { YearsOfUse } from '../../tests/fixtures/ten-year-store.ts';

async function fill(owner: StoreOwner, years: YearsOfUse): Promise<void> {
  const db = new FootholdDatabase(owner);
  for (const name of WRITTEN_TABLE_NAMES) {
    await db.table(name).bulkPut(years[name].map((row) => ({ ...row, revision: 0 })));
  }
  db.close();
}

/** Milliseconds of each write of a row with its outbox change. */
async function timeWrites(owner: StoreOwner, checkIns: readonly CheckIn[]): Promise<number[]> {
  const db = new FootholdDatabase(owner);
  await db.open();
  const times: number[] = [];
  for (const checkIn of checkIns) {
    const started = performance.now();
    const kept = await addCheckIn(db, checkIn);
    times.push(performance.now() - started);
    if (!kept.ok) throw new Error(kept.error.type);
  }
  db.close();
  return times;
}

export const storeBench = { fill, timeWrites };
Object.assign(globalThis, { storeBench });
