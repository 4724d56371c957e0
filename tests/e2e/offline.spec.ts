import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../scripts/serve/create-server.ts';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';
import { fillTheApp } from './screens.ts';

test('after one visit every page opens offline by its address', async ({ page, context, announceError }) => {
  test.setTimeout(120_000);
  announceError(/ERR_INTERNET_DISCONNECTED|404|Not found/);
  const person = new Person(page);
  const screens = await fillTheApp(page);
  await person.canGoOffline();
  await page.close();
  await context.setOffline(true);
  const offline = new Person(await context.newPage());
  for (const { name, path } of screens) {
    await test.step(name, async () => {
      await offline.opens(path);
      await expect(offline.page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(offline.page.getByText('Opening your plan…')).toBeHidden();
    });
  }
});

test('what somebody typed is there again after the tab was closed', async ({ page, context }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/plan/goals/new');
  await person.types('Goal', 'Walk to the shop');
  await person.types('Why I want this', 'Fresh bread, and Mr Brand at the counter.');
  await page.close();

  const again = new Person(await context.newPage());
  await again.opens('/plan/goals/new');
  await expect(again.page.getByText('We kept what you typed last time. Go on from there.')).toBeVisible();
  await expect(again.page.getByLabel('Goal', { exact: true })).toHaveValue('Walk to the shop');
  await again.presses('Start over');
  await expect(again.page.getByLabel('Goal', { exact: true })).toHaveValue('');
});

test('a new version waits until it is let in, and keeps what is being typed', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'foothold-update-'));
  const buildFolder = join(folder, 'build');
  await cp(join(import.meta.dirname, '../../build'), buildFolder, { recursive: true });
  const options = { host: '127.0.0.1', dataFolder: join(folder, 'data'), buildFolder, quiet: true };
  const before = await startServer({ ...options, port: 0 });
  const person = new Person(page);
  await person.opens(`${before.url}/`);
  await person.presses('Start without an account');
  await person.canGoOffline();
  await person.opens(`${before.url}/plan/goals/new`);
  await person.types('Goal', 'Sing in the choir again');

  // The host has a new version, whose worker differs from the old one.
  await before.close();
  await appendFile(join(buildFolder, 'service-worker.js'), '\n// a newer version\n');
  for (const packed of ['br', 'gz'])
    await rm(join(buildFolder, `service-worker.js.${packed}`), { force: true });
  const after = await startServer({ ...options, port: Number(new URL(before.url).port) });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect(
    page.getByText('A new version of Foothold is ready. What you are typing is kept.'),
  ).toBeVisible();
  await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('Sing in the choir again');
  const reloaded = page.waitForEvent('load');
  await person.presses('Update now');
  await reloaded;
  await person.seesThePage();
  await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('Sing in the choir again');
  await after.close();
  await rm(folder, { recursive: true, force: true });
});
