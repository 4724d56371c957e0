import type { BrowserContext } from '@playwright/test';
import { expect, test } from './foothold-server.ts';
import { newCredentials, Person, type TypedStep } from './person.ts';

const GOAL = 'Cook a family meal';
const STEPS: TypedStep[] = [
  { title: 'Stand and cut vegetables', quota: '8' },
  { title: 'Cook soup with Jo', quota: '15' },
  { title: 'Cook alone while the family is out', quota: '20', exposure: true },
];

async function newPage(device: BrowserContext): Promise<Person> {
  return new Person(await device.newPage());
}

async function expectWholePlan(person: Person, goal = GOAL): Promise<void> {
  await person.opens('/plan');
  await person.follows(new RegExp(goal));
  await person.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
  await expect(person.page.getByRole('heading', { name: goal })).toBeVisible();
  const titles = await person.stepTitles();
  expect(titles).toHaveLength(STEPS.length);
  for (const [place, { title }] of STEPS.entries()) expect(titles[place]).toContain(title);
}

async function expectTheSession(person: Person): Promise<void> {
  await person.opens('/plan');
  await person.follows(new RegExp(GOAL));
  await person.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
  await person.follows(/Stand and cut vegetables/);
  await person.arrivesAt(/\/plan\/steps\/[0-9a-f-]{36}$/);
  await expect(person.page.getByText('8 minutes').first()).toBeVisible();
  await person.page
    .getByRole('link', { name: /Today|Pain|minute/ })
    .last()
    .click();
  await person.arrivesAt(/\/sessions\//);
  await expect(person.page.getByLabel('What did you notice?')).toHaveValue(
    'The smell of onions. I sat down once.',
  );
}

test('a guest plans a meal offline, does the first step, and finds it all on a second phone', async ({
  context,
  newDevice,
  announceError,
}) => {
  announceError(/ERR_INTERNET_DISCONNECTED/);
  const first = await newPage(context);
  await first.page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await first.startsWithoutAccount();
  await first.canGoOffline();

  await test.step('offline: a goal with three steps', async () => {
    await context.setOffline(true);
    await first.plansGoal(GOAL, 'Because Sunday is when we all sit down.');
    for (const step of STEPS) await first.addsStep(step);
  });

  await test.step('offline: the first step with the timer, and how it went', async () => {
    await first.opens('/today');
    await first.follows(/^Start/);
    await first.presses('Start the timer');
    await first.page.clock.fastForward('08:02');
    await expect(first.page.getByText('You reached your amount. Stopping here is the plan.')).toBeVisible();
    await first.presses('Stop and note it');
    await first.seesThePage();
    await expect(first.page.getByRole('textbox', { name: 'How much did you do?' })).toHaveValue('8');
    await first.picks('Reached my amount');
    await first.picks(/^Pain now, 4 of 10/);
    await first.page.getByText('Add more (optional)').click();
    await first.types('What did you notice?', 'The smell of onions. I sat down once.');
    await first.presses('Save');
    await first.arrivesAt('/today');
    await expect(first.page.getByText('Done today')).toBeVisible();
  });

  const reopened = await test.step('offline: the tab is closed and opened again', async () => {
    await first.page.close();
    const again = await newPage(context);
    await expectWholePlan(again);
    await expectTheSession(again);
    return again;
  });

  const credentials = newCredentials('ann');
  await test.step('online: an account takes everything along', async () => {
    await context.setOffline(false);
    await reopened.signsUp(credentials.email, credentials.password);
    await reopened.arrivesAt('/account/bring-along');
    await expect(reopened.page.getByText('3 steps')).toBeVisible();
    await reopened.presses('Bring them into my account');
    await reopened.arrivesAt('/today');
    await reopened.syncs();
  });

  const second = await newPage(await newDevice());
  await test.step('a second phone signs in and has it all', async () => {
    await second.signsIn(credentials.email, credentials.password);
    await second.arrivesAt('/today');
    await expect(second.page.getByRole('heading', { name: 'Stand and cut vegetables' })).toBeVisible();
    await expectWholePlan(second);
    await expectTheSession(second);
  });

  await test.step('one changes the title while the other, offline, changes the reason: both stay', async () => {
    await context.setOffline(true);
    await expectWholePlan(reopened);
    await reopened.follows('Edit');
    await reopened.types('Why I want this', 'Because they miss my soup.');
    await reopened.presses('Save');
    await reopened.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);

    await expectWholePlan(second);
    await second.follows('Edit');
    await second.types('Goal', 'Cook for the whole family');
    await second.presses('Save');
    await second.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
    await second.syncs();

    await context.setOffline(false);
    await reopened.syncs();
    await second.syncs();
    for (const person of [reopened, second]) {
      await expectWholePlan(person, 'Cook for the whole family');
      await expect(person.page.getByText('Because they miss my soup.')).toBeVisible();
    }
  });
});
