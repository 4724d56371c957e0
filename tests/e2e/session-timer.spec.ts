import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

const AMOUNT = { name: 'How much did you do?' } as const;

test('asleep for 30 minutes, killed, and its clock moved: the recorded amount is right', async ({
  context,
  page,
}) => {
  const START = new Date('2026-11-23T10:00:00Z');
  const person = new Person(page);
  await page.clock.install({ time: START });
  await person.startsWithoutAccount();
  await person.plansGoal('Garden again');
  await person.addsStep({ title: 'Water the pots', quota: '40' });
  await person.follows('Do the current step');
  await person.arrivesAt(/\/session\//);
  const session = new URL(page.url()).pathname;
  await person.presses('Start the timer');
  await expect(page.getByRole('timer')).toBeVisible();

  await test.step('asleep for 30 minutes', async () => {
    await page.clock.fastForward('30:00');
    await expect(page.getByRole('timer')).toHaveText('30:00');
  });

  await test.step('the clock is set back by two hours while the app is open', async () => {
    await page.clock.setSystemTime(new Date(START.getTime() - 90 * 60_000));
    await page.clock.runFor(60_000);
    await expect(page.getByRole('timer')).toHaveText(/^31:0\d$/);
  });

  await test.step('the app is killed for 10 minutes', async () => {
    await page.close();
    const again = new Person(await context.newPage());
    await again.page.clock.install({ time: new Date(START.getTime() - 79 * 60_000) });
    await again.opens(session);
    await expect(again.page.getByRole('timer')).toHaveText(/^41:0\d$/);
    await again.presses('Stop and note it');
    await again.arrivesAt(/\/log$/);
    await expect(again.page.getByRole('textbox', AMOUNT)).toHaveValue('41');
  });
});

test('planned breaks are called, are not counted, and can be cut short', async ({ page }) => {
  const person = new Person(page);
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await person.startsWithoutAccount();
  await person.plansGoal('Desk work');
  await person.follows('Add a step');
  await person.types('Step', 'Write letters');
  await person.types('How much each time', '30');
  await page.getByText('Add more (optional)').click();
  await person.types('A break after', '10');
  await expect(page.getByText('Left open: 3 minutes, a quarter of the time.')).toBeVisible();
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/goals\//);
  await person.follows('Do the current step');
  await person.arrivesAt(/\/session\//);
  await person.presses('Start the timer');
  await page.clock.fastForward('11:00');
  await expect(page.getByText(/^A planned break: 2:00 left/)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText('10:00');
  await person.presses('Go on now');
  await page.clock.fastForward('05:00');
  await expect(page.getByRole('timer')).toHaveText('15:00');
});

test('a step that is counted is tapped, and the tally is what is noted', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Climb the stairs');
  await person.follows('Add a step');
  await person.types('Step', 'One flight');
  await page.getByLabel('Count it in').selectOption('repetitions');
  await person.types('How much each time', '3');
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/goals\//);
  await person.follows('Do the current step');
  await person.arrivesAt(/\/session\//);
  await person.presses('Start the timer');
  for (let times = 1; times <= 3; times += 1) {
    await person.presses(/Tap for one more/);
    await expect(
      page.getByRole('status').filter({ hasText: new RegExp(`^${String(times)} time`) }),
    ).toBeVisible();
  }
  await person.presses('One less');
  await expect(page.getByRole('status').filter({ hasText: '2 times' })).toBeVisible();
  await page.reload();
  await person.presses('Stop and note it');
  await person.arrivesAt(/\/log$/);
  await expect(page.getByRole('textbox', AMOUNT)).toHaveValue('2');
});
