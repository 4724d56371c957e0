import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('a reminder comes before a planned time while the app is open, and names no step', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['notifications']);
  const person = new Person(page);
  // A Monday, 10:00 where the phone is.
  await page.clock.install({ time: new Date('2026-11-23T09:00:00Z') });
  await person.startsWithoutAccount();
  await person.canGoOffline();
  await person.plansGoal('Garden again');
  await person.addsStep({ title: 'Water the pots', quota: '10' });
  await person.follows(/Water the pots/);
  await person.arrivesAt(/\/plan\/steps\//);
  await person.follows(/Days for this step/);
  await person.arrivesAt(/\/schedule$/);
  await page.getByRole('checkbox', { name: 'Days for the full amount: Monday' }).check({ force: true });
  await person.types('Time of day', '10:30');
  await person.types('Ring so long before', '15');
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/steps\//);
  await person.opens('/plan/week');
  await page.getByRole('checkbox', { name: 'Remind me before a planned time' }).check();
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body }) => `${title} ${body}`);
    });
  expect(await shown()).toEqual([]);
  // Not so long after the start: how long everything before took, the clock of the page has counted too.
  await page.clock.pauseAt(new Date('2026-11-23T09:14:00Z'));
  expect(await shown()).toEqual([]);
  await page.clock.runFor('02:00');
  await expect
    .poll(shown)
    .toEqual(['A small step is planned Only if it fits. The small version counts too.']);
});
