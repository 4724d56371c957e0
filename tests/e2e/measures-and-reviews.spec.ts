import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

const WEEKS_MS = 28 * 24 * 60 * 60 * 1000;

async function takesPeg(person: Person, marks: readonly [number, number, number]): Promise<void> {
  await person.opens('/measures/peg');
  const questions = [/^What number best describes your pain/, /enjoyment of life\?/, /general activity\?/];
  for (const [place, question] of questions.entries()) {
    await person.picks(new RegExp(`${question.source}.*, ${String(marks[place])} of 10`));
  }
  await person.presses('Save');
  await person.arrivesAt('/measures');
}

test('somebody takes a measure, is asked again after four weeks, and reads what changed', async ({
  page,
}) => {
  const person = new Person(page);
  const start = Date.parse('2026-09-07T09:00:00Z');
  await page.clock.install({ time: start });
  await person.startsWithoutAccount();
  await person.opens('/more');
  await person.follows('Measures');
  await person.arrivesAt('/measures');
  await expect(page.getByRole('heading', { name: 'Four weeks have passed' })).toBeHidden();
  await takesPeg(person, [8, 7, 6]);
  await expect(page.getByText('Monday, September 7: 7 of 10')).toBeVisible();

  await test.step('an answer that is not there is asked for', async () => {
    await person.opens('/measures/peg');
    await person.presses('Save');
    await expect(page.getByText('3 things need another look')).toBeVisible();
  });

  await test.step('four weeks later Today asks, at its end', async () => {
    await page.clock.setSystemTime(start + WEEKS_MS);
    await person.opens('/today');
    await page.clock.fastForward(10_000);
    await expect(page.getByRole('heading', { name: 'Four weeks have passed' })).toBeVisible();
    await person.follows('Have a look');
    await person.arrivesAt('/measures');
    await takesPeg(person, [5, 5, 4]);
  });

  await test.step('the change is told in words, with what matters', async () => {
    await expect(
      page.getByText(
        '2.3 better, from 7 to 4.7. A change of 1 or more is one that matters. That is 33 % less.',
      ),
    ).toBeVisible();
    await page.getByText('All times as a table').first().click();
    await expect(page.getByRole('row', { name: /Sep 7, 2026 7/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Four weeks have passed' })).toBeHidden();
  });

  await test.step('how well a goal can be done now is kept with the goal', async () => {
    await person.plansGoal('Cook a family meal');
    await person.opens('/measures/psfs');
    await person.picks(/^Cook a family meal, 4 of 10/);
    await person.presses('Save');
    await person.arrivesAt('/measures');
    await person.opens('/plan');
    await person.follows(/^Cook a family meal/);
    await person.arrivesAt(/\/plan\/goals\//);
    await expect(page.getByText('4 of 10')).toBeVisible();
  });
});

test('answers on mood and worry that are high lead to somebody to talk to, and say that they are no diagnosis', async ({
  page,
}) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/measures/phq-4');
  const answer = async (question: string, choice: string) => {
    const radio = page.getByRole('group', { name: question }).getByRole('radio', { name: choice });
    // As a person scrolls: not under the bar at the bottom.
    await radio.evaluate((control) => control.scrollIntoView({ block: 'center' }));
    await radio.check({ force: true });
  };
  await answer('Feeling nervous, anxious or on edge', 'More than half the days');
  await answer('Not being able to stop or control worrying', 'Several days');
  await answer('Little interest or pleasure in doing things', 'Not at all');
  await answer('Feeling down, depressed, or hopeless', 'Not at all');
  await person.presses('Save');
  await person.arrivesAt('/measures');
  await expect(page.getByRole('heading', { name: 'This sounds like a lot to carry' })).toBeVisible();
  await expect(page.getByText('This is no diagnosis.')).toBeVisible();
  await person.follows('See who you can talk to');
  await person.arrivesAt(/\/help#talk$/);
});

test('somebody looks back on the week offline, is interrupted, and plans what keeps the gains', async ({
  context,
  page,
  announceError,
}) => {
  announceError(/ERR_INTERNET_DISCONNECTED/);
  const person = new Person(page);
  // A Sunday.
  await page.clock.install({ time: new Date('2026-11-29T10:00:00Z') });
  await person.startsWithoutAccount();
  await person.canGoOffline();
  await context.setOffline(true);
  await person.opens('/journal');
  await person.follows('Look back at the week');
  await person.arrivesAt('/reviews');
  await person.follows('Look back at this week');
  await person.arrivesAt('/reviews/2026-11-23');
  await expect(page.getByText('No sessions noted.')).toBeVisible();
  await person.types('What went well, or a little better?', 'I stopped at my amount on a good day');
  await person.opens('/today');
  await person.opens('/reviews/2026-11-23');
  await expect(page.getByLabel('What went well, or a little better?')).toHaveValue(/I stopped at my amount/);
  await person.presses('Save');
  await person.arrivesAt('/reviews');
  await expect(page.getByText('I stopped at my amount on a good day')).toBeVisible();

  await person.follows('Keep what I have gained');
  await person.arrivesAt('/reviews/maintenance');
  await person.types('What I can do again', 'Cook on Sundays');
  await person.presses('Save');
  await person.arrivesAt('/reviews');
  await person.opens('/reviews/maintenance');
  await expect(page.getByLabel('What I can do again')).toHaveValue('Cook on Sundays');
});
