// npm run bench:rls: what reading under row-level security costs with 10,000 and with 1,000,000 milestones, on a native
// Postgres. `--json` prints it for machines. Leaves with 1 when a budget is not met.
import { startNativePostgres } from '../../tests/server/native-postgres.ts';
import { figureTable, isWithin, type Figure } from './figure.ts';
import { measureGrowth } from './rls/measure.ts';
import { SCENARIOS } from './rls/scenarios.ts';
import { seededDatabase } from './rls/seeded-database.ts';

const SMALL = 10_000;
const LARGE = 1_000_000;

const native = await startNativePostgres();
const figures: Figure[] = [];
try {
  console.error(`${native.story}: 100,000 people`);
  const small = await seededDatabase(native, SMALL);
  console.error(`${SMALL.toLocaleString('en')} milestones in ${small.seconds.toFixed(0)} s`);
  const large = await seededDatabase(native, LARGE);
  console.error(`${LARGE.toLocaleString('en')} milestones in ${large.seconds.toFixed(0)} s`);
  for (const scenario of SCENARIOS) figures.push(...(await measureGrowth(small, large, scenario)));
  await Promise.all([small.sql.end(), large.sql.end()]);
} finally {
  await native.stop();
}

const over = figures.filter((figure) => isWithin(figure) === false);
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  console.log(figureTable(figures));
  console.log(`\n${String(figures.length)} figures, ${String(over.length)} over budget`);
}
if (over.length > 0) process.exitCode = 1;
