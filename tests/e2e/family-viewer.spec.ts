import { CirclePerson } from './circle-person.ts';
import { CircleAccount, type CircleServer } from './circle-account.ts';
import { expect, test } from './foothold-server.ts';
import { newCredentials } from './person.ts';

const TOLD = 'I cooked for ten minutes';

/** A circle of Ana's, in which she has told one thing, and an invite to it. */
async function aFamilyCircle(server: CircleServer) {
  const ana = await CircleAccount.make(server, 'ana');
  const said = { name: 'Our kitchen table', description: '', rules: '' };
  const family = await ana.startsGroup({ ...said, kind: 'family' }, 'Ana');
  await ana.sends(ana.told('milestone', family, { words: TOLD }).rows);
  const { token } = await ana.invites(family, { label: 'For Dora', uses: 1 });
  return { family, token };
}

test('a daughter who has never heard of the app is in the circle with a link and six taps, and has a home there', async ({
  page,
  server,
}) => {
  const { token } = await aFamilyCircle(server);
  const { email, password } = newCredentials('dora');
  const dora = new CirclePerson(page);
  let taps = 0;
  const fills = async (label: string, text: string) => {
    taps += 1;
    await dora.types(label, text);
  };
  const presses = async (name: string) => {
    taps += 1;
    await page.getByRole('button', { name, exact: true }).click();
  };
  taps += 1; // The link itself.
  await dora.opens(`/join#${token}`);
  await dora.sees('Ana invites you to Our kitchen table');
  await dora.sees('Nothing else: no journal, no plan');
  expect(await page.locator('main').innerText()).not.toContain(TOLD);
  await fills('Email address', email);
  await fills('Password', password);
  await presses('Make an account');
  await fills('Your name here', 'Dora');
  await presses('Join');
  await dora.arrivesAt(/\/circle\/[0-9a-f-]{36}$/);
  await dora.sees(TOLD);
  console.log(`into a family circle by a link: ${String(taps)} taps`);
  expect(taps).toBeLessThanOrEqual(6);

  // Opened again from the home screen, it shows what was told, and how to help; a plan of one's own is a tap away.
  await dora.opens('/');
  await dora.arrivesAt('/today');
  await dora.sees(TOLD);
  await expect(page.getByRole('link', { name: /How to help/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /check in/i })).toHaveCount(0);
  await page.getByText('Foothold for yourself').click();
  await expect(page.getByRole('link', { name: 'Add a goal' })).toBeVisible();
});

test('somebody who signs in with a code from a mail comes back to the invite', async ({
  page,
  context,
  server,
}) => {
  const { token } = await aFamilyCircle(server);
  const { email } = newCredentials('uncle');
  const uncle = new CirclePerson(page);
  await uncle.opens(`/join#${token}`);
  await uncle.follows('Sign in with a code by email');
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
  await uncle.sees(TOLD);
});

test('what was told is there with no network, and a reply waits until there is one', async ({
  page,
  context,
  server,
  announceError,
}) => {
  announceError(/ERR_INTERNET_DISCONNECTED/);
  const { family, token } = await aFamilyCircle(server);
  const dora = await CircleAccount.make(server, 'dora');
  await dora.accepts(token, 'Dora');
  const phone = new CirclePerson(page);
  await phone.signsIn(dora.email, dora.password);
  await phone.arrivesAt('/today');
  await phone.contactsTheServer();
  await phone.sees(TOLD);
  await phone.canGoOffline();

  await context.setOffline(true);
  await phone.opens(`/circle/${family}`);
  await phone.sees(TOLD);
  await page.locator('.card').filter({ hasText: TOLD }).getByRole('link', { name: /repl/i }).click();
  await phone.arrivesAt(/\/circle\/post\//);
  await phone.presses(/^Well done/);
  await phone.types('Your reply', 'I could smell it from the hall');
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await phone.sees('I could smell it from the hall');
  await page.reload();
  await phone.sees('I could smell it from the hall');

  await context.setOffline(false);
  await phone.syncs();
  const feed = (await dora.calls('group_feed', {})) as {
    posts: { comments: { text: string }[]; my_cheer: string }[];
  };
  expect(feed.posts).toHaveLength(1);
  expect(feed.posts[0]?.comments.map(({ text }) => text)).toEqual(['I could smell it from the hall']);
  expect(feed.posts[0]?.my_cheer).toBe('well-done');
});
