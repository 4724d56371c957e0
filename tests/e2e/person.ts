import { expect, type Page } from '@playwright/test';

/** A step as somebody types it in. */
export interface TypedStep {
  readonly title: string;
  readonly quota?: string;
  readonly exposure?: boolean;
}

/** Somebody who holds the phone: does by role and label what a person does by eye and finger. */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Resolves when what the page is for is on screen. */
  async seesThePage(): Promise<void> {
    await this.page.locator('[data-usable]').first().waitFor();
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(path);
    await this.seesThePage();
  }

  async arrivesAt(path: string | RegExp): Promise<void> {
    await expect(this.page).toHaveURL(path);
    await this.seesThePage();
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  /** Resolves when the address has changed: until then the page still holds the link, for a second tap to hit. */
  async follows(name: string | RegExp): Promise<void> {
    const from = this.page.url();
    await this.page.getByRole('link', { name }).first().click();
    await expect(this.page).not.toHaveURL(from);
  }

  async types(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async picks(label: string | RegExp): Promise<void> {
    const radio = this.page.getByRole('radio', { name: label });
    // As a person scrolls: not under the bar at the bottom, where a forced click would land on the bar.
    await radio.evaluate((control) => control.scrollIntoView({ block: 'center' }));
    await radio.check({ force: true });
  }

  async startsWithoutAccount(): Promise<void> {
    await this.opens('/');
    await this.presses('Start without an account');
    await this.arrivesAt('/today');
  }

  /** From Today or the plan. Ends on the goal's own page. */
  async plansGoal(title: string, reason = ''): Promise<void> {
    await this.opens('/plan/goals/new');
    await this.types('Goal', title);
    await this.types('Why I want this', reason);
    await this.presses('Save and add steps');
    await this.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
  }

  /** From the goal's page, and back to it. */
  async addsStep({ title, quota = '', exposure = false }: TypedStep): Promise<void> {
    await this.follows('Add a step');
    await this.types('Step', title);
    if (exposure) await this.picks(/^Exposure/);
    await this.types('How much each time', quota);
    await this.presses('Save');
    await this.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
    await expect(this.page.getByRole('listitem').filter({ hasText: title })).toBeVisible();
  }

  /** The titles on the ladder, the first step first. */
  stepTitles(): Promise<string[]> {
    return this.page
      .getByRole('list', { name: /^Steps/ })
      .getByRole('link')
      .allTextContents();
  }

  async signsUp(email: string, password: string): Promise<void> {
    await this.opens('/account/sign-up');
    await this.types('Email address', email);
    await this.types('Password', password);
    await this.presses('Make an account');
  }

  async signsIn(email: string, password: string): Promise<void> {
    await this.opens('/account/sign-in');
    await this.types('Email address', email);
    await this.types('Password', password);
    await this.presses('Sign in');
  }

  /** Asks for a sync, and waits until the app says that nothing is left to send. */
  async syncs(): Promise<void> {
    await this.opens('/sync');
    await this.presses('Sync now');
    await expect(this.page.getByRole('status').filter({ hasText: 'Saved and synced.' })).toBeVisible();
  }

  /** Resolves when every page of the app would open with no network. */
  async canGoOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller !== null) return;
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    });
  }
}

/** An address and a password that no other test uses. */
export function newCredentials(name: string): { email: string; password: string } {
  const unique = crypto.randomUUID().slice(0, 8);
  return { email: `${name}-${unique}@example.org`, password: `quiet river ${unique}` };
}
