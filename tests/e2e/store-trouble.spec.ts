import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('a browser that keeps nothing is answered in words, not with an empty page', async ({ page }) => {
  await page.addInitScript(() => {
    // As a private window of some browsers does it, and a browser whose site data is turned off.
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  const person = new Person(page);
  await person.opens('/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Your plan could not be opened' })).toBeVisible();
  await expect(page.getByText('Opening your plan…')).toBeHidden();
  await person.presses('Try again');
  await person.seesThePage();
});

test('a plan that can not be opened beside the device’s own settings says so too', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function refuse(name, version) {
      if (name.includes('guest')) throw new DOMException('Internal error.', 'UnknownError');
      return version === undefined ? open.call(this, name) : open.call(this, name, version);
    };
  });
  await person.opens('/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Your plan could not be opened' })).toBeVisible();
});
