import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext } from '@playwright/test';
import { startServer } from '../../scripts/serve/create-server.ts';
import { type Seen, watchContext } from './watch-context.ts';

type FootholdServer = Awaited<ReturnType<typeof startServer>>;

interface TestFixtures {
  /** Says beforehand that the console will show an error like this: every other one fails the test. */
  announceError: (pattern: RegExp) => void;
  /** A second device of the same kind: its own storage, the same server, watched like the first. */
  newDevice: () => Promise<BrowserContext>;
  watched: Seen & { announced: RegExp[] };
}

interface WorkerFixtures {
  /** The real server on a port of its own, with an empty data folder, shared by the tests of one worker. */
  server: FootholdServer;
}

/**
 * The browser test to import: it has a server, and it fails on any console error or page error that it did not
 * announce, and on any request that leaves this machine.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'foothold-e2e-'));
      const server = await startServer({
        host: '127.0.0.1',
        port: 0,
        dataFolder,
        buildFolder: join(import.meta.dirname, '../../build'),
        quiet: true,
      });
      await use(server);
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ server }, use) => {
    await use(server.url);
  },

  watched: async ({}, use) => {
    const watched = { errors: [] as string[], departures: [] as string[], announced: [] as RegExp[] };
    await use(watched);
    const unexpected = watched.errors.filter((error) => !watched.announced.some((each) => each.test(error)));
    const problems = [...unexpected, ...watched.departures];
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
  },

  announceError: async ({ watched }, use) => {
    await use((pattern) => watched.announced.push(pattern));
  },

  context: async ({ context, watched }, use) => {
    watchContext(context, watched);
    await use(context);
  },

  newDevice: async ({ browser, watched }, use) => {
    const devices: BrowserContext[] = [];
    await use(async () => {
      const device = await browser.newContext();
      watchContext(device, watched);
      devices.push(device);
      return device;
    });
    await Promise.all(devices.map((device) => device.close()));
  },
});

export { expect } from '@playwright/test';
