import type { Page } from '@playwright/test';
import type { CircleServer } from './circle-account.ts';
import { setTheScene, type CircleScene } from './circle-scene.ts';
import { circleScreens, WHOSE, type CircleScreens } from './circle-screens.ts';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';
import { findBrokenWords, findTooSmallAndTooWide, problemsOf, readsInLargeText } from './screen-checks.ts';

// Both workers take their share.
test.describe.configure({ mode: 'parallel' });

/** One scene for all phones of a worker: each only looks at it. */
let scene: Promise<CircleScene> | undefined;
function sceneOn(server: CircleServer): Promise<CircleScene> {
  scene ??= setTheScene(server);
  return scene;
}

/** Everything that is folded is looked at too. */
function unfold(): void {
  for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
}

function wear(theme: string): void {
  document.documentElement.dataset['theme'] = theme;
}

async function holdsThePhone(page: Page, { account }: CircleScreens): Promise<Person> {
  const person = new Person(page);
  if (account === null) {
    await person.startsWithoutAccount();
    return person;
  }
  await person.signsIn(account.email, account.password);
  await person.arrivesAt('/today');
  const told = page.waitForResponse((response) => response.url().includes('/rpc/my_circle'));
  await person.opens('/circle');
  await told;
  return person;
}

async function isGoodForEverybody(page: Page, name: string): Promise<void> {
  // What comes from the server a little later.
  await expect(page.getByText('One moment')).toHaveCount(0);
  await page.evaluate(unfold);
  await page.evaluate(wear, 'light');
  expect.soft(await problemsOf(page), name).toEqual([]);
  expect.soft(await page.evaluate(findTooSmallAndTooWide), name).toEqual([]);
  for (const theme of ['dark', 'calm']) {
    await page.evaluate(wear, theme);
    // Between themes colours change, and nothing else does.
    expect.soft(await problemsOf(page, ['color-contrast']), `${name}, ${theme}`).toEqual([]);
  }
}

async function isGoodInLargeText(page: Page, name: string): Promise<void> {
  await expect(page.getByText('One moment')).toHaveCount(0);
  await page.evaluate(unfold);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  expect.soft(await page.evaluate(findBrokenWords), name).toEqual([]);
  expect.soft(await page.evaluate(findTooSmallAndTooWide), name).toEqual([]);
}

for (const whose of WHOSE) {
  test(`every screen of groups on the phone of ${whose} can be used by everybody, in every theme and in large text`, async ({
    page,
    server,
  }) => {
    test.setTimeout(300_000);
    const phone = circleScreens(await sceneOn(server))[whose];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = await holdsThePhone(page, phone);
    for (const { name, path } of phone.screens) {
      await test.step(name, async () => {
        await person.opens(path);
        await isGoodForEverybody(page, name);
      });
    }
    await readsInLargeText(page);
    for (const { name, path } of phone.screens) {
      await test.step(`${name}, in large text`, async () => {
        await person.opens(path);
        await isGoodInLargeText(page, name);
      });
    }
  });
}
