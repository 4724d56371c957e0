import type { BrowserContext, Page } from '@playwright/test';
import type { RunningApp } from './app-in-browser.ts';
import type { Figure } from './figure.ts';

/** What a person waits for: the page says that its content stands. */
export const USABLE = '[data-usable]';

/** Routes beside Today that a guest can open at once, with their budget in kB beyond Today's. */
const OTHER_ROUTES = [
  '/welcome',
  '/plan',
  '/plan/goals/new',
  '/plan/values/new',
  '/check-in',
  '/check-in/import',
  '/journal',
  '/journal/new',
  '/thoughts/new',
  '/setbacks/new',
  '/wins',
  '/measures',
  '/measures/peg',
  '/reviews',
  '/learn',
  '/more',
  '/settings',
  '/account/sign-in',
  '/account/sign-up',
  '/sync',
  '/help',
];

/** Charts cost more: chart.js comes with this page alone. */
const INSIGHTS = '/insights';

interface Transfer {
  readonly kilobytes: number;
  readonly bodies: string;
}

/** Everything that goes over the wire until the page is usable, with nothing cached and no service worker. */
async function load(context: BrowserContext, url: string, route: string): Promise<Transfer> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  let bytes = 0;
  const bodies: Promise<string>[] = [];
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.push(response.text().catch(() => ''));
  });
  await page.goto(`${url}${route}`);
  await page.locator(USABLE).first().waitFor();
  const kilobytes = bytes / 1024;
  const transfer = { kilobytes, bodies: (await Promise.all(bodies)).join('\n') };
  await page.close();
  return transfer;
}

/** Service workers off: their precache of other routes is not part of a first load. */
async function withoutWorker(app: RunningApp): Promise<{ context: BrowserContext; page: Page }> {
  const opened = await app.openWith(0);
  await opened.context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  return opened;
}

export async function measureFirstLoad(app: RunningApp): Promise<Figure[]> {
  const { context } = await withoutWorker(app);
  const today = await load(context, app.url, '/today');
  const heavy = ['GoTrueClient', 'PostgrestClient', 'chart.js'].filter((name) => today.bodies.includes(name));
  const figures: Figure[] = [
    {
      what: 'first load of Today',
      measured: today.kilobytes,
      unit: 'kB',
      budget: 120,
      note: 'brotli, headers included',
    },
    {
      what: 'supabase-js or chart.js in it',
      measured: heavy.length,
      unit: 'found',
      budget: 0,
      note: heavy.join(', '),
    },
  ];
  for (const route of [...OTHER_ROUTES, INSIGHTS]) {
    const other = await load(context, app.url, route);
    figures.push({
      what: `${route} beyond Today`,
      measured: Math.max(0, other.kilobytes - today.kilobytes),
      unit: 'kB',
      budget: route === INSIGHTS ? 95 : 40,
      note: `${other.kilobytes.toFixed(0)} kB in all`,
    });
  }
  await context.close();
  return figures;
}
