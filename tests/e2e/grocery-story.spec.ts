import type { Page } from '@playwright/test';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

const TRIP = 'Short shopping trip with a friend';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody who follows one step over weeks; the clock of the phone is in our hands. */
class Shopper extends Person {
  declare page: Page;
  #now = Date.parse('2026-09-07T09:00:00+02:00');

  async setsTheClock(): Promise<void> {
    await this.page.clock.install({ time: this.#now });
  }

  /** Closes the app, and opens it again on another day. */
  async wakesUpDaysLater(days: number): Promise<void> {
    this.#now += days * DAY_MS;
    const context = this.page.context();
    await this.page.close();
    this.page = await context.newPage();
    await this.setsTheClock();
    await this.opens('/today');
  }

  async notesSession(amount: string, pain: number, exertion?: number): Promise<void> {
    await this.opens('/today');
    await this.page.getByRole('link', { name: new RegExp(`(Start|Do it again)\\s*: ${TRIP}`) }).click();
    await this.arrivesAt(/\/session\//);
    await this.follows('Note it without the timer');
    await this.arrivesAt(/\/log$/);
    await this.types('How much did you do?', amount);
    await this.picks(new RegExp(`^Pain now, ${String(pain)} of 10`));
    if (exertion !== undefined) {
      await this.page.getByText('Add more (optional)').click();
      await this.picks(new RegExp(`^How hard was it for your body\\?, ${String(exertion)} of 10`));
    }
    await this.presses('Save');
    await this.arrivesAt('/today');
  }

  async answersTheMorning(pain: number): Promise<void> {
    await this.opens('/today');
    await expect(this.page.getByRole('heading', { name: 'Did it settle?' })).toBeVisible();
    await this.picks(new RegExp(`next morning\\?, ${String(pain)} of 10`));
    await this.presses('Save');
    await expect(this.page.getByRole('heading', { name: 'Did it settle?' })).toBeHidden();
  }

  /** A session, and how the next morning was: three days pass. */
  async keepsASession(amount: string, morning = 3): Promise<void> {
    await this.notesSession(amount, 3, 3);
    await this.wakesUpDaysLater(1);
    await this.answersTheMorning(morning);
    await this.wakesUpDaysLater(2);
  }

  async checksIn(pain: number, did: number): Promise<void> {
    await this.opens('/check-in');
    await this.picks(new RegExp(`^I did what matters, ${String(did)} of 10`));
    await this.picks(new RegExp(`^Pain today, ${String(pain)} of 10`));
    await this.presses('Save');
    await this.arrivesAt('/today');
  }

  async takesTheAdvice(words: RegExp, accept: RegExp): Promise<void> {
    await this.opens('/today');
    await this.page.getByRole('link', { name: words }).click();
    await this.arrivesAt(/\/plan\/steps\//);
    await this.presses(accept);
    await expect(this.page.getByText('Your decision is saved')).toBeVisible();
  }

  async seesAmount(amount: string): Promise<void> {
    await this.opens('/today');
    await expect(this.page.locator('main').getByText(amount, { exact: true }).first()).toBeVisible();
  }
}

test('grocery shopping, from the template to mastered over weeks, with a setback in the middle', async ({
  page,
}) => {
  test.setTimeout(420_000);
  const person = new Shopper(page);
  await person.setsTheClock();
  await person.startsWithoutAccount();

  await test.step('the plan is copied from the template and made smaller', async () => {
    await person.follows('Pick an example to start from');
    await person.arrivesAt('/plan/templates');
    await person.types('Search', 'groc');
    await person.follows(/^Grocery shopping/);
    await person.arrivesAt('/plan/templates/grocery-shopping');
    await person.page.getByRole('checkbox', { name: /^Make a short list/ }).uncheck();
    await person.presses('Make it my plan');
    await person.arrivesAt(/\/plan\/goals\//);
    const titles = await person.stepTitles();
    expect(titles[0]).toContain(TRIP);
    expect(titles[1]).toContain('Short shopping trip on my own');
    expect(titles[2]).toContain('Choose and carry heavier items');
    expect(titles[3]).toContain('Shop in crowded aisles');
  });

  await test.step('three ordinary days give the first amount', async () => {
    for (const amount of ['9', '11', '10']) {
      await person.notesSession(amount, 3);
      await person.wakesUpDaysLater(1);
      await person.answersTheMorning(3);
    }
    await person.takesTheAdvice(/Your trial days are in/, /^Start with 8 minutes/);
    await person.seesAmount('8 minutes');
    for (let day = 0; day < 6; day += 1) {
      await person.checksIn(3, 6);
      await person.wakesUpDaysLater(1);
    }
  });

  await test.step('three sessions that settle lead up', async () => {
    for (let session = 0; session < 3; session += 1) await person.keepsASession('8');
    await person.takesTheAdvice(/You may be ready for a little more/, /^Go to 9 minutes/);
    await person.seesAmount('9 minutes');
  });

  await test.step('a setback: two bad days, a flare-up, small versions, and the way back', async () => {
    await person.checksIn(7, 2);
    await person.wakesUpDaysLater(1);
    await person.checksIn(7, 2);
    await expect(person.page.getByRole('heading', { name: 'Is this a flare-up?' })).toBeVisible();
    await person.presses('Yes');
    await expect(person.page.getByRole('heading', { name: 'A flare-up is on' })).toBeVisible();
    await person.seesAmount('4 minutes');
    await person.notesSession('4', 5);
    await expect(person.page.getByText('Saved. You kept the small version, and that counts.')).toBeVisible();
    await person.wakesUpDaysLater(1);
    await person.answersTheMorning(4);
    await person.wakesUpDaysLater(1);
    await person.opens('/today');
    await person.presses('It is over');
    for (const amount of ['6', '7', '8']) {
      await person.seesAmount(`${amount} minutes`);
      await expect(person.page.getByText('a little less on the way back from a flare-up')).toBeVisible();
      await person.keepsASession(amount);
    }
    await person.seesAmount('9 minutes');
  });

  await test.step('up to where it leads, and mastered', async () => {
    for (let session = 0; session < 3; session += 1) await person.keepsASession('9');
    await person.takesTheAdvice(/You may be ready for a little more/, /^Go to 10 minutes/);
    for (let session = 0; session < 3; session += 1) await person.keepsASession('10');
    await person.takesTheAdvice(/You have reached where this leads/, /^Yes, I have mastered this/);
  });

  await test.step('the next step is there, the old one comes back once a week, and all decisions are told', async () => {
    await person.opens('/today');
    await expect(person.page.getByRole('heading', { name: 'Short shopping trip on my own' })).toBeVisible();
    await expect(person.page.getByRole('heading', { name: TRIP })).toBeHidden();
    await person.wakesUpDaysLater(7);
    await person.opens('/today');
    await expect(person.page.getByRole('heading', { name: TRIP })).toBeVisible();
    await expect(person.page.getByText('Once a week keeps it yours.')).toBeVisible();
    await person.opens('/plan');
    await person.follows(/Grocery shopping/);
    await person.arrivesAt(/\/plan\/goals\//);
    await person.follows(new RegExp(TRIP));
    await person.arrivesAt(/\/plan\/steps\//);
    await person.page.getByText('What was decided').click();
    await expect(person.page.getByText('8 minutes → 9 minutes')).toBeVisible();
    await expect(person.page.getByText('9 minutes → 10 minutes')).toBeVisible();
    await expect(person.page.getByText(/^Mastered:\s+taken · I did$/)).toBeVisible();
  });
});
