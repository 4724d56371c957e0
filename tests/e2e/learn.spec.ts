import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('somebody finds an article with no network, reads it, ticks it off and tries it', async ({
  context,
  page,
}) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.canGoOffline();
  await context.setOffline(true);
  await person.follows('More');
  await person.arrivesAt('/more');
  await person.follows(/^Learn/);
  await person.arrivesAt('/learn');
  const rows = page.getByRole('main').getByRole('link', { name: /minutes?/ });
  await expect(page.getByRole('heading', { name: 'Week 4' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Next to read' })).toBeVisible();
  await expect(rows.first()).toContainText('How pain works');

  await person.types('Search', 'xylophone');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await person.types('Search', 'brain alarm');
  await expect(page.getByRole('heading', { name: 'Next to read' })).toBeHidden();
  await person.follows(/^How pain works/);
  await person.arrivesAt('/learn/how-pain-works');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How pain works');
  await expect(page.getByText('Your pain is real.')).toBeVisible();
  await page.getByText('Where this comes from').click();
  await expect(page.getByText('Raja SN, et al.')).toBeVisible();

  await person.presses('I have read this');
  await expect(page.getByText('Marked as read.', { exact: true })).toBeFocused();
  await expect(page.getByText('Next: Hurt is not the same as harm')).toBeVisible();
  await expect(rows).toContainText('Hurt is not the same as harm');
  await person.follows('Learn');
  await person.arrivesAt('/learn');
  await expect(rows.first()).toContainText('Hurt is not the same as harm');
  const [first, second] = [rows.nth(1), rows.nth(2)];
  await expect(first).toContainText('How pain works');
  await expect(first.getByText('Read', { exact: true })).toBeVisible();
  await expect(second.getByText('Read', { exact: true })).toBeHidden();

  await first.click();
  await person.arrivesAt('/learn/how-pain-works');
  await expect(page.getByRole('button', { name: 'I have read this' })).toBeHidden();
  await person.follows('See the signs that need a doctor');
  await person.arrivesAt('/help');
});

test('an address that leads to no article leads to the list', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/learn/how-to-fly');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not here to read');
  await person.follows('See all there is to read');
  await person.arrivesAt('/learn');
});
