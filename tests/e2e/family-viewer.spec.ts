import { CircleAccount, type CircleServer } from './circle-account.ts';
import { CirclePerson } from './circle-person.ts';
import { expect, test } from './foothold-server.ts';
import { newCredentials } from './person.ts';
import { everyWordKept } from './words-kept.ts';

const FAMILY = 'Our kitchen table';
const COOKED = 'I cooked for ten minutes';
const SAID = 'It smelled so good';

/** A circle of Ana's, in which she has told one thing, and an invite to it. */
async function aFamilyCircle(server: CircleServer) {
  const ana = await CircleAccount.make(server, 'ana');
  const said = { name: FAMILY, description: '', rules: '' };
  const family = await ana.startsGroup({ ...said, kind: 'family' }, 'Ana');
  await ana.sends(ana.told('milestone', family, { words: COOKED }).rows);
  const { token } = await ana.invites(family, { label: 'For Dora', uses: 1 });
  return token;
}

/** Fields, buttons and links that a finger touches. Typing is not counted, opening a field is. */
class TouchingPerson extends CirclePerson {
  taps = 0;

  async touches(name: string): Promise<void> {
    this.taps += 1;
    await this.presses(name);
  }

  async fills(label: string, text: string): Promise<void> {
    this.taps += 1;
    await this.types(label, text);
  }
}

test('somebody who has never heard of the app is in a family circle with 6 taps, finds it on the first page, and answers with no network', async ({
  page,
  newDevice,
  announceError,
}) => {
  test.setTimeout(150_000);
  announceError(/ERR_INTERNET_DISCONNECTED/);
  const ana = new CirclePerson(page);
  await ana.getsAnAccount('ana');
  await ana.startsGroup('family', FAMILY, 'Ana');
  const link = await ana.makesInvite();
  await ana.shares(COOKED, [FAMILY]);
  await ana.syncs();

  const device = await newDevice();
  const dora = new TouchingPerson(await device.newPage());
  await dora.page.goto(link);
  await dora.sees(`Ana invites you to ${FAMILY}`);
  // Looking first at the way by a code by e-mail loses nothing: the page knows the invite.
  await dora.follows('Sign in with a code by email');
  await expect(dora.page).toHaveURL(/\/account\/code#[0-9a-f]{32}$/);
  await dora.page.goBack();
  await dora.sees(`Ana invites you to ${FAMILY}`);
  await dora.fills('Email address', `dora-${crypto.randomUUID()}@example.org`);
  await dora.fills('Password', 'a quiet river at dawn');
  await dora.touches('Make an account');
  await dora.fills('Your name here', 'Dora');
  await dora.touches('Join');
  await dora.arrivesAt(/\/circle\/[0-9a-f-]{36}$/);
  await dora.sees(COOKED);
  await dora.sees('How to help');
  expect(dora.taps).toBeLessThanOrEqual(6);

  // The app's first page is about the one she is here for, and asks nothing of her about pain.
  await dora.opens('/');
  await dora.arrivesAt('/today');
  await dora.sees(COOKED);
  await dora.sees('How to help');
  await expect(dora.page.getByText('What would you like to get back to?')).toHaveCount(0);
  await expect(dora.page.getByRole('link', { name: 'Check in' })).toHaveCount(0);

  await dora.canGoOffline();
  await device.setOffline(true);
  await dora.page.reload();
  await dora.sees(COOKED);
  await dora.page.locator('.card').filter({ hasText: COOKED }).getByRole('link', { name: /repl/i }).click();
  await dora.arrivesAt(/\/circle\/post\//);
  await dora.presses(/^Strength/);
  await dora.types('Your reply', SAID);
  await dora.page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(dora.page.locator('.card').filter({ hasText: SAID })).toBeVisible();
  await dora.page.reload();
  await expect(dora.page.locator('.card').filter({ hasText: SAID })).toBeVisible();
  await device.setOffline(false);
  await dora.syncs();
  await ana.opensPost(COOKED);
  await expect(ana.page.locator('.card').filter({ hasText: SAID })).toHaveCount(1);

  // Signed out, the device keeps nothing of what Ana told.
  await dora.opens('/account');
  await dora.presses('Sign out');
  await dora.presses('Sign out, keep my entries here');
  await expect.poll(() => everyWordKept(dora.page)).not.toContain(COOKED);
});

test('somebody who signs in with a code from a mail comes back to the invite', async ({
  page,
  context,
  server,
}) => {
  const token = await aFamilyCircle(server);
  const { email } = newCredentials('uncle');
  const uncle = new CirclePerson(page);
  await uncle.opens(`/join#${token}`);
  await uncle.follows('Sign in with a code by email');
  // Both pages ask for an address: the first one stands until the second has come.
  await uncle.arrivesAt(/\/account\/code#[0-9a-f]{32}$/);
  await uncle.page.getByRole('button', { name: 'Send me a code' }).waitFor();
  await uncle.types('Email address', email);
  await uncle.presses('Send me a code');
  const mails = await context.newPage();
  await mails.goto(`${server.url}/_dev/mail`);
  const code = await mails.locator('article', { hasText: email }).locator('.code').textContent();
  await mails.close();
  await uncle.types('The six digits', code ?? '');
  await uncle.presses('Sign in');
  await expect(page).toHaveURL(`/join#${token}`);
  await uncle.types('Your name here', 'Uncle Bo');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await uncle.arrivesAt(/\/circle\/[0-9a-f-]{36}$/);
  await uncle.sees(COOKED);
});
