import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import * as z from 'zod';
import { startServer } from '../serve/create-server.ts';
import { freePort } from '../test/free-port.ts';
import { CHROMIUM_ARGS, type RunningApp } from './app-in-browser.ts';
import { median, type Figure } from './figure.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 3;
/** A year of the ten that the generator writes. */
const A_YEAR = 0.1;

const run = promisify(execFile);

const category = z.object({ score: z.number().transform((score) => score * 100) });
const audit = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({ performance: category, accessibility: category, 'best-practices': category }),
  audits: z.object({
    'largest-contentful-paint': audit,
    'total-blocking-time': audit,
    'cumulative-layout-shift': audit,
  }),
});

interface Marks {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Milliseconds. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

/** One run of the mobile preset in a fresh profile, so that nothing but what `prepare` puts there is known. */
async function visit(
  chromiumPath: string,
  url: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Marks> {
  const folder = await mkdtemp(path.join(tmpdir(), 'foothold-lighthouse-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: chromiumPath,
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${String(port)}`],
  });
  try {
    const [page] = context.pages();
    if (page) await prepare?.(page);
    const output = path.join(folder, 'report.json');
    await run('npx', [
      ...['--yes', LIGHTHOUSE, url, `--port=${String(port)}`, '--disable-storage-reset', '--quiet'],
      ...[
        '--only-categories=performance,accessibility,best-practices',
        '--output=json',
        `--output-path=${output}`,
      ],
    ]);
    const { categories, audits } = reportSchema.parse(JSON.parse(await readFile(output, 'utf8')));
    return {
      performance: categories.performance.score,
      accessibility: categories.accessibility.score,
      bestPractices: categories['best-practices'].score,
      lcp: audits['largest-contentful-paint'].numericValue,
      tbt: audits['total-blocking-time'].numericValue,
      cls: audits['cumulative-layout-shift'].numericValue,
    };
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The emptiest page of this framework, served by the same server. */
async function withFloor<Answer>(use: (url: string) => Promise<Answer>): Promise<Answer> {
  const root = path.join(import.meta.dirname, 'floor');
  await run('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: root });
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'foothold-floor-'));
  const buildFolder = path.join(root, 'build');
  const server = await startServer({ host: '127.0.0.1', port: 0, dataFolder, buildFolder, quiet: true });
  try {
    return await use(`${server.url}/`);
  } finally {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

export interface LighthouseFigures {
  readonly figures: Figure[];
  /** Milliseconds of the first load, for the budget of the second; null when Lighthouse did not run. */
  readonly firstLoadLcp: number | null;
}

/** @throws when Lighthouse can't be fetched or run */
async function measure(app: RunningApp): Promise<LighthouseFigures> {
  const floor: Marks[] = [];
  const today: Marks[] = [];
  await withFloor(async (floorUrl) => {
    // Turn by turn, so that a busy minute of the machine meets both.
    for (let count = 0; count < RUNS; count += 1) {
      floor.push(await visit(app.chromiumPath, floorUrl));
      today.push(await visit(app.chromiumPath, `${app.url}/today`, (page) => app.fill(page, A_YEAR)));
    }
  });
  const of = (visits: readonly Marks[], name: keyof Marks) => median(visits.map((marks) => marks[name]));
  const lcp = of(today, 'lcp');
  const note = `Lighthouse 13 mobile, Today with a year of data, median of ${String(RUNS)}`;
  const mark = (what: string, name: keyof Marks, budget: number): Figure => ({
    what: `Lighthouse ${what}`,
    measured: of(today, name),
    unit: 'of 100',
    budget,
    atLeast: true,
    note,
  });
  return {
    firstLoadLcp: lcp,
    figures: [
      mark('performance', 'performance', 98),
      mark('accessibility', 'accessibility', 100),
      mark('best practices', 'bestPractices', 100),
      {
        what: 'LCP of Today / of the floor page',
        measured: lcp / of(floor, 'lcp'),
        unit: 'times',
        budget: 1.35,
        note: `${lcp.toFixed(0)} ms and ${of(floor, 'lcp').toFixed(0)} ms`,
      },
      { what: 'total blocking time', measured: of(today, 'tbt'), unit: 'ms', budget: 50, note },
      { what: 'layout shift', measured: of(today, 'cls'), unit: '', budget: 0.02, note },
    ],
  };
}

export async function measureWithLighthouse(app: RunningApp): Promise<LighthouseFigures> {
  try {
    return await measure(app);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const missing: Figure = { what: 'Lighthouse', measured: null, unit: '', budget: null, note: reason };
    return { figures: [missing], firstLoadLcp: null };
  }
}
