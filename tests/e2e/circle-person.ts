import { expect } from '@playwright/test';
import { newCredentials, Person } from './person.ts';

/** Somebody with an account who shares and reads in groups. */
export class CirclePerson extends Person {
  /** Makes an account of their own. */
  async getsAnAccount(name: string): Promise<void> {
    const { email, password } = newCredentials(name);
    await this.signsUp(email, password);
    await this.arrivesAt('/today');
  }

  /** Ends where others are invited. */
  async startsGroup(kind: 'family' | 'peer', name: string, ownName: string): Promise<void> {
    await this.opens(`/circle/new?kind=${kind}`);
    await this.types('Name of the group', name);
    await this.types('Your name here', ownName);
    await this.presses('Make the group');
    await this.arrivesAt(/\/invite$/);
  }

  /** On the page where others are invited. Answers the link. */
  async makesInvite(): Promise<string> {
    await this.presses('Make the invite');
    const link = this.page.getByText(/\/join#[0-9a-f]{32}$/);
    await link.waitFor();
    return (await link.textContent()) ?? '';
  }

  /** With an account. Ends in the group. */
  async joins(link: string, ownName: string): Promise<void> {
    await this.opens(new URL(link).pathname + new URL(link).hash);
    await this.page.getByLabel('Your name here').waitFor();
    await this.types('Your name here', ownName);
    const rules = this.page.getByRole('checkbox', { name: /I have read the rules/ });
    if ((await rules.count()) > 0) await rules.check();
    await this.presses('Join');
    await this.arrivesAt(/\/circle\/[0-9a-f-]{36}$/);
  }

  /** Shares own words with the groups named, and no others. */
  async shares(words: string, groups: readonly string[]): Promise<void> {
    await this.opens('/circle/share');
    await this.types('What would you like to tell?', words);
    await this.choosesAudience(groups);
    await this.presses('Share it');
    await this.arrivesAt('/circle');
  }

  async choosesAudience(groups: readonly string[]): Promise<void> {
    const field = this.page.getByRole('group', { name: 'Who can see it' });
    for (const box of await field.getByRole('checkbox').all()) await box.uncheck();
    for (const name of groups) await field.getByRole('checkbox', { name }).check();
  }

  /** Asks the server for what is new, as opening the page does, and waits for the answer. */
  async contactsTheServer(): Promise<void> {
    const told = this.page.waitForResponse((response) => response.url().includes('/rpc/my_circle'));
    await this.opens('/circle');
    await told;
  }

  /** From the feed to the page of a post. */
  async opensPost(words: string): Promise<void> {
    await this.contactsTheServer();
    const card = this.page.locator('.card').filter({ hasText: words }).first();
    await card.getByRole('link', { name: /repl/i }).click();
    await this.arrivesAt(/\/circle\/post\//);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }
}
