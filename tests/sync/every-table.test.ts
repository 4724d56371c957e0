import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeRows } from '../../src/lib/data/merge-rows.ts';
import { isBoundToGroups, WRITTEN_TABLE_NAMES } from '../../src/lib/data/synced-tables.ts';
import type { CalendarDay } from '../../src/lib/domain/calendar-day.ts';
import { insertRow } from '../../src/lib/data/write.ts';
import type { Shared } from '../../src/lib/domain/share.ts';
import { makeCircle, rowsInCircle } from '../fixtures/circle-rows.ts';
import { createMigratedDatabase, type MigratedDatabase } from '../fixtures/migrated-database.ts';
import { SimulatedDevice } from '../fixtures/simulated-device.ts';
import { yearsOfUse } from '../fixtures/ten-year-store.ts';

let server: MigratedDatabase;
beforeAll(async () => {
  server = await createMigratedDatabase();
});
afterAll(() => server.close());

describe('everything a person can write', () => {
  it('goes up from one device and comes down on another, row by row the same', async () => {
    const userId = await server.addPerson();
    const one = new SimulatedDevice(server, userId);
    const other = new SimulatedDevice(server, userId);
    const told = yearsOfUse('2026-11-23' as CalendarDay, 0.03);
    const shared: Shared[] = [
      ...told.milestones.map(({ id }) => ({ kind: 'milestone', id }) as const),
      ...told.commitments.map(({ id }) => ({ kind: 'commitment', id }) as const),
      ...told.progressSummaries.map(({ id }) => ({ kind: 'summary', id }) as const),
    ];
    const rows = { ...told, ...rowsInCircle(await makeCircle(server, userId), shared) };
    expect(WRITTEN_TABLE_NAMES.filter((table) => rows[table].length === 0)).toEqual([]);
    await mergeRows(one.db, rows);
    // A file brings nothing of groups along: it is written as the person would.
    for (const table of WRITTEN_TABLE_NAMES.filter(isBoundToGroups)) {
      for (const row of rows[table]) await insertRow(one.db, table, row);
    }
    while ((await one.db.outbox.count()) > 0) await one.sync();
    await one.sync();
    await other.sync();
    expect(await one.db.refused.toArray()).toEqual([]);
    const sent = await one.contents();
    const arrived = await other.contents();
    for (const table of WRITTEN_TABLE_NAMES) {
      expect(arrived[table], table).toHaveLength(rows[table].length);
      expect(arrived[table], table).toEqual(sent[table]);
    }
  });
});
