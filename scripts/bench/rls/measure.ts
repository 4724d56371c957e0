import type postgres from 'postgres';
import * as z from 'zod';
import { median, type Figure } from '../figure.ts';
import type { Scenario } from './scenarios.ts';
import type { SeededDatabase } from './seeded-database.ts';

/** From the quality page: from 10,000 to 1,000,000 milestones. */
const MOST_GROWTH = 1.3;
/** Until the connection knows its catalogue and the pages are in memory. */
const WARM_UP = 3;
const RUNS = 41;
/** Tables with more rows are never read from end to end. */
const BIG = 1_000;

const explained = z
  .tuple([
    z.object({
      Plan: z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }),
      'Execution Time': z.number(),
    }),
  ])
  .transform(([{ Plan: plan, 'Execution Time': ms }]) => ({
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    ms,
  }));

interface Run {
  /** Pages read, from memory or not, with all that functions inside read. */
  readonly buffers: number;
  /** Milliseconds. */
  readonly ms: number;
  /** Big tables that were read from end to end. */
  readonly readWhole: readonly string[];
  /** Characters of the answer: the same at every size, or the growth would tell of it. */
  readonly answer: number;
}

/** How often each big table was, as the transaction counts it: some may be left from the one before. */
async function readFromEndToEnd(transaction: postgres.TransactionSql): Promise<Map<string, number>> {
  const rows = await transaction.unsafe(
    `select counted.relname, counted.seq_scan from pg_stat_xact_user_tables counted
     join pg_class stored on stored.oid = counted.relid and stored.reltuples > ${String(BIG)}`,
  );
  return new Map(rows.map((row) => [String(row['relname']), Number(row['seq_scan'])]));
}

/** Once, in a transaction of its own, with the rights that the request of that person has. */
async function run({ sql }: SeededDatabase, { person, statement }: Scenario): Promise<Run> {
  const answer = await sql.begin(async (transaction) => {
    // Hosted Supabase reads the claims, the local server the one claim.
    await transaction.unsafe(
      `select set_config('request.jwt.claims', json_build_object('sub', id, 'role', 'authenticated')::text, true),
         set_config('request.jwt.claim.sub', id::text, true)
       from (select md5('person${String(person)}')::uuid) asking(id)`,
    );
    await transaction.unsafe('set local role authenticated');
    const before = await readFromEndToEnd(transaction);
    const [plan] = await transaction.unsafe(`explain (analyze, buffers, format json) ${statement}`);
    const after = await readFromEndToEnd(transaction);
    const [told] = await transaction.unsafe(
      `select sum(length(asked::text)) as length from (${statement}) asked`,
    );
    return { plan, told, whole: [...after].filter(([table, times]) => times > (before.get(table) ?? 0)) };
  });
  return {
    ...explained.parse(answer.plan?.['QUERY PLAN']),
    readWhole: answer.whole.map(([table]) => table),
    answer: Number(answer.told?.['length']),
  };
}

/** @throws Error when the answers are not the same things: their growth would tell of that, not of the tables */
function holdToSameAnswer({ what }: Scenario, small: Run, large: Run): void {
  if (small.answer > 0 && Math.abs(large.answer / small.answer - 1) <= 0.05) return;
  throw new Error(`${what}: answers of ${String(small.answer)} and ${String(large.answer)} characters`);
}

/** In turns, so that whatever else the machine does meets both sizes. */
async function inTurns(small: SeededDatabase, large: SeededDatabase, scenario: Scenario) {
  const runs: { small: Run; large: Run }[] = [];
  for (let turn = 0; turn < WARM_UP + RUNS; turn += 1) {
    runs.push({ small: await run(small, scenario), large: await run(large, scenario) });
  }
  const last = runs.at(-1);
  if (last !== undefined) holdToSameAnswer(scenario, last.small, last.large);
  return runs.slice(WARM_UP);
}

/** What a scenario costs beside a hundredth of the milestones. */
export async function measureGrowth(
  small: SeededDatabase,
  large: SeededDatabase,
  scenario: Scenario,
): Promise<Figure[]> {
  const runs = await inTurns(small, large, scenario);
  const sizes = `${small.milestones.toLocaleString('en')} : ${large.milestones.toLocaleString('en')}`;
  const growth = (of: 'buffers' | 'ms', digits: number): Omit<Figure, 'what'> => {
    const before = median(runs.map((turn) => turn.small[of]));
    const after = median(runs.map((turn) => turn.large[of]));
    return {
      measured: after / before,
      unit: 'times',
      budget: MOST_GROWTH,
      note: `${before.toFixed(digits)} and ${after.toFixed(digits)} ${of} at ${sizes}`,
    };
  };
  // Of the large one alone: a few thousand rows may well be cheaper to read whole.
  const readWhole = [...new Set(runs.flatMap((turn) => turn.large.readWhole))].sort();
  const last = runs.at(-1);
  return [
    { what: `${scenario.what}: buffers`, ...growth('buffers', 0) },
    { what: `${scenario.what}: time`, ...growth('ms', 2) },
    {
      what: `${scenario.what}: big tables read whole`,
      measured: readWhole.length,
      unit: '',
      budget: 0,
      note: [
        ...readWhole,
        `answer of ${String(last?.small.answer)} and ${String(last?.large.answer)} characters`,
      ].join(', '),
    },
  ];
}
