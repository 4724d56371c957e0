import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('a reminder comes before a planned time while the app is open, and names no step', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['notifications']);
  const person = new Person(page);
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
  // The next Monday, where the phone is. Until here the clock was the real one: links wait for timers too.
  const monday = await page.evaluate(() => {
    const day = new Date();
    day.setDate(day.getDate() + 7 - ((day.getDay() + 6) % 7));
    return day.setHours(10, 0, 0, 0);
  });
  await page.clock.install({ time: monday });
  await person.opens('/plan/week');
  await page.getByRole('checkbox', { name: 'Remind me before a planned time' }).check();
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body }) => `${title} ${body}`);
    });
  expect(await shown()).toEqual([]);
  // Not so long after the start: how long everything before took, the clock of the page has counted too.
  await page.clock.pauseAt(monday + 14 * 60_000);
  expect(await shown()).toEqual([]);
  await page.clock.runFor('02:00');
  await expect
    .poll(shown)
    .toEqual(['A small step is planned Only if it fits. The small version counts too.']);
});
