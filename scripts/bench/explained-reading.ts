import type postgres from 'postgres';
import * as z from 'zod';
import { median } from './figure.ts';
import { groupScenarios, PEOPLE_WHO_ASK, type GroupScenario, type Places } from './group-scenarios.ts';

/** What one scenario cost, warm. */
export interface Reading {
  /** Pages of 8 kB, found in memory or read, with all that the functions inside do. */
  readonly buffers: number;
  /** Milliseconds on the server, the median of several runs. */
  readonly time: number;
  /** Big tables that were read from end to end in any run. */
  readonly scanned: readonly string[];
}

type Run = Pick<Reading, 'buffers' | 'time'>;

const WARM_UP = 5;
const RUNS = 25;
/** From here on a table is big: below, reading all of it can be the cheaper way. */
const BIG = 10_000;

const pages = z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() });
const explained = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: pages, 'Execution Time': z.number() })]) }),
]);
const counted = z.array(z.object({ name: z.string(), scans: z.coerce.number() }));
const feed = z.array(
  z.object({ page: z.object({ posts: z.array(z.object({ share_id: z.string(), posted_at: z.string() })) }) }),
);

/** Runs one statement with the rights of a person's request. */
async function asPerson(sql: postgres.Sql, number: number, statement: string): Promise<unknown[]> {
  const claims = `json_build_object('sub', md5('person:${String(number)}')::uuid, 'role', 'authenticated')::text`;
  return sql.begin(async (transaction) => {
    await transaction.unsafe(`select set_config('request.jwt.claims', ${claims}, true)`);
    await transaction.unsafe('set local role authenticated');
    return [...(await transaction.unsafe(statement))];
  });
}

async function sequentialScans(sql: postgres.Sql): Promise<Map<string, number>> {
  await sql`select pg_stat_force_next_flush()`;
  const rows = await sql`
    select format('%s.%s', told.schemaname, told.relname) as name, told.seq_scan as scans
    from pg_stat_user_tables told join pg_class kept on kept.oid = told.relid where kept.reltuples >= ${BIG}`;
  return new Map(counted.parse(rows).map(({ name, scans }) => [name, scans]));
}

/** One run. Answers the pages it touched and the milliseconds it took. */
async function run(sql: postgres.Sql, { asks, sql: statement }: GroupScenario): Promise<Run> {
  const explain = `explain (analyze, buffers, timing off, format json) ${statement}`;
  const [answer] = explained.parse(await asPerson(sql, PEOPLE_WHO_ASK[asks], explain));
  const [plan] = answer['QUERY PLAN'];
  return {
    buffers: plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'],
    time: plan['Execution Time'],
  };
}

/** Where page 2 starts is the last post of page 1, and the cursor is eight rows before the newest of the member. */
async function findPlaces(sql: postgres.Sql): Promise<Places> {
  const [{ group, cursor } = { group: '', cursor: '' }] = z
    .array(z.object({ group: z.string(), cursor: z.string() }))
    .length(1)
    .parse(
      await sql`
        select md5('group:5')::uuid::text as group, (
          select own.revision::text from (
            select owner_id, revision from public.shares union all select owner_id, revision from public.comments
            union all select owner_id, revision from public.cheers union all select owner_id, revision from public.blocks
            union all select owner_id, revision from public.reports
          ) own where own.owner_id = md5('person:60')::uuid order by own.revision desc offset 8 limit 1
        ) as cursor`,
    );
  const lastOfPageOne = async (groups: string) => {
    const statement = `select public.group_feed(${groups}) as page`;
    const posts = feed.parse(await asPerson(sql, PEOPLE_WHO_ASK.member, statement))[0]?.page.posts ?? [];
    const last = posts.at(-1);
    if (last === undefined || posts.length < 20) throw new Error('the measured feed has no full page');
    return { at: last.posted_at, id: last.share_id };
  };
  const pageTwo = {
    one: await lastOfPageOne(`array['${group}']::uuid[]`),
    all: await lastOfPageOne('null'),
  };
  return { group, cursor, pageTwo };
}

/**
 * Reads every scenario from databases that differ in size. Their runs take turns, so that whatever else the machine does meets
 * them alike. Answers the readings of each scenario by its name, in the order of the databases.
 */
export async function readAll(databases: readonly postgres.Sql[]): Promise<Map<string, Reading[]>> {
  const sides = await Promise.all(
    databases.map(async (sql) => ({ sql, scenarios: groupScenarios(await findPlaces(sql)) })),
  );
  const readings = new Map<string, Reading[]>();
  for (const [index, { what }] of sides[0]?.scenarios.entries() ?? []) {
    const measured: {
      sql: postgres.Sql;
      scenario: GroupScenario;
      before: Map<string, number>;
      runs: Run[];
    }[] = [];
    for (const { sql, scenarios } of sides) {
      const scenario = scenarios[index];
      if (scenario !== undefined)
        measured.push({ sql, scenario, before: await sequentialScans(sql), runs: [] });
    }
    for (let round = 0; round < WARM_UP + RUNS; round += 1) {
      for (const { sql, scenario, runs } of measured) runs.push(await run(sql, scenario));
    }
    const finished: Reading[] = [];
    for (const { sql, before, runs } of measured) {
      const warm = runs.slice(WARM_UP);
      const after = await sequentialScans(sql);
      finished.push({
        buffers: median(warm.map(({ buffers }) => buffers)),
        time: median(warm.map(({ time }) => time)),
        scanned: [...after].filter(([name, scans]) => scans > (before.get(name) ?? 0)).map(([name]) => name),
      });
    }
    readings.set(what, finished);
  }
  return readings;
}
