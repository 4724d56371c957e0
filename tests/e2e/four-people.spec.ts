import { CirclePerson } from './circle-person.ts';
import { expect, test } from './foothold-server.ts';
import { everyWordKept } from './words-kept.ts';

const FAMILY = 'Our kitchen table';
const PEERS = 'Steady walkers';
const NAMES = ['Ana', 'Dora', 'Pia', 'Mia'] as const;
type Name = (typeof NAMES)[number];

/** What is said in the story, and who may have it on their device at the moment. */
const COOKED = 'I cooked for ten minutes';
const WALKED = 'I walked to the corner and back';
const PROUD = 'I saw you stirring. It smelled so good';
const PLAN = 'Walk to the post box';
const HARSH = 'Others just try harder';
const RESTED = 'I rested before I had to';

test('four people share, help and look after each other, and each sees just what they may', async ({
  page,
  newDevice,
}) => {
  test.setTimeout(420_000);
  const people: Record<Name, CirclePerson> = {
    Ana: new CirclePerson(page),
    Dora: new CirclePerson(await (await newDevice()).newPage()),
    Pia: new CirclePerson(await (await newDevice()).newPage()),
    Mia: new CirclePerson(await (await newDevice()).newPage()),
  };
  const { Ana: ana, Dora: dora, Pia: pia, Mia: mia } = people;
  const known: Record<string, readonly Name[]> = {};
  /** Words that stand under a post, or nowhere on the first page any more: whose store may hold them. */
  const kept: Record<string, readonly Name[]> = {};

  /** After each step: everybody contacts the server, and then has on the device what they may, and nothing else. */
  async function everybodyHasJustTheirs(step: string): Promise<void> {
    for (const name of NAMES) {
      const person = people[name];
      await person.contactsTheServer();
      for (const [words, those] of Object.entries(known)) {
        const may = those.includes(name);
        const message = `${step}: ${name} ${may ? 'has' : 'does not have'} “${words}”`;
        await expect
          .poll(async () => (await everyWordKept(person.page)).includes(words), { message })
          .toBe(may);
        await expect
          .poll(async () => (await person.page.locator('main').innerText()).includes(words), { message })
          .toBe(may);
      }
      for (const [words, those] of Object.entries(kept)) {
        const may = those.includes(name);
        const message = `${step}: ${name} ${may ? 'keeps' : 'does not keep'} “${words}”`;
        await expect
          .poll(async () => (await everyWordKept(person.page)).includes(words), { message })
          .toBe(may);
      }
    }
  }

  await test.step('a daughter who has never heard of the app joins by a link', async () => {
    await ana.getsAnAccount('ana');
    await ana.startsGroup('family', FAMILY, 'Ana');
    const link = await ana.makesInvite();
    await dora.page.goto(link);
    await dora.sees(`Ana invites you to ${FAMILY}`);
    await dora.sees('Nothing else: no journal, no plan');
    await dora.types('Email address', `dora-${crypto.randomUUID()}@example.org`);
    await dora.types('Password', 'a quiet river at dawn');
    await dora.presses('Make an account');
    await dora.types('Your name here', 'Dora');
    await dora.presses('Join');
    await dora.arrivesAt(/\/circle\/[0-9a-f-]{36}$/);
    // The link was for one person.
    await pia.getsAnAccount('pia');
    await pia.page.goto(link);
    await pia.sees('This invite does not open anything now.');
  });

  await test.step('a moderator starts a group, and two people join it after reading its rules', async () => {
    await mia.getsAnAccount('mia');
    await mia.startsGroup('peer', PEERS, 'Mia');
    const link = await mia.makesInvite();
    await ana.joins(link, 'Ana W');
    await pia.joins(link, 'Pia');
  });

  await test.step('a milestone for the family is read by the family alone', async () => {
    await ana.shares(COOKED, [FAMILY]);
    known[COOKED] = ['Ana', 'Dora'];
    await everybodyHasJustTheirs('shared with the family');
  });

  await test.step('a first post among peers waits for the moderator', async () => {
    await ana.shares(WALKED, [PEERS]);
    await ana.syncs();
    known[WALKED] = ['Ana'];
    await everybodyHasJustTheirs('held');
    await ana.sees('A moderator looks at your first posts');
    await mia.contactsTheServer();
    await mia.follows('1 thing waits for you');
    await mia.follows('1 thing waits for you');
    await mia.sees(WALKED);
    await mia.presses('Let the others see it');
    await mia.sees('Nothing waits for you.');
    known[WALKED] = ['Ana', 'Pia', 'Mia'];
    await everybodyHasJustTheirs('let through');
  });

  await test.step('the daughter cheers and replies', async () => {
    await dora.opensPost(COOKED);
    await dora.presses(/^Well done/);
    await expect(dora.page.getByRole('button', { name: /^Well done/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await dora.types('Your reply', PROUD);
    await dora.page.getByRole('button', { name: 'Reply', exact: true }).click();
    await dora.sees(PROUD);
    await dora.syncs();
    await ana.opensPost(COOKED);
    await ana.sees(PROUD);
    await ana.sees('1 × Well done');
    kept[PROUD] = ['Ana', 'Dora'];
    await everybodyHasJustTheirs('cheered and replied');
  });

  await test.step('a commitment is said to both groups, asked about once, and answered for both', async () => {
    await ana.opens('/circle/commit');
    await ana.types('What do you plan to do?', PLAN);
    const today = await ana.page.evaluate(() => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, '0');
      return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    });
    await ana.types('By when?', today);
    await ana.choosesAudience([FAMILY, PEERS]);
    await ana.presses('Say it');
    await ana.arrivesAt('/circle');
    await expect(ana.page.getByRole('heading', { name: 'How did it go?' })).toHaveCount(1);
    await ana.page.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(ana.page.getByRole('heading', { name: 'How did it go?' })).toHaveCount(0);
    await ana.syncs();
    known[PLAN] = ['Ana', 'Dora', 'Pia', 'Mia'];
    await everybodyHasJustTheirs('a commitment');
    for (const reader of [dora, pia]) {
      await expect(
        reader.page.locator('.card').filter({ hasText: PLAN }).getByText('Done', { exact: true }),
      ).toBeVisible();
    }
  });

  await test.step('a harsh reply is reported, and hidden with a reason', async () => {
    await pia.opensPost(WALKED);
    await pia.types('Your reply', HARSH);
    await pia.page.getByRole('button', { name: 'Reply', exact: true }).click();
    await pia.syncs();
    kept[HARSH] = ['Ana', 'Pia', 'Mia'];
    await everybodyHasJustTheirs('a harsh reply');
    await ana.opensPost(WALKED);
    const reply = ana.page.locator('.card').filter({ hasText: HARSH });
    await reply.getByText('Report or block').click();
    await reply.getByRole('button', { name: 'Ask them to look' }).click();
    await ana.sees('Thank you. They will look at it.');
    await ana.syncs();
    await mia.contactsTheServer();
    await mia.follows(new RegExp(PEERS));
    await mia.follows('1 thing waits for you');
    await mia.sees(HARSH);
    await mia.sees('1 person asked you to look: It is unkind');
    const item = mia.page.locator('.card').filter({ hasText: HARSH });
    expect(await item.innerText()).not.toContain('Ana');
    await item.getByLabel('Your reason').fill('Please be kind to each other here');
    await item.getByRole('button', { name: 'Take it out of sight' }).click();
    await mia.sees('Nothing waits for you.');
    kept[HARSH] = ['Pia'];
    await everybodyHasJustTheirs('hidden');
  });

  await test.step('the writer is told why, asks to look again, and it is shown again', async () => {
    await pia.contactsTheServer();
    await pia.opens('/circle/notices');
    await pia.sees('Your reply was taken out of sight');
    await pia.sees('Why: Please be kind to each other here');
    expect(await everyWordKept(pia.page)).not.toContain('Ana reported');
    expect(await pia.page.locator('main').innerText()).not.toContain('Ana');
    await pia.page.getByText('Ask them to look again').first().click();
    await pia.types('What should they know?', 'I meant it about myself');
    await pia.page.getByRole('button', { name: 'Ask', exact: true }).click();
    await pia.sees('They have not answered yet.');
    await mia.contactsTheServer();
    await mia.follows(new RegExp(PEERS));
    await mia.follows('1 thing waits for you');
    await mia.sees('I meant it about myself');
    await mia.presses('Undo it');
    await mia.sees('Nothing waits for you.');
    kept[HARSH] = ['Ana', 'Pia', 'Mia'];
    await everybodyHasJustTheirs('shown again');
    await pia.opens('/circle/notices');
    await pia.sees('They looked again, and undid it');
  });

  await test.step('who is shut out has nothing of the group any more', async () => {
    await mia.contactsTheServer();
    await mia.follows(new RegExp(PEERS));
    await mia.page.getByText('About this group').click();
    await mia.follows(/^Who is here/);
    await mia.follows(/^Pia/);
    await mia.types('Your reason', 'This is not the place for it');
    await mia.presses('Shut out for good');
    await mia.page.getByRole('dialog').getByRole('button', { name: 'Shut out' }).click();
    await mia.arrivesAt(/\/members$/);
    known[WALKED] = ['Ana', 'Mia'];
    known[PLAN] = ['Ana', 'Dora', 'Mia'];
    kept[HARSH] = ['Pia'];
    await everybodyHasJustTheirs('shut out');
    await pia.opens('/circle/notices');
    await pia.sees('You were shut out of the group');
  });

  await test.step('who blocks somebody and who is blocked do not see each other', async () => {
    await ana.contactsTheServer();
    await ana.follows(new RegExp(PEERS));
    await ana.page.getByText('About this group').click();
    await ana.follows(/^Who is here/);
    await ana.follows(/^Mia/);
    await ana.presses('Block Mia');
    await ana.sees('You blocked this person.');
    await ana.syncs();
    await mia.shares(RESTED, [PEERS]);
    await mia.syncs();
    known[RESTED] = ['Mia'];
    known[WALKED] = ['Ana'];
    known[PLAN] = ['Ana', 'Dora'];
    await everybodyHasJustTheirs('blocked');
    // Who looks after the group still sees who is in it.
    await mia.follows(new RegExp(PEERS));
    await mia.page.getByText('About this group').click();
    await mia.follows(/^Who is here/);
    await mia.sees('Ana W');
  });

  await test.step('what is taken back is gone from the other screen and store', async () => {
    await ana.opensPost(COOKED);
    await ana.presses('Take it back');
    await ana.arrivesAt(/\/circle\/[0-9a-f-]{36}$/);
    await ana.syncs();
    Reflect.deleteProperty(known, COOKED);
    // Ana has it still among what she once shared, and Dora what she herself said under it.
    kept[COOKED] = ['Ana'];
    kept[PROUD] = ['Dora'];
    await everybodyHasJustTheirs('taken back');
    for (const { page: each } of Object.values(people)) await expect(each.getByText(COOKED)).toHaveCount(0);
  });

  await test.step('who is taken out has nothing of the circle any more', async () => {
    await ana.contactsTheServer();
    await ana.follows(new RegExp(FAMILY));
    await ana.page.getByText('About this group').click();
    await ana.follows(/^Who is here/);
    await ana.follows(/^Dora/);
    await ana.types('Your reason', 'I need some quiet for now');
    await ana.presses('Take out of the group');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
    await ana.arrivesAt(/\/members$/);
    known[PLAN] = ['Ana'];
    await everybodyHasJustTheirs('taken out');
    await dora.sees('You can let a few people see what you choose to tell');
  });
});
