import type { Locator, Page } from '@playwright/test';
import { CircleAccount } from './circle-account.ts';
import { CirclePerson } from './circle-person.ts';
import { expect, test } from './foothold-server.ts';

const WORDS = 'I cooked for ten minutes';
/** More stops than any of these pages has. */
const STOPS = 60;

/** Goes on with Tab until the control has the focus, as somebody without a mouse does. */
async function tabsTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there');
}

test('joining and sharing take no more than a keyboard, and the preview is what the others see', async ({
  page,
  server,
  newDevice,
}) => {
  test.setTimeout(120_000);
  const group = { name: 'Our kitchen table', description: '', rules: '' };
  const ana = await CircleAccount.make(server, 'ana');
  const dora = await CircleAccount.make(server, 'dora');
  const family = await ana.startsGroup({ ...group, kind: 'family' }, 'Ana');
  await ana.startsGroup({ ...group, kind: 'peer', name: 'Steady walkers' }, 'Ana W');
  const { token } = await ana.invites(family);

  const doras = await (await newDevice()).newPage();
  const daughter = new CirclePerson(doras);
  await daughter.signsIn(dora.email, dora.password);
  await daughter.arrivesAt('/today');
  await daughter.opens(`/join#${token}`);
  await tabsTo(doras, doras.getByLabel('Your name here'));
  await doras.keyboard.type('Dora');
  await tabsTo(doras, doras.getByRole('button', { name: 'Join' }));
  await doras.keyboard.press('Enter');
  await daughter.arrivesAt(/\/circle\/[0-9a-f-]{36}$/);

  const patient = new CirclePerson(page);
  await patient.signsIn(ana.email, ana.password);
  await patient.arrivesAt('/today');
  await patient.contactsTheServer();
  await patient.opens('/circle/share');
  await patient.sees('never told unless you tick them');
  await tabsTo(page, page.getByLabel('What would you like to tell?'));
  await page.keyboard.type(WORDS);
  const audience = page.getByRole('group', { name: 'Who can see it' }).getByRole('checkbox');
  await expect(audience).toHaveCount(2);
  for (const box of await audience.all()) await expect(box).not.toBeChecked();
  await tabsTo(page, audience.first());
  await page.keyboard.press('Space');
  const preview = page.getByRole('region', { name: 'What they will see' }).locator('.card');
  await expect(preview).toContainText('Ana');
  await expect(preview).not.toContainText('Ana W');
  await expect(preview.locator('.own-words')).toHaveText([WORDS]);
  await tabsTo(page, page.getByRole('button', { name: 'Share it' }));
  await page.keyboard.press('Enter');
  await patient.arrivesAt('/circle');
  await patient.syncs();

  await daughter.contactsTheServer();
  const card = doras.locator('.card').filter({ hasText: WORDS });
  await expect(card.locator('.own-words')).toHaveText([WORDS]);
});
