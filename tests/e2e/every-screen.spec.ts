import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';
import { findBrokenWords, findTooSmallAndTooWide, problemsOf, readsInLargeText } from './screen-checks.ts';
import { fillTheApp } from './screens.ts';

// Each is long: both workers take their share.
test.describe.configure({ mode: 'parallel' });

const THEMES = [
  { name: 'light', label: 'Light' },
  { name: 'dark', label: 'Dark' },
  { name: 'low-stimulus', label: 'Calm' },
];

for (const { name, label } of THEMES) {
  test(`every screen can be used by everybody, in the ${name} theme`, async ({ page, announceError }) => {
    test.setTimeout(600_000);
    announceError(/404|Not found/);
    const person = new Person(page);
    const screens = await fillTheApp(page);
    await person.opens('/settings');
    await person.picks(label);
    await expect(page.getByRole('radio', { name: label })).toBeChecked();
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await person.opens(screen.path);
        expect.soft(await problemsOf(page), screen.name).toEqual([]);
        expect.soft(await page.evaluate(findTooSmallAndTooWide), screen.name).toEqual([]);
      });
    }
  });
}

test('every screen fits a phone of 320 px with text at twice its size', async ({ page, announceError }) => {
  test.setTimeout(480_000);
  announceError(/404|Not found/);
  const person = new Person(page);
  const screens = await fillTheApp(page);
  await readsInLargeText(page);
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await person.opens(screen.path);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect.soft(await page.evaluate(findBrokenWords), screen.name).toEqual([]);
      expect.soft(await page.evaluate(findTooSmallAndTooWide), screen.name).toEqual([]);
    });
  }
});
