// npm run screenshots: takes the pictures of docs/screenshots anew, of the app as it is, in a plan like any other.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { CircleAccount, type CircleServer } from '../../tests/e2e/circle-account.ts';
import { Person } from '../../tests/e2e/person.ts';
import { buildWhenNeeded } from '../serve/build-when-needed.ts';
import { startServer } from '../serve/create-server.ts';
import { findChromium } from '../test/find-chromium.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/screenshots');
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1.5,
  isMobile: true,
  hasTouch: true,
};
const DESKTOP = { viewport: { width: 1280, height: 800 } };

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  console.log(`docs/screenshots/${name}.png`);
}

/** A few weeks into it: two goals, a ladder, some sessions. Ends on the page of the first goal; answers its step. */
async function livesWithIt(person: Person): Promise<{ goal: string; step: string }> {
  const { page } = person;
  await person.startsWithoutAccount();
  await person.plansGoal('Walk to the shop and back', 'Fresh bread, and a word with the neighbours.');
  await person.addsStep({ title: 'Walk to the corner and back', quota: '6' });
  await person.plansGoal('Cook a family meal', 'Because Sunday is when we all sit down together.');
  const goal = new URL(page.url()).pathname;
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '8' });
  await person.addsStep({ title: 'Cook one warm dish', quota: '15' });
  await person.addsStep({ title: 'Lift the big pot from the stove', quota: '1', exposure: true });
  await person.follows(/Stand and cut vegetables/);
  await person.arrivesAt(/\/plan\/steps\//);
  const step = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await person.opens(`/session/${step}`);
  await person.follows('Note it without the timer');
  await person.arrivesAt(/\/log$/);
  await person.picks(/^Pain now, 4 of 10/);
  await person.presses('Save');
  await person.arrivesAt('/today');
  return { goal, step };
}

async function newPerson(browser: Browser, url: string, device: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext({ ...device, baseURL: url, timezoneId: 'Europe/Berlin' });
  return new Person(await context.newPage());
}

async function onThePhone(browser: Browser, url: string): Promise<void> {
  const person = await newPerson(browser, url, PHONE);
  const { page } = person;
  await person.opens('/welcome');
  await take(page, 'welcome');
  const { goal, step } = await livesWithIt(person);
  await take(page, 'today');
  await person.opens(goal);
  await take(page, 'goal');
  await person.opens('/check-in');
  await take(page, 'check-in');
  await person.opens(`/session/${step}`);
  await person.presses('Start the timer');
  await page.getByRole('timer').waitFor();
  await take(page, 'session');
  await person.opens('/settings');
  await person.picks('Dark');
  await person.opens('/today');
  await take(page, 'today-dark');
  await person.opens('/settings');
  await person.picks('Calm');
  await person.opens('/help');
  await take(page, 'help-calm');
}

async function onTheDesktop(browser: Browser, url: string): Promise<void> {
  const person = await newPerson(browser, url, DESKTOP);
  const { goal } = await livesWithIt(person);
  await person.opens(goal);
  await take(person.page, 'goal-desktop');
}

/** A family that reads along: the daughter's phone, and the mother's before she shares. */
async function inTheCircle(browser: Browser, server: CircleServer): Promise<void> {
  const ana = await CircleAccount.make(server, 'ana');
  const dora = await CircleAccount.make(server, 'dora');
  const family = await ana.startsGroup(
    { kind: 'family', name: 'Our kitchen table', description: '', rules: '' },
    'Ana',
  );
  await dora.accepts((await ana.invites(family)).token, 'Dora');
  const planned = ana.told('commitment', family, {
    words: 'Walk to the post box with Dora',
    due_on: new Date().toISOString().slice(0, 10),
  });
  const soup = ana.told('milestone', family, {
    words: 'I cooked one warm dish, and sat down before I had to.',
    goal_title: 'Cook a family meal',
    amount: 15,
    unit: 'minutes',
  });
  await ana.sends([...planned.rows, ...soup.rows]);
  const { post } = soup;
  await dora.sends([
    dora.said(post, 'I saw you stirring. It smelled so good.'),
    { table: 'cheers', id: post.share_id, fields: { ...post, kind: 'well-done' } },
  ]);
  const daughter = await signedIn(browser, server.url, dora);
  await daughter.opens(`/circle/${family}`);
  await daughter.page.getByRole('link', { name: /1 reply/ }).waitFor();
  await take(daughter.page, 'circle');
  await daughter.opens(`/circle/post/${post.share_owner_id}_${post.share_id}`);
  await take(daughter.page, 'circle-post');
  const mother = await signedIn(browser, server.url, ana);
  await mother.opens('/circle/share');
  await mother.types('What would you like to tell?', 'I walked to the corner and back.');
  await mother.page.getByRole('heading', { name: 'What they will see' }).scrollIntoViewIfNeeded();
  await take(mother.page, 'share-preview');
}

async function signedIn(browser: Browser, url: string, account: CircleAccount): Promise<Person> {
  const person = await newPerson(browser, url, PHONE);
  await person.signsIn(account.email, account.password);
  await person.arrivesAt('/today');
  const told = person.page.waitForResponse((response) => response.url().includes('/rpc/group_feed'));
  await person.opens('/circle');
  await told;
  return person;
}

const dataFolder = await mkdtemp(path.join(tmpdir(), 'foothold-screenshots-'));
const buildFolder = await buildWhenNeeded((words) => console.log(words));
const server = await startServer({ host: '127.0.0.1', port: 0, dataFolder, buildFolder, quiet: true });
const browser = await chromium.launch({
  executablePath: findChromium().path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(FOLDER, { recursive: true });
  await onThePhone(browser, server.url);
  await onTheDesktop(browser, server.url);
  await inTheCircle(browser, server);
} finally {
  await browser.close();
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });
}
