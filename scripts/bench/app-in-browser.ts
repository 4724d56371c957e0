import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';
import type { CalendarDay } from '../../src/lib/domain/calendar-day.ts';
import { yearsOfUse, type YearsOfUse } from '../../tests/fixtures/ten-year-store.ts';
import { buildWhenNeeded } from '../serve/build-when-needed.ts';
import { startServer } from '../serve/create-server.ts';
import { findChromium } from '../test/find-chromium.ts';
import type { storeBench } from './store-page.ts';

export interface RunningApp {
  readonly url: string;
  readonly browser: Browser;
  readonly chromiumPath: string;
  /** A fresh browser profile whose guest has the given share of ten years (0: only the welcome was read). */
  readonly openWith: (share: number) => Promise<{ context: BrowserContext; page: Page }>;
  /** Writes that share of ten years into the store of the guest of this page's profile. */
  readonly fill: (page: Page, share: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Today, so that what the generator writes is what Today shows. */
export function today(): CalendarDay {
  return new Date().toISOString().slice(0, 10) as CalendarDay;
}

async function bundleStorePage(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'store-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk') throw new Error('the store page was not bundled');
  return chunk.code;
}

/** The phone of the quality page: 390x844. */
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, timezoneId: 'UTC' };

export async function runApp(): Promise<RunningApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'foothold-bench-'));
  const buildFolder = await buildWhenNeeded((words) => console.error(words));
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataFolder: folder,
    buildFolder,
    quiet: true,
  });
  const { path: chromiumPath } = findChromium();
  const browser = await chromium.launch({ executablePath: chromiumPath, args: CHROMIUM_ARGS });
  const storePage = await bundleStorePage();

  async function fill(page: Page, share: number): Promise<void> {
    const years = yearsOfUse(today(), share);
    const none = Object.fromEntries(Object.keys(years).map((table) => [table, []]));
    const rows = share === 0 ? ({ ...none, profiles: years.profiles } as unknown as YearsOfUse) : years;
    await openStorePage(page, server.url, storePage);
    await page.evaluate(
      (filled) =>
        (globalThis as unknown as { storeBench: typeof storeBench }).storeBench.fill(
          { kind: 'guest' },
          filled,
        ),
      rows,
    );
  }

  async function openWith(share: number) {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    await fill(page, share);
    return { context, page };
  }

  return {
    url: server.url,
    browser,
    chromiumPath,
    openWith,
    fill,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A page on the app's origin that holds nothing but the bench. */
export async function openStorePage(page: Page, url: string, script: string): Promise<void> {
  await page.route('**/bench-store.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>bench</title><script>${script}</script>`,
    }),
  );
  await page.goto(`${url}/bench-store.html`);
}
