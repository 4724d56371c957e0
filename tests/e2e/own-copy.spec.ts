import { readFile } from 'node:fs/promises';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('a guest takes everything to another phone with one file, and bringing it in twice changes nothing', async ({
  page,
  newDevice,
}) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal', 'Because Sunday is ours.');
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '8' });
  await person.opens('/settings');
  const downloading = page.waitForEvent('download');
  await person.presses('Save a copy');
  const file = await (await downloading).path();
  expect(await readFile(file, 'utf8')).toContain('Stand and cut vegetables');

  const other = new Person(await (await newDevice()).newPage());
  await other.startsWithoutAccount();
  for (const round of ['first', 'second']) {
    await other.opens('/settings');
    await other.page.getByLabel('Bring back a copy').setInputFiles(file);
    await expect(other.page.getByRole('heading', { name: 'Bring in this copy?' })).toBeVisible();
    if (round === 'first') await expect(other.page.getByText('One step')).toBeVisible();
    else await expect(other.page.getByText(/here already/)).toBeVisible();
    const confirm = other.page.getByRole('button', { name: 'Bring it in' });
    if (await confirm.isVisible()) {
      await confirm.click();
      await expect(other.page.getByText('Your copy was brought in')).toBeVisible();
    }
  }
  await other.opens('/plan');
  await expect(other.page.getByText('Cook a family meal')).toHaveCount(1);
  await other.follows(/Cook a family meal/);
  await expect(other.page.getByText('Because Sunday is ours.')).toBeVisible();
  await expect(other.page.getByRole('link', { name: /Stand and cut vegetables/ })).toHaveCount(1);
});

test('a file that is no copy is refused in plain words', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  for (const [name, text, words] of [
    ['notes.json', 'not json', 'This file is not a Foothold copy.'],
    ['other.json', '{"hello":"world"}', 'This file is not a Foothold copy, or it was changed.'],
  ] as const) {
    await person.opens('/settings');
    await page
      .getByLabel('Bring back a copy')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByText(words, { exact: false })).toBeVisible();
  }
});

test('erasing the device leaves nothing behind', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal');
  await person.opens('/settings');
  await person.presses('Erase this device');
  await person.presses('Erase now');
  await person.arrivesAt('/welcome');
});
