import { expect, test } from './foothold-server.ts';
import { newCredentials, Person } from './person.ts';
import { everyWordKept } from './words-kept.ts';

test('somebody signs in with six digits from a mail, also when the app was closed while reading it', async ({
  page,
  context,
  server,
}) => {
  const { email } = newCredentials('digits');
  const person = new Person(page);
  await person.opens('/account/code');
  await person.types('Email address', email);
  await person.presses('Send me a code');
  await expect(page.getByText(`We sent six digits to ${email}.`, { exact: false })).toBeVisible();
  await page.close();

  const mails = await context.newPage();
  await mails.goto(`${server.url}/_dev/mail`);
  const code = await mails.locator('article', { hasText: email }).locator('.code').textContent();
  await mails.close();

  const again = new Person(await context.newPage());
  await again.opens('/account/code');
  await again.types('The six digits', code ?? '');
  await again.presses('Sign in');
  await again.arrivesAt('/today');
  await again.opens('/account');
  await expect(again.page.getByText(email)).toBeVisible();
});

test('what goes wrong with an account is said in plain words, and nothing typed is lost', async ({
  page,
  context,
  newDevice,
  announceError,
}) => {
  announceError(/40[0-9]|42[0-9]|ERR_INTERNET_DISCONNECTED/);
  const { email, password } = newCredentials('ann');
  const first = new Person(await (await newDevice()).newPage());
  await first.signsUp(email, password);
  await first.arrivesAt('/today');

  const person = new Person(page);
  const says = (words: string) => expect(page.getByText(words, { exact: false })).toBeVisible();
  await person.signsIn(email, 'not the password');
  await says('The address or the password is not right.');
  await expect(page.getByLabel('Email address')).toHaveValue(email);
  await person.signsUp(email, password);
  await says('There is an account with this address.');
  await person.signsUp(newCredentials('ben').email, 'short');
  await says('Please use a longer password');
  await person.signsUp('no address', password);
  await says('This does not look like an email address.');
  await person.opens('/account/sign-in');
  await context.setOffline(true);
  await person.types('Email address', email);
  await person.types('Password', password);
  await person.presses('Sign in');
  await says('There is no network right now');
});

test('who signs out chooses what stays, and the next person sees none of it', async ({ page, newDevice }) => {
  const { email, password } = newCredentials('ann');
  const ann = new Person(page);
  await ann.signsUp(email, password);
  await ann.arrivesAt('/today');
  await ann.plansGoal('Cook a family meal');
  await ann.syncs();
  await ann.opens('/account');
  await ann.presses('Sign out');
  await ann.presses('Sign out and erase them here');
  await expect(page.getByText('You need no account')).toBeVisible();

  const ben = newCredentials('ben');
  await ann.signsUp(ben.email, ben.password);
  await ann.arrivesAt('/today');
  await ann.opens('/plan');
  await expect(page.getByText('No goals yet')).toBeVisible();
  expect(await everyWordKept(page)).not.toContain('Cook a family meal');

  const elsewhere = new Person(await (await newDevice()).newPage());
  await elsewhere.signsIn(email, password);
  await elsewhere.arrivesAt('/today');
  await elsewhere.opens('/plan');
  await expect(elsewhere.page.getByText('Cook a family meal')).toBeVisible();
});

test('another account sees nothing of a plan, whatever address it opens', async ({ page, newDevice }) => {
  const ann = new Person(page);
  const credentials = newCredentials('ann');
  await ann.signsUp(credentials.email, credentials.password);
  await ann.arrivesAt('/today');
  await ann.plansGoal('Cook a family meal', 'Because Sunday is ours.');
  await ann.addsStep({ title: 'Stand and cut vegetables', quota: '8' });
  const goal = new URL(page.url()).pathname;
  await ann.follows(/Stand and cut vegetables/);
  await ann.arrivesAt(/\/plan\/steps\//);
  const step = new URL(page.url()).pathname;
  await ann.syncs();

  const ben = new Person(await (await newDevice()).newPage());
  const other = newCredentials('ben');
  await ben.signsUp(other.email, other.password);
  await ben.arrivesAt('/today');
  await ben.syncs();
  for (const path of [goal, `${goal}/edit`, step, `${step}/edit`]) {
    await ben.opens(path);
    await expect(ben.page.getByText('This is no longer here')).toBeVisible();
  }
  await ben.opens('/plan');
  await expect(ben.page.getByText('No goals yet')).toBeVisible();
  const stored = await everyWordKept(ben.page);
  expect(stored).not.toContain('Cook a family meal');
  expect(stored).not.toContain('vegetables');
});

test('somebody moves to another address, and signs out the devices that are not at hand', async ({
  page,
  context,
  newDevice,
  server,
  announceError,
}) => {
  // The wrong password further down, and the session that was ended.
  announceError(/40[0-3]/);
  const { email, password } = newCredentials('old');
  const other = newCredentials('new').email;
  const tablet = new Person(await (await newDevice()).newPage());
  const person = new Person(page);
  await person.signsUp(email, password);
  await person.arrivesAt('/today');
  await tablet.signsIn(email, password);
  await tablet.arrivesAt('/today');

  await person.opens('/account');
  await person.types('New email address', other);
  await person.presses('Send me the codes');
  await expect(page.getByText(`We sent a mail to ${email}`, { exact: false })).toBeVisible();
  const mails = await context.newPage();
  await mails.goto(`${server.url}/_dev/mail`);
  const code = await mails.locator('article', { hasText: email }).locator('.code').first().textContent();
  await mails.close();
  await person.presses('Use the new address');
  await expect(page.getByText('Please type in the six digits from a mail.')).toBeVisible();
  await person.types(`Six digits sent to ${email}`, code ?? '');
  await person.presses('Use the new address');
  await expect(page.locator('header').first()).toContainText(other);

  await person.types('New password', 'a calmer river at night');
  await expect(page.getByRole('checkbox', { name: 'Sign out my other devices' })).toBeChecked();
  await person.presses('Change it');
  await expect(page.getByLabel('New password')).toHaveValue('');

  await tablet.plansGoal('Cook a family meal');
  await tablet.opens('/account/sign-in');
  await tablet.signsIn(email, password);
  await expect(
    tablet.page.getByText('The address or the password is not right.', { exact: false }),
  ).toBeVisible();
  await tablet.signsIn(other, 'a calmer river at night');
  await tablet.arrivesAt(/today|bring-along/);
  await tablet.syncs();
  await person.syncs();
  await person.opens('/plan');
  await expect(page.getByText('Cook a family meal')).toBeVisible();
});

test('an account is deleted for good, here and on the server', async ({ page, announceError }) => {
  // The session of a deleted account can't be ended any more: it is gone.
  announceError(/40[03]/);
  const { email, password } = newCredentials('ann');
  const person = new Person(page);
  await person.signsUp(email, password);
  await person.arrivesAt('/today');
  await person.plansGoal('Cook a family meal');
  await person.syncs();
  await person.opens('/account');
  await person.presses('Delete my account');
  await person.presses('Delete for good');
  await person.arrivesAt('/welcome');
  expect(await everyWordKept(page)).not.toContain('Cook a family meal');
  await person.signsIn(email, password);
  await expect(page.getByText('The address or the password is not right.', { exact: false })).toBeVisible();
});
