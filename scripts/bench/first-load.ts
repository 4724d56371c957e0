import type { BrowserContext, Page } from '@playwright/test';
import type { RunningApp } from './app-in-browser.ts';
import type { Figure } from './figure.ts';

/** What a person waits for: the page says that its content stands. */
export const USABLE = '[data-usable]';

/** A picture is drawn: its code comes after the words. */
const DRAWN = 'canvas[style]';

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
  '/circle',
  '/circle/new',
  '/circle/share',
  '/circle/guide',
  '/join',
  '/more',
  '/settings',
  '/account/sign-in',
  '/account/sign-up',
  '/sync',
  '/help',
];

interface Transfer {
  readonly kilobytes: number;
  readonly bodies: string;
}

/** Everything that goes over the wire until something is shown, with nothing cached and no service worker. */
async function load(
  context: BrowserContext,
  url: string,
  route: string,
  shown: string = USABLE,
): Promise<Transfer> {
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
  await page.locator(shown).first().waitFor();
  const kilobytes = bytes / 1024;
  const transfer = { kilobytes, bodies: (await Promise.all(bodies)).join('\n') };
  await page.close();
  return transfer;
}

/** Service workers off: their precache of other routes is not part of a first load. */
async function withoutWorker(app: RunningApp, share = 0): Promise<{ context: BrowserContext; page: Page }> {
  const opened = await app.openWith(share);
  await opened.context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  return opened;
}

/** With a few months of entries: without any there is no picture to load the code for. */
async function measureInsights(app: RunningApp): Promise<Figure> {
  const { context } = await withoutWorker(app, 0.02);
  const today = await load(context, app.url, '/today');
  const insights = await load(context, app.url, '/insights', DRAWN);
  await context.close();
  return {
    what: '/insights with pictures beyond Today',
    measured: Math.max(0, insights.kilobytes - today.kilobytes),
    unit: 'kB',
    budget: 95,
    note: `${insights.kilobytes.toFixed(0)} kB in all`,
  };
}

export async function measureFirstLoad(app: RunningApp): Promise<Figure[]> {
  const { context } = await withoutWorker(app);
  const today = await load(context, app.url, '/today');
  const heavy = ['GoTrueClient', 'PostgrestClient', '_chartjs'].filter((name) => today.bodies.includes(name));
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
  for (const route of OTHER_ROUTES) {
    const other = await load(context, app.url, route);
    figures.push({
      what: `${route} beyond Today`,
      measured: Math.max(0, other.kilobytes - today.kilobytes),
      unit: 'kB',
      budget: 40,
      note: `${other.kilobytes.toFixed(0)} kB in all`,
    });
  }
  await context.close();
  figures.push(await measureInsights(app));
  return figures;
}
