import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

/** Counts the taps of a person who types nothing. */
class Taps {
  count = 0;
  readonly #person: Person;

  constructor(person: Person) {
    this.#person = person;
  }

  async button(name: string): Promise<void> {
    this.count += 1;
    await this.#person.presses(name);
  }

  async link(name: string | RegExp): Promise<void> {
    this.count += 1;
    await this.#person.follows(name);
  }

  async mark(name: RegExp): Promise<void> {
    this.count += 1;
    await this.#person.picks(name);
  }
}

test('a daily user starts in 2 taps, notes a session in 5 and checks in with 6', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal');
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '8' });

  await person.opens('/');
  await person.arrivesAt('/today');
  const start = new Taps(person);
  await start.link(/^Start/);
  await person.arrivesAt(/\/session\//);
  await start.button('Start the timer');
  await expect(page.getByRole('timer')).toBeVisible();
  expect(start.count).toBeLessThanOrEqual(2);

  const log = new Taps(person);
  await log.button('Stop and note it');
  await person.arrivesAt(/\/log$/);
  await log.mark(/^Reached my amount/);
  await log.mark(/^How satisfied are you\?, 7 of 10/);
  await log.mark(/^Pain now, 4 of 10/);
  await log.button('Save');
  await person.arrivesAt('/today');
  expect(log.count).toBeLessThanOrEqual(5);

  const checkIn = new Taps(person);
  await checkIn.link('Check in');
  await person.arrivesAt('/check-in');
  await checkIn.mark(/^I did what matters, 6 of 10/);
  await checkIn.mark(/^Mood, 6 of 10/);
  await checkIn.mark(/^Sleep last night, 5 of 10/);
  await checkIn.mark(/^Pain today, 4 of 10/);
  await checkIn.button('Save');
  await expect(page.getByText('Saved. Thank you for looking in.')).toBeVisible();
  expect(checkIn.count).toBeLessThanOrEqual(6);
});

test('who checked in before does it in 3 taps, and in 6 when three things are different', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-23T18:00:00Z') });
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/check-in');
  await person.picks(/^I did what matters, 6 of 10/);
  await person.picks(/^Mood, 6 of 10/);
  await person.picks(/^Sleep last night, 5 of 10/);
  await person.picks(/^Pain today, 4 of 10/);
  await person.presses('Save');
  await person.arrivesAt('/today');

  for (const [day, changes] of [
    ['2026-11-24T18:00:00Z', []],
    ['2026-11-25T18:00:00Z', [/^Mood, 8 of 10/, /^Sleep last night, 2 of 10/, /^Pain today, 5 of 10/]],
  ] as const) {
    await page.clock.setSystemTime(new Date(day));
    await person.opens('/today');
    const taps = new Taps(person);
    await taps.link('Check in');
    await person.arrivesAt('/check-in');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await taps.button('Same as last time');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(4);
    for (const change of changes) await taps.mark(change);
    await taps.button('Save');
    await expect(page.getByText('Saved. Thank you for looking in.')).toBeVisible();
    console.log(`a check-in with ${String(changes.length)} changes: ${String(taps.count)} taps`);
    expect(taps.count).toBe(3 + changes.length);
    expect(taps.count).toBeLessThanOrEqual(6);
  }
  await person.opens('/check-in');
  await expect(page.getByRole('radio', { name: /^I did what matters, 6 of 10/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Pain today, 5 of 10/ })).toBeChecked();
});

test('a newcomer notes a first session in under 25 taps', async ({ page }) => {
  const person = new Person(page);
  await person.opens('/');
  await person.arrivesAt('/welcome');
  const taps = new Taps(person);
  await taps.mark(/^No, none of it/);
  await taps.button('Start without an account');
  await person.arrivesAt('/today');
  await taps.link('Pick an example to start from');
  await person.arrivesAt('/plan/templates');
  await taps.link(/^Gardening/);
  await person.arrivesAt('/plan/templates/gardening');
  await taps.button('Make it my plan');
  await person.arrivesAt(/\/plan\/goals\//);
  await taps.link('Do the current step');
  await person.arrivesAt(/\/session\//);
  await taps.button('Start the timer');
  await expect(page.getByRole('timer')).toBeVisible();
  await taps.button('Stop and note it');
  await person.arrivesAt(/\/log$/);
  await taps.mark(/^Tired/);
  await taps.mark(/^How satisfied are you\?, 7 of 10/);
  await taps.mark(/^Pain now, 4 of 10/);
  await taps.button('Save');
  await expect(page.getByText('Saved. What you did counts.')).toBeVisible();
  console.log(`a newcomer's first session: ${String(taps.count)} taps`);
  expect(taps.count).toBeLessThanOrEqual(25);
});

test('the flare-up plan is one tap away from every kind of page, offline too', async ({
  context,
  page,
  announceError,
}) => {
  announceError(/ERR_INTERNET_DISCONNECTED/);
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal');
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '8' });
  const goal = new URL(page.url()).pathname;
  await person.opens('/flare-up/plan');
  await person.types('What helps', 'A warm bath');
  await person.presses('Save');
  await person.arrivesAt('/flare-up');
  await person.canGoOffline();
  await context.setOffline(true);
  for (const path of ['/today', goal, '/check-in', '/settings', '/plan/templates', '/help']) {
    await person.opens(path);
    await person.follows('Hard day');
    await person.arrivesAt('/flare-up');
    await expect(page.getByText('A warm bath')).toBeVisible();
  }
});
