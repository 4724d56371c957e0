import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

async function planOneStep(person: Person): Promise<void> {
  await person.plansGoal('Cook a family meal');
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '10' });
}

async function noteSession(person: Person, amount: string): Promise<void> {
  await person.opens('/today');
  await person.page.getByRole('link', { name: /(Start|Do it again)\s*: Stand and cut/ }).click();
  await person.arrivesAt(/\/session\//);
  await person.follows('Note it without the timer');
  await person.arrivesAt(/\/log$/);
  await person.types('How much did you do?', amount);
  await person.picks(/^Pain now, 3 of 10/);
  await person.presses('Save');
  await person.arrivesAt('/today');
}

test('somebody keeps a journal with no network, and finds what they wrote', async ({
  context,
  page,
  announceError,
}) => {
  announceError(/ERR_INTERNET_DISCONNECTED/);
  const person = new Person(page);
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await person.startsWithoutAccount();
  await person.canGoOffline();
  await context.setOffline(true);

  await test.step('a draft survives a closed tab', async () => {
    await person.follows('Journal');
    await person.arrivesAt('/journal');
    await expect(page.getByText('Nothing written in this month')).toBeVisible();
    await person.follows('Write something');
    await person.arrivesAt('/journal/new');
    await person.types('Your words', 'Walked to the café with Jo. It settled by the evening.');
    await person.opens('/today');
    await person.opens('/journal/new');
    await expect(page.getByLabel('Your words')).toHaveValue(/Walked to the café/);
  });

  await test.step('with a kind, tags and another day it is kept', async () => {
    await person.picks('Progress');
    await page.getByText('Add more (optional)').click();
    await person.types('Tags', 'walk, good day');
    await person.types('Day', '2026-11-20');
    await person.presses('Save');
    await person.arrivesAt('/journal');
    await expect(page.getByRole('link', { name: 'Friday, November 20, one entry' })).toBeVisible();
  });

  await test.step('it is found by the beginning of a word, without the accent, and by its tag', async () => {
    const search = page.getByRole('searchbox', { name: 'Search all you wrote' });
    await search.fill('caf');
    await expect(page.getByText('One found')).toBeVisible();
    await search.fill('#walk');
    await expect(page.getByRole('link', { name: /Walked to the café/ })).toBeVisible();
    await search.fill('xylophone');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await search.fill('');
  });

  await test.step('the day and the month before can be opened', async () => {
    await page.getByRole('link', { name: 'Friday, November 20, one entry' }).click();
    await person.arrivesAt('/journal/day/2026-11-20');
    await expect(page.getByText('Walked to the café')).toBeVisible();
    await person.follows('Day before');
    await person.arrivesAt('/journal/day/2026-11-19');
    await expect(page.getByText('Nothing written on this day.')).toBeVisible();
    await person.opens('/journal');
    await person.presses('Month before');
    await expect(page.getByRole('heading', { name: 'October 2026' })).toBeVisible();
    await expect(page.getByText('Nothing written in this month')).toBeVisible();
  });

  await test.step('words of crisis show who to talk to, and do not stand in the way', async () => {
    await person.opens('/journal/new');
    await person.types('Your words', 'Some nights I want to die.');
    await expect(page.getByRole('link', { name: 'See who you can talk to' })).toBeVisible();
    await person.presses('Save');
    await person.arrivesAt('/journal');
  });
});

test('somebody looks at a thought step by step, is called away, and comes back to it', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/thoughts/new');
  await person.presses('Skip');
  await person.types('What went through your mind?', 'If I go, I will be in bed for a week');
  await page.getByLabel('How much do you believe it right now?', { exact: true }).fill('80');
  await person.presses('Next');
  await expect(page.getByText('Question 3 of 7')).toBeVisible();

  // The tab is closed in the middle.
  await person.opens('/today');
  await person.opens('/thoughts/new');
  await expect(page.getByText('Question 3 of 7')).toBeVisible();
  await person.presses('Save what I have');
  await person.arrivesAt(/\/thoughts\/[0-9a-f-]{36}$/);
  await person.opens('/thoughts');
  await expect(page.getByRole('heading', { name: 'Not answered yet' })).toBeVisible();

  await person.follows(/I will be in bed for a week/);
  await person.arrivesAt(/\/thoughts\/[0-9a-f-]{36}$/);
  await person.follows('Go through it again');
  await person.arrivesAt(/\/edit$/);
  for (const question of [1, 2, 3, 4, 5]) {
    await expect(page.getByText(`Question ${String(question)} of 7`)).toBeVisible();
    await person.presses(/^(Next|Skip)$/);
  }
  await person.types('What would be kinder, and truer?', 'Ten minutes, and then I sit down');
  await page.getByLabel('How much do you believe the first thought now?', { exact: true }).fill('35');
  await person.presses('Next');
  await person.presses('Save');
  await person.arrivesAt(/\/thoughts\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Belief: from 80 to 35 of 100')).toBeVisible();
  await person.opens('/thoughts');
  await expect(page.getByRole('heading', { name: 'Thoughts I have answered before' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not answered yet' })).toBeHidden();
});

test('a setback is looked back on beside what was noted, and changes the plan only when asked', async ({
  page,
}) => {
  const person = new Person(page);
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await person.startsWithoutAccount();
  await planOneStep(person);
  await noteSession(person, '10');
  await person.opens('/setbacks/new');
  await person.types('What happened?', 'I carried boxes for three days');
  await page.getByText('Add more (optional)').click();
  await person.types('What helped?', 'A warm bath');
  await page.getByText('The days around it').click();
  await expect(page.getByRole('link', { name: /Stand and cut vegetables/ })).toBeVisible();
  await person.presses('Save');
  await person.arrivesAt(/\/setbacks\/[0-9a-f-]{36}$/);

  await expect(page.getByText('Stand and cut vegetables: from 10 minutes to 8 minutes')).toBeVisible();
  await person.presses(/^Step back to 8 minutes/);
  await expect(page.getByText(/Stepped back to 8 minutes/).first()).toBeVisible();
  await person.presses('Add what helped');
  await expect(page.locator('main').getByText('Added to your flare-up plan.')).toBeVisible();
  await person.follows('Hard day');
  await person.arrivesAt('/flare-up');
  await expect(page.getByText('A warm bath')).toBeVisible();
  await person.opens('/today');
  await expect(page.locator('main').getByText('8 minutes', { exact: true }).first()).toBeVisible();
});

test('a first session is celebrated, calmly, and stands on the shelf for hard days', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await planOneStep(person);
  await noteSession(person, '10');
  await expect(page.getByRole('heading', { name: 'A new win' })).toBeVisible();
  await expect(page.getByText('The first time: Stand and cut vegetables').first()).toBeVisible();
  await person.presses('Lovely');
  await expect(page.getByRole('heading', { name: 'A new win' })).toBeHidden();

  await person.opens('/wins/new');
  await person.types('What was it?', 'I asked Jo for help');
  await person.presses('Save');
  await person.arrivesAt('/wins');
  await expect(page.getByRole('link', { name: /I asked Jo for help/ })).toBeVisible();

  await person.follows(/The first time: Stand and cut/);
  await person.arrivesAt(/\/wins\/[0-9a-f-]{36}$/);
  await person.follows('See what it rests on');
  await person.arrivesAt(/\/sessions\//);
  await page.goBack();
  await person.presses('Take it off the shelf');
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeVisible();

  // The rule does not put it back: it was found, and taken off.
  await noteSession(person, '10');
  await person.opens('/wins');
  await expect(page.getByRole('link', { name: /I asked Jo for help/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /The first time/ })).toBeHidden();

  await person.opens('/flare-up');
  await expect(page.getByRole('heading', { name: 'You have come through hard days before' })).toBeVisible();
  await expect(page.getByRole('link', { name: /I asked Jo for help/ })).toBeVisible();
});
