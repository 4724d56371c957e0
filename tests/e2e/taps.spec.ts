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
