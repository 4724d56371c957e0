import type { Page } from '@playwright/test';
import { aCheckIn } from '../../tests/fixtures/plan-rows.ts';
import { TEN_YEARS } from '../../tests/fixtures/ten-year-store.ts';
import type { RunningApp } from './app-in-browser.ts';
import { median, percentile, type Figure } from './figure.ts';
import { USABLE } from './first-load.ts';
import type { storeBench } from './store-page.ts';

const REPEATS = 7;
const WRITES = 200;

/** Milliseconds from navigation until Today is usable; the page keeps its own clock. */
async function usableAfter(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/today`, { waitUntil: 'commit' });
  const seen = await page.waitForFunction((usable) => {
    return document.querySelector(usable) === null ? false : performance.now();
  }, USABLE);
  return Number(await seen.jsonValue());
}

async function openToday(app: RunningApp, share: number): Promise<{ times: number[]; heap: number }> {
  const { context, page } = await app.openWith(share);
  // Once for the service worker and the caches, then measured.
  await usableAfter(page, app.url);
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) times.push(await usableAfter(page, app.url));
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await context.close();
  return { times, heap: usedSize / 1024 / 1024 };
}

/** Times slower than this machine, as Lighthouse's mobile preset counts. */
const PHONE_SLOWDOWN = 4;

/**
 * A second visit with no network, on a processor slowed as Lighthouse slows it.
 *
 * @param firstLoadLcp milliseconds; null when it was not measured
 */
export async function measureOfflineReload(app: RunningApp, firstLoadLcp: number | null): Promise<Figure[]> {
  const { context, page } = await app.openWith(0.1);
  await usableAfter(page, app.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE_SLOWDOWN });
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) times.push(await usableAfter(page, app.url));
  await context.close();
  const offline = median(times);
  return [
    {
      what: 'second load offline / LCP of the first',
      measured: firstLoadLcp === null ? null : offline / firstLoadLcp,
      unit: 'times',
      budget: 0.6,
      note: `usable after ${offline.toFixed(0)} ms on a processor slowed ${String(PHONE_SLOWDOWN)} times, median of ${String(REPEATS)}`,
    },
  ];
}

export async function measureStore(app: RunningApp): Promise<Figure[]> {
  const empty = await openToday(app, 0);
  const full = await openToday(app, 1);
  const emptyMs = median(empty.times);
  const fullMs = median(full.times);

  const { context, page } = await app.openWith(1);
  const checkIns = Array.from({ length: WRITES }, () => aCheckIn({ note: 'Watered the plants with Jo.' }));
  const times = await page.evaluate(
    (rows) =>
      (globalThis as unknown as { storeBench: typeof storeBench }).storeBench.timeWrites(
        { kind: 'account', userId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
        rows,
      ),
    checkIns,
  );
  await context.close();

  const sessions = TEN_YEARS.days * TEN_YEARS.sessionsADay;
  return [
    {
      what: 'Today with ten years / with nothing',
      measured: fullMs / emptyMs,
      unit: 'times',
      budget: 1.3,
      note: `${fullMs.toFixed(0)} ms and ${emptyMs.toFixed(0)} ms, median of ${REPEATS}; ${TEN_YEARS.days} check-ins, ${sessions} sessions`,
    },
    {
      what: 'write of row and outbox, p95',
      measured: percentile(times, 0.95),
      unit: 'ms',
      budget: 16,
      note: `median ${median(times).toFixed(1)} ms of ${WRITES}, strict durability`,
    },
    {
      what: 'JS heap on Today, ten years',
      measured: full.heap,
      unit: 'MB',
      budget: 60,
      note: 'after collection',
    },
  ];
}
