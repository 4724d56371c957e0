import 'fake-indexeddb/auto';
import { addCheckIn } from '../../src/lib/data/check-ins.ts';
import { addGoal } from '../../src/lib/data/goals.ts';
import { insertRow } from '../../src/lib/data/write.ts';
import type { RowOf } from '../../src/lib/data/row-schemas.ts';
import { WRITTEN_TABLE_NAMES, type WrittenTable } from '../../src/lib/data/synced-tables.ts';
import type { CalendarDay } from '../../src/lib/domain/calendar-day.ts';
import { createMigratedDatabase, type MigratedDatabase } from '../../tests/fixtures/migrated-database.ts';
import { aCheckIn, aGoal } from '../../tests/fixtures/plan-rows.ts';
import { SimulatedDevice } from '../../tests/fixtures/simulated-device.ts';
import { yearsOfUse } from '../../tests/fixtures/ten-year-store.ts';
import type { Figure } from './figure.ts';

/** Requests and bytes of sync, against the real SQL of push and pull. */
export async function measureSync(): Promise<Figure[]> {
  const server = await createMigratedDatabase();
  try {
    return [
      ...(await measureFirstSyncDown(server)),
      ...(await measureOfflineMutationsUp(server)),
      ...(await measureOneCheckIn(server)),
    ];
  } finally {
    await server.close();
  }
}

async function measureFirstSyncDown(server: MigratedDatabase): Promise<Figure[]> {
  const userId = await server.addPerson();
  const years = yearsOfUse('2026-11-23' as CalendarDay);
  const full = new SimulatedDevice(server, userId);
  for (const table of WRITTEN_TABLE_NAMES) {
    for (const row of years[table]) await insertRow(full.db, table, row as RowOf<WrittenTable>);
  }
  await full.sync();
  const rows = WRITTEN_TABLE_NAMES.reduce((sum, table) => sum + years[table].length, 0);

  const fresh = new SimulatedDevice(server, userId);
  const started = performance.now();
  await fresh.sync();
  const seconds = (performance.now() - started) / 1000;
  const arrived = await Promise.all(WRITTEN_TABLE_NAMES.map((table) => fresh.db.rows(table).count()));
  const complete = arrived.reduce((sum, count) => sum + count, 0) === rows;
  return [
    {
      what: 'first sync down, ten years',
      measured: complete ? fresh.network.requests : null,
      unit: 'requests',
      budget: Math.ceil(rows / 1000) + 3,
      note: `${rows.toLocaleString('en')} rows, ${Math.round(fresh.network.bytes.down / 1024)} kB, ${seconds.toFixed(1)} s in Node with a simulated store`,
    },
  ];
}

async function measureOfflineMutationsUp(server: MigratedDatabase): Promise<Figure[]> {
  const userId = await server.addPerson();
  const device = new SimulatedDevice(server, userId);
  for (let count = 0; count < 1000; count += 1) await addGoal(device.db, aGoal());
  const sent = await device.db.outbox.toArray();
  await device.sync();
  const { requests } = device.network;

  const revision = async () =>
    (
      await server.asPerson(userId, (query) =>
        query<{ newest: string }>('select max(revision) as newest from public.goals'),
      )
    )[0]?.newest;
  const before = await revision();
  await device.db.outbox.bulkPut(sent);
  await device.sync();
  const changed = before !== (await revision());
  return [
    {
      what: '1,000 offline mutations up',
      measured: requests,
      unit: 'requests',
      budget: 5,
      note: 'pushes and the pull that follows',
    },
    {
      what: 'replay of all 1,000',
      measured: changed ? 1 : 0,
      unit: 'changes',
      budget: 0,
      note: 'newest revision before and after',
    },
  ];
}

async function measureOneCheckIn(server: MigratedDatabase): Promise<Figure[]> {
  const device = new SimulatedDevice(server, await server.addPerson());
  await device.sync();
  device.network.bytes.up = 0;
  device.network.bytes.down = 0;
  await addCheckIn(device.db, aCheckIn({ note: 'Slept badly, still watered the plants with Jo.' }));
  await device.sync();
  const { up, down } = device.network.bytes;
  const note = 'bodies of push and pull, uncompressed';
  return [
    { what: 'one check-in, up', measured: up / 1024, unit: 'kB', budget: 2, note },
    { what: 'one check-in, down', measured: down / 1024, unit: 'kB', budget: 2, note },
  ];
}
