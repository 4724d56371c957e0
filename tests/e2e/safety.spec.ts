import { CirclePerson } from './circle-person.ts';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('a strong pain, and words of crisis, lead calmly to help, and nothing is blocked', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal');
  await person.addsStep({ title: 'Cut vegetables', quota: '8' });
  await person.follows('Do the current step');
  await person.arrivesAt(/\/session\//);
  await person.follows('Note it without the timer');
  await person.arrivesAt(/\/log$/);
  await person.picks(/^Pain now, 8 of 10/);
  await expect(page.getByText('That is a lot of pain.')).toBeHidden();
  await person.picks(/^Pain now, 9 of 10/);
  await expect(page.getByText('That is a lot of pain.')).toBeVisible();
  await page.getByText('Add more (optional)').click();
  await person.types('What did you notice?', 'I just want to end it all');
  await expect(
    page.getByText('You do not have to carry it alone. Only you are shown these lines.'),
  ).toBeVisible();
  await person.presses('Save');
  await person.arrivesAt('/today');
});

test('help by country: numbers to tap, the day they were looked up, and a number of one’s own elsewhere', async ({
  context,
  page,
  announceError,
}) => {
  announceError(/ERR_INTERNET_DISCONNECTED/);
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/help');
  await page.getByLabel('Where are you?').selectOption('United States');
  await expect(page.getByRole('link', { name: /^Emergency: call 911/ })).toHaveAttribute('href', 'tel:911');
  await expect(page.getByRole('link', { name: /^Call 988/ })).toHaveAttribute('href', 'tel:988');
  await expect(page.getByText(/^Looked up on Nov 23, 2026/)).toBeVisible();
  await person.canGoOffline();
  await context.setOffline(true);
  await person.opens('/help');
  await expect(page.getByRole('link', { name: /^Call 988/ })).toBeVisible();
  await page.getByLabel('Where are you?').selectOption('Another country');
  await person.types('Your emergency number', '113');
  await expect(page.getByRole('link', { name: 'Emergency: call 113' })).toHaveAttribute('href', 'tel:113');
  await person.opens('/help');
  await expect(page.getByRole('link', { name: 'Emergency: call 113' })).toBeVisible();
});

test('somebody who will ask a doctor first is reminded before the first session', async ({ page }) => {
  const person = new Person(page);
  await person.opens('/welcome');
  await person.picks('Yes, and I will ask first');
  await person.presses('Start without an account');
  await person.arrivesAt('/today');
  await person.plansGoal('Walk to the shop');
  await person.addsStep({ title: 'Walk to the corner', quota: '5' });
  await person.follows('Do the current step');
  await person.arrivesAt(/\/session\//);
  await expect(page.getByText('You wanted to ask your doctor or therapist before you start.')).toBeVisible();
  await person.presses('Yes, and I have asked');
  await expect(page.getByText('You wanted to ask your doctor')).toBeHidden();
});

test('words of crisis in what is told to a group lead the author alone to help, and stop nothing', async ({
  page,
  newDevice,
}) => {
  const CRISIS = 'I just want to end it all';
  const words = {
    share: `${CRISIS}, Ann told`,
    plan: `${CRISIS}, Ann planned`,
    reply: `${CRISIS}, Ben replied`,
    report: `${CRISIS}, Ben reported`,
  };
  const ann = new CirclePerson(page);
  const ben = new CirclePerson(await (await newDevice()).newPage());

  /**
   * Types them, and is shown where help is; nobody is told of that. The words differ from place to place, because
   * those sent a moment ago may rightly be on their way.
   */
  async function typesInCrisis(person: CirclePerson, label: string, typed: string): Promise<void> {
    const told: string[] = [];
    const note = (request: { url(): string; postData(): string | null }) => {
      if (request.postData()?.includes(typed) === true) told.push(request.url());
    };
    person.page.on('request', note);
    await person.types(label, typed);
    await expect(person.page.getByText('You do not have to carry it alone.')).toBeVisible();
    await expect(person.page.getByRole('link', { name: 'See who you can talk to' })).toBeVisible();
    person.page.off('request', note);
    expect(told).toEqual([]);
  }

  await ann.getsAnAccount('ann');
  await ann.startsGroup('peer', 'Steady walkers', 'Ann');
  const link = await ann.makesInvite();
  await ann.opens('/circle/share');
  await typesInCrisis(ann, 'What would you like to tell?', words.share);
  await ann.presses('Share it');
  await ann.arrivesAt('/circle');
  await ann.opens('/circle/commit');
  await typesInCrisis(ann, 'What do you plan to do?', words.plan);
  await ann.presses('Say it');
  await ann.arrivesAt('/circle');

  await ben.getsAnAccount('ben');
  await ben.joins(link, 'Ben');
  await ben.opensPost(words.share);
  await expect(ben.page.getByText('You do not have to carry it alone.')).toBeHidden();
  await typesInCrisis(ben, 'Your reply', words.reply);
  await ben.page.getByRole('button', { name: 'Reply', exact: true }).click();
  await ben.page.getByText('Report or block').first().click();
  await typesInCrisis(ben, 'A few words (optional)', words.report);
  await ben.presses('Ask them to look');
  await ben.sees('Thank you. They will look at it.');
});
