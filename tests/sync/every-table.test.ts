import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeRows } from '../../src/lib/data/merge-rows.ts';
import { isBoundToGroups, WRITTEN_TABLE_NAMES } from '../../src/lib/data/synced-tables.ts';
import type { CalendarDay } from '../../src/lib/domain/calendar-day.ts';
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
    const rows = yearsOfUse('2026-11-23' as CalendarDay, 0.03);
    const withRows = WRITTEN_TABLE_NAMES.filter((table) => !isBoundToGroups(table));
    expect(withRows.filter((table) => rows[table].length === 0)).toEqual([]);
    await mergeRows(one.db, rows);
    while ((await one.db.outbox.count()) > 0) await one.sync();
    await one.sync();
    await other.sync();
    expect(await one.db.refused.toArray()).toEqual([]);
    const sent = await one.contents();
    const told = await other.contents();
    for (const table of WRITTEN_TABLE_NAMES) {
      expect(told[table], table).toHaveLength(rows[table].length);
      expect(told[table], table).toEqual(sent[table]);
    }
  });
});
