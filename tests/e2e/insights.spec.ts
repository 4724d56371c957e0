import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { CalendarDay } from '../../src/lib/domain/calendar-day.ts';
import { weeksOfUse } from '../fixtures/weeks-of-use.ts';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

const TODAY = '2026-11-23' as CalendarDay;

/** The copy of somebody who has used Foothold for eight weeks. */
async function bringsEightWeeks(person: Person): Promise<void> {
  const file = {
    format: 'foothold-export',
    version: 1,
    exportedAt: `${TODAY}T08:00:00.000Z`,
    tables: weeksOfUse(TODAY),
  };
  await person.startsWithoutAccount();
  await person.opens('/settings');
  await person.page.getByLabel('Bring back a copy').setInputFiles({
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await person.presses('Bring it in');
  await expect(person.page.getByText('Your copy was brought in')).toBeVisible();
}

/** Opens the numbers of one picture. Answers each row as the texts of its cells. */
async function rowsOf(page: Page, title: string): Promise<string[][]> {
  await page.getByText(`As a table: ${title}`, { exact: true }).click();
  const rows = page.getByRole('region', { name: title, exact: true }).getByRole('row');
  await expect(rows.first()).toBeVisible();
  return Promise.all(
    (await rows.all()).map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((text) => text.trim()),
    ),
  );
}

/** Whether anything is drawn on a canvas, in any colour. */
function isDrawn(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0) return false;
  return context.getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part !== 0);
}

async function seesPictures(page: Page, count: number): Promise<void> {
  const pictures = page.locator('canvas');
  await expect(pictures).toHaveCount(count);
  for (const picture of await pictures.all()) await expect.poll(() => picture.evaluate(isDrawn)).toBe(true);
}

test('somebody looks back on weeks in words, pictures and numbers', async ({ page }) => {
  const person = new Person(page);
  await page.clock.install({ time: new Date(`${TODAY}T10:00:00Z`) });
  await bringsEightWeeks(person);
  await person.opens('/more');
  await person.follows(/^Insights/);
  await person.arrivesAt('/insights');

  await test.step('function comes first, and pain only when it is asked for', async () => {
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Your days');
    await expect(
      page.getByText(
        'Function went from 4.5 in the first half of these 4 weeks to 5.5 in the second, on average (28 check-ins).',
      ),
    ).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Pain' })).not.toBeChecked();
    await expect(page.getByText(/^Pain went/)).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Pain' }).check();
    // Of the second half two days of 14 had a 6, the others 3: 48 / 14 = 3.4. In the first it was one: 45 / 14 = 3.2.
    await expect(
      page.getByText(/^Pain went from 3.2 in the first half of these 4 weeks to 3.4/),
    ).toBeVisible();
    await page.getByRole('checkbox', { name: 'Pain' }).uncheck();
    const rows = await rowsOf(page, 'Your days');
    expect(rows).toHaveLength(29);
    expect(rows[0]).toEqual(['Day', 'Function', 'Mood', 'Sleep']);
    expect(rows[1]).toEqual(['Oct 27, 2026', '5', '6', '7']);
    expect(rows[28]).toEqual(['Nov 23, 2026', '5', '5', '4']);
  });

  await test.step('what was done stands beside the plan', async () => {
    // Mondays 2, 9, 16 and Wednesdays 28, 4, 11, 18 kept; Fridays 30, 6, 13, 20 not; today is open. Three exposures.
    await expect(page.getByText('You kept 7 of 11 planned sessions, and did 10 in all.')).toBeVisible();
    await expect(
      page.getByText('You kept 64 % of what was planned: 7 of 11 sessions, in 4 weeks with a plan.'),
    ).toBeVisible();
    expect((await rowsOf(page, 'Kept of planned')).slice(1)).toEqual([
      ['Oct 27 – Nov 1, 2026', '1', '2', '50'],
      ['Nov 2 – 8, 2026', '2', '3', '67'],
      ['Nov 9 – 15, 2026', '2', '3', '67'],
      ['Nov 16 – 22, 2026', '2', '3', '67'],
    ]);
    await expect(page.getByText('2 of 4 steps mastered, 1 of them in these 4 weeks.')).toBeVisible();
    await expect(
      page.getByText('The planned amount went from 8 minutes to 11 minutes, over 7 sessions.'),
    ).toBeVisible();
  });

  await test.step('fear and belief fall', async () => {
    await expect(
      page.getByText('Fear was 70 before the first time, and 25 after the last (3 times).'),
    ).toBeVisible();
    expect(await rowsOf(page, 'Fear')).toEqual([
      ['Day', 'Before', 'After'],
      ['Nov 5, 2026', '70', '60'],
      ['Nov 12, 2026', '60', '40'],
      ['Nov 19, 2026', '45', '25'],
    ]);
  });

  await test.step('a pattern is said with its days, and what goes together with its counts', async () => {
    await expect(page.getByRole('heading', { name: 'A pattern worth a look' })).toBeVisible();
    await expect(
      page.getByText('Much on Tuesday, November 3, little on Wednesday, November 4'),
    ).toBeVisible();
    await expect(page.getByText(/^3 times in the last 28 days/)).toBeVisible();
    await expect(
      page.getByText('On 28 days with sleep above 5.5, function was 5. On the 28 other days it was 4.'),
    ).toBeVisible();
    await expect(page.getByText('This does not tell what causes what.', { exact: false })).toBeVisible();
    // Function is above its middle of 5 on 7 days alone, and stress is the same on all.
    await expect(page.getByText('56 days, too much alike to compare.')).toHaveCount(2);
  });

  await test.step('every picture is drawn, under the policy of the real server', () => seesPictures(page, 7));

  await test.step('another range is picked by keyboard, and is still picked after a reload', async () => {
    await page.getByRole('radio', { name: '4 weeks' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL('/insights?range=3-months');
    await expect(page.getByRole('radio', { name: '3 months' })).toBeFocused();
    const sentence = page.getByText(
      'Function went from 4.5 in the first half of these 3 months to 4.8 in the second, on average (56 check-ins).',
    );
    await expect(sentence).toBeVisible();
    await page.reload();
    await expect(page.getByRole('radio', { name: '3 months' })).toBeChecked();
    await expect(sentence).toBeVisible();
  });
});

for (const theme of ['Light', 'Dark', 'Calm']) {
  test(`Insights with all tables open can be used by everybody, in the ${theme} theme`, async ({ page }) => {
    const person = new Person(page);
    await page.clock.install({ time: new Date(`${TODAY}T10:00:00Z`) });
    await bringsEightWeeks(person);
    await person.picks(theme);
    await page.setViewportSize({ width: 320, height: 640 });
    await person.opens('/insights?range=1-year');
    await seesPictures(page, 7);
    for (const summary of await page.getByText(/^As a table/).all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('without entries the page says kindly what is needed', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/insights');
  await expect(page.getByRole('heading', { name: 'Nothing to look back on yet' })).toBeVisible();
  await person.follows('Check in');
  await person.arrivesAt('/check-in');
});

test('the numbers are there when the code for pictures is not', async ({ page, announceError }) => {
  announceError(/Failed to load resource|ERR_FAILED|dynamically imported module/);
  const person = new Person(page);
  await page.clock.install({ time: new Date(`${TODAY}T10:00:00Z`) });
  await page.context().route(/draw-chart|immutable/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await (text.includes('LineController') || text.includes('pointStyle')
      ? route.abort()
      : route.fulfill({ response: answer }));
  });
  await bringsEightWeeks(person);
  await person.opens('/insights');
  await expect(page.getByText('The picture could not be loaded.', { exact: false }).first()).toBeVisible();
  expect(await rowsOf(page, 'Fear')).toHaveLength(4);
  // Other code may still be on its way.
  await page.context().unrouteAll({ behavior: 'ignoreErrors' });
});
