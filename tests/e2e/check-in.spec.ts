import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

/** A Monday. */
const NOW = new Date('2026-11-23T18:00:00Z');

async function choosesFile(person: Person, text: string, name = 'steps.csv'): Promise<void> {
  await person.page
    .getByLabel('Your CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('yesterday can be checked in later, changed, and taken back', async ({ page }) => {
  await page.clock.install({ time: NOW });
  const person = new Person(page);
  await person.startsWithoutAccount();

  await test.step('a check-in for yesterday', async () => {
    await person.opens('/check-in');
    await person.follows('Yesterday');
    await person.arrivesAt('/check-in/2026-11-22');
    await expect(page.getByRole('heading', { name: 'Check-in: Sunday, November 22' })).toBeVisible();
    await person.picks(/^I did what matters, 7 of 10/);
    await person.picks(/^Pain that day, 3 of 10/);
    await person.types('A line about that day', 'Soup with Jo.');
    await person.presses('Save');
    await person.arrivesAt('/today');
    // Today is still to be told.
    await expect(page.getByRole('heading', { name: 'How is today?' })).toBeVisible();
  });

  await test.step('it is changed', async () => {
    await person.opens('/check-in/2026-11-22');
    await expect(page.getByText('You have checked in for this day.')).toBeVisible();
    await person.picks(/^Pain that day, 5 of 10/);
    await person.presses('Save');
    await person.arrivesAt('/today');
  });

  await test.step('today starts from it, and what was filled in can be taken back', async () => {
    await person.opens('/check-in');
    await person.presses('Same as last time');
    await expect(page.getByText(/^Filled in from Sunday, November 22/)).toBeVisible();
    await expect(page.getByRole('radio', { name: /^Pain today, 5 of 10/ })).toBeChecked();
    await person.picks(/^I did what matters, 9 of 10/);
    await person.presses('Take it back');
    await expect(page.getByRole('radio', { name: /^I did what matters, 9 of 10/ })).toBeChecked();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
    // Nothing of it was kept.
    await person.opens('/today');
    await expect(page.getByRole('heading', { name: 'How is today?' })).toBeVisible();
  });

  await test.step('days lead to one another, not into the future', async () => {
    await person.opens('/check-in/2026-11-21');
    await person.follows(/^Day after/);
    await person.arrivesAt('/check-in/2026-11-22');
    await expect(page.getByRole('textbox', { name: 'A line about that day' })).toHaveValue('Soup with Jo.');
    await page.getByRole('navigation', { name: 'Other days' }).getByRole('link', { name: 'Today' }).click();
    await person.arrivesAt('/check-in');
    await expect(page.getByRole('link', { name: /^Day after/ })).toHaveCount(0);
    for (const nonsense of ['2026-11-24', '2026-02-30', 'soon']) {
      await person.opens(`/check-in/${nonsense}`);
      await expect(page.getByRole('heading', { name: 'No check-in for this day' })).toBeVisible();
    }
    await person.follows('Check-in for today');
    await person.arrivesAt('/check-in');
  });

  await test.step('it is deleted, once that was confirmed', async () => {
    await person.opens('/check-in/2026-11-22');
    await person.presses('Delete this check-in');
    await person.presses('Cancel');
    await person.presses('Delete this check-in');
    await person.presses(/^Delete$/);
    await person.arrivesAt('/today');
    await person.opens('/check-in/2026-11-22');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Delete this check-in' })).toHaveCount(0);
  });
});

test('steps come in from a phone, and what was typed by hand stays', async ({ page }) => {
  await page.clock.install({ time: NOW });
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/check-in/2026-11-21');
  await page.getByText('Add more (optional)').click();
  await person.types('Steps walked', '2500');
  await person.presses('Save');
  await person.arrivesAt('/today');

  await test.step('begun, not saved: the draft gets the steps too', async () => {
    await person.opens('/check-in/2026-11-20');
    await person.picks(/^Mood, 6 of 10/);
    await page.getByText('Add more (optional)').click();
    await person.follows('Bring in steps from your phone');
    await person.arrivesAt('/check-in/import');
  });

  await choosesFile(
    person,
    '\uFEFFDatum;Schritte\r\n20.11.2026;"4.312"\r\n21.11.2026;900\r\n22.11.2026;1500\r\n23.11.2026;80\r\nx;1\r\n',
  );
  await expect(page.getByRole('heading', { name: '3 days found' })).toBeVisible();
  await expect(page.getByText('2 new days')).toBeVisible();
  await expect(page.getByText('One day has your own number, which stays')).toBeVisible();
  await expect(page.getByText('One line of today or later.')).toBeVisible();
  await expect(page.getByText('One line with no day that can be read')).toBeVisible();
  await person.presses('Bring them in');
  await expect(page.getByRole('heading', { name: '2 days were brought in.' })).toBeVisible();

  for (const [day, steps] of [
    ['2026-11-22', '1500'],
    ['2026-11-21', '2500'],
    ['2026-11-20', '4312'],
  ] as const) {
    await person.opens(`/check-in/${day}`);
    await expect(page.getByLabel('Steps walked')).toHaveValue(steps);
  }
  await expect(page.getByRole('radio', { name: /^Mood, 6 of 10/ })).toBeChecked();
  await person.presses('Save');
  await person.arrivesAt('/today');
  await person.opens('/check-in/2026-11-20');
  await expect(page.getByLabel('Steps walked')).toHaveValue('4312');

  await test.step('a day of steps alone is not a check-in', async () => {
    await person.opens('/check-in/2026-11-22');
    await expect(page.getByText('You have checked in for this day.')).toHaveCount(0);
  });

  await test.step('the same file again brings nothing', async () => {
    await person.opens('/settings');
    await person.follows('Bring in steps from your phone');
    await person.arrivesAt('/check-in/import');
    await choosesFile(person, 'date,steps\n2026-11-22,1500\n');
    await expect(page.getByText('There is nothing new in this file.')).toBeVisible();
  });
});

test('a file in doubt is asked about, and one without steps is refused in plain words', async ({ page }) => {
  await page.clock.install({ time: NOW });
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/check-in/import');
  await choosesFile(person, 'Date,Steps\n03/05/2026,"4,312"\n');
  await expect(page.getByText('Which day is 03/05/2026?')).toBeVisible();
  await person.picks('Mar 5, 2026');
  await expect(page.getByRole('heading', { name: 'One day found' })).toBeVisible();
  await person.picks('May 3, 2026');
  await expect(page.getByText('One new day')).toBeVisible();
  await person.presses('Bring them in');
  await expect(page.getByRole('heading', { name: 'One day was brought in.' })).toBeVisible();
  await person.opens('/check-in/2026-05-03');
  await expect(page.getByLabel('Steps walked')).toHaveValue('4312');

  await person.opens('/check-in/import');
  await choosesFile(person, 'Dear Ann,\nhow are you?\n', 'letter.txt');
  await expect(page.getByText('No steps were found in this file.', { exact: false })).toBeVisible();
  await choosesFile(person, 'PK\u0003\u0004', 'export.zip');
  await expect(page.getByText('This is not a CSV file.', { exact: false })).toBeVisible();
});
