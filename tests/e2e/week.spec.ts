import { readFile } from 'node:fs/promises';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('the week is planned, a day is moved, a pause rests it, and the calendar gets a file', async ({
  page,
}) => {
  const person = new Person(page);
  // A Monday.
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await person.startsWithoutAccount();
  await person.plansGoal('Garden again');
  await person.addsStep({ title: 'Water the pots', quota: '10' });
  await person.follows(/Water the pots/);
  await person.arrivesAt(/\/plan\/steps\//);
  await person.follows(/Days for this step/);
  await person.arrivesAt(/\/schedule$/);
  for (const day of ['Monday', 'Thursday']) {
    await page.getByRole('checkbox', { name: `Days for the full amount: ${day}` }).check({ force: true });
  }
  await page.getByRole('checkbox', { name: 'Days for the small version: Saturday' }).check({ force: true });
  await person.types('Time of day', '10:30');
  await person.types('Ring so long before', '15');
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/steps\//);
  await expect(page.getByText('Monday, Thursday · small version: Saturday')).toBeVisible();

  await test.step('today moves to tomorrow', async () => {
    await person.opens('/today');
    await expect(page.getByRole('heading', { name: 'Water the pots' })).toBeVisible();
    await person.opens('/plan/week');
    await page
      .getByLabel('Water the pots on Monday, November 23: another day')
      .selectOption('Tuesday, November 24');
    await expect(page.getByLabel('Water the pots on Tuesday, November 24: another day')).toBeVisible();
    await person.opens('/today');
    await expect(page.getByRole('heading', { name: 'Nothing planned for today' })).toBeVisible();
  });

  await test.step('the calendar file repeats, rings, and names nothing unless asked', async () => {
    await person.opens('/plan/week');
    const download = page.waitForEvent('download');
    await person.presses('Save the calendar file');
    const file = await (await download).path();
    const text = await readFile(file, 'utf8');
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO,TH');
    expect(text).toContain('DTSTART:20261123T103000');
    expect(text).toContain('TRIGGER:-PT15M');
    expect(text).toContain('SUMMARY:A small step (Foothold)');
    expect(text).not.toContain('Water the pots');
    await page.getByRole('checkbox', { name: 'Put in the names of the steps' }).check();
    const named = page.waitForEvent('download');
    await person.presses('Save the calendar file');
    expect(await readFile(await (await named).path(), 'utf8')).toContain('SUMMARY:Water the pots');
  });

  await test.step('a pause rests the plan, and ends when the person likes', async () => {
    await person.opens('/plan/pauses/new');
    await person.types('Until', '2026-11-20');
    await person.presses('Save');
    await expect(page.getByText('This day does not exist. Please pick another.').first()).toBeVisible();
    await person.types('Until', '2026-11-30');
    await person.presses('Save');
    await person.arrivesAt('/plan/week');
    await person.opens('/today');
    await expect(page.getByRole('heading', { name: 'Pause: not well' })).toBeVisible();
    await person.presses('Go on now');
    await expect(page.getByRole('heading', { name: 'Pause: not well' })).toBeHidden();
  });
});

test('an if-then plan comes to mind in time, and a change around me is noted and done', async ({ page }) => {
  const person = new Person(page);
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await person.startsWithoutAccount();
  await person.opens('/plan/obstacles/new');
  await person.types('If …', 'the paths are icy');
  await person.types('then I …', 'walk ten rounds in the hall');
  await page.getByText('When it may come (optional)').click();
  await page.getByLabel('From', { exact: true }).fill('2026-11-28');
  await person.presses('Save');
  await person.arrivesAt('/plan/obstacles');
  await person.opens('/today');
  await expect(page.getByText('If the paths are icy, then walk ten rounds in the hall')).toBeVisible();
  await person.follows('Look at the plan');
  await person.arrivesAt(/\/plan\/obstacles\//);
  await person.presses('Delete this plan');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await person.arrivesAt('/plan/obstacles');
  await expect(page.getByText('No plans yet')).toBeVisible();

  await person.opens('/plan/surroundings/new');
  await person.types('What could be easier', 'A stool by the stove');
  await person.types('Who helps', 'Jo');
  await person.presses('Save');
  await person.arrivesAt('/plan/surroundings');
  await person.follows(/A stool by the stove/);
  await person.arrivesAt(/\/plan\/surroundings\//);
  await page.getByRole('checkbox', { name: 'Done' }).check();
  await person.presses('Save');
  await person.arrivesAt('/plan/surroundings');
  await expect(page.getByText('At home · Jo · Done')).toBeVisible();
});
