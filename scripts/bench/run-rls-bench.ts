// npm run bench:rls: what reading through the policies costs with 10,000 and with 1,000,000 milestones, and how much more
// that is. `--json` prints it for machines. Leaves with 1 when a budget was not met.
import type postgres from 'postgres';
import { startNativePostgres, type NativePostgres } from '../../tests/server/native-postgres.ts';
import { readAll, type Reading } from './explained-reading.ts';
import { figureTable, isWithin, type Figure } from './figure.ts';
import { seedGroups } from './seeded-groups.ts';

const SIZES = [10_000, 1_000_000];
/** From section 1 of the quality page: times as much, from the small size to the large one. */
const BUDGET = 1.3;

const asJson = process.argv.includes('--json');
const say = (line: string) => {
  if (!asJson) console.error(line);
};

async function seed(native: NativePostgres, milestones: number): Promise<postgres.Sql> {
  const started = performance.now();
  const sql = await seedGroups(native, milestones);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  say(`${milestones.toLocaleString('en')} milestones, 100,000 people: seeded in ${seconds} s`);
  return sql;
}

function figuresOf(what: string, small: Reading, large: Reading): Figure[] {
  const growth = (
    of: string,
    [from, to]: readonly [number, number],
    unit: string,
    digits: number,
  ): Figure => ({
    what: `${what}: ${of}`,
    measured: to / from,
    unit: 'times',
    budget: BUDGET,
    note: `${from.toFixed(digits)} to ${to.toFixed(digits)} ${unit}`,
  });
  const scanned = [...new Set([...small.scanned, ...large.scanned])];
  return [
    growth('buffers', [small.buffers, large.buffers], 'pages', 0),
    growth('time', [small.time, large.time], 'ms', 2),
    {
      what: `${what}: scanned`,
      measured: scanned.length,
      unit: 'tables',
      budget: 0,
      note: scanned.length === 0 ? 'index scans only' : scanned.join(', '),
    },
  ];
}

const native = await startNativePostgres();
const databases: postgres.Sql[] = [];
let figures: Figure[];
try {
  for (const milestones of SIZES) databases.push(await seed(native, milestones));
  figures = [...(await readAll(databases))].flatMap(([what, [small, large]]) => {
    if (small === undefined || large === undefined) throw new Error(`${what} was measured at one size alone`);
    return figuresOf(what, small, large);
  });
} finally {
  await Promise.all(databases.map((sql) => sql.end()));
  await native.stop();
}

const over = figures.filter((figure) => isWithin(figure) === false);
if (asJson) console.log(JSON.stringify(figures, null, 2));
else {
  console.log(
    `\nRow-level security on ${native.story}: 1,000,000 milestones against 10,000\n${figureTable(figures)}`,
  );
  console.log(`\n${String(figures.length)} figures, ${String(over.length)} over budget`);
}
if (over.length > 0) process.exitCode = 1;
