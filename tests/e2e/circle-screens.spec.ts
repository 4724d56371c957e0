import { CirclePerson } from './circle-person.ts';
import { fillTheCircle } from './circle-scene.ts';
import { expect, test } from './foothold-server.ts';
import { findBrokenWords, findTooSmallAndTooWide, problemsOf, THEMES } from './look-for-problems.ts';

test('every screen of groups can be used by everybody, in every theme', async ({
  page,
  server,
  announceError,
}) => {
  test.setTimeout(420_000);
  announceError(/404|Not found/);
  const person = new CirclePerson(page);
  const screens = await fillTheCircle(person, server);
  for (const { name: theme, label } of THEMES) {
    await person.opens('/settings');
    await person.picks(label);
    await expect(page.getByRole('radio', { name: label })).toBeChecked();
    for (const screen of screens) {
      await test.step(`${screen.name}, ${theme}`, async () => {
        await person.opensAnew(screen.path);
        expect.soft(await problemsOf(page), `${screen.name}, ${theme}`).toEqual([]);
        expect.soft(await page.evaluate(findTooSmallAndTooWide), `${screen.name}, ${theme}`).toEqual([]);
      });
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const browserSettings = await page.context().newCDPSession(page);
  await browserSettings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const screen of screens) {
    await test.step(`${screen.name}, 320 px with large text`, async () => {
      await person.opensAnew(screen.path);
      expect.soft(await page.evaluate(findBrokenWords), screen.name).toEqual([]);
      expect.soft(await page.evaluate(findTooSmallAndTooWide), screen.name).toEqual([]);
    });
  }
});
