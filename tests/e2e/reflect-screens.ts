import type { Person } from './person.ts';
import type { Screen } from './screens.ts';

async function idOnScreen({ page }: Person): Promise<string> {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Writes a bit of everything to look back on. Answers the screens of it. Needs a step with a session. */
export async function writeToLookBack(person: Person, longWords: string): Promise<Screen[]> {
  const { page } = person;
  await person.opens('/journal/new');
  await person.types('Your words', `${longWords}\n`.repeat(12));
  await page.getByText('Add more (optional)').click();
  await person.types('Tags', 'walk, a good day, مشي');
  await person.presses('Save');
  await person.arrivesAt('/journal');
  await page.locator('main a[href^="/journal/"]').filter({ hasText: '#walk' }).click();
  await person.arrivesAt(/\/journal\/[0-9a-f-]{36}$/);
  const entry = await idOnScreen(person);
  await person.opens(`/journal/${entry}`);
  const writtenOn = await page.getByLabel('Day', { exact: true }).inputValue();

  await person.opens('/thoughts/new');
  await person.presses('Skip');
  await person.types('What went through your mind?', longWords);
  await person.presses('Save what I have');
  await person.arrivesAt(/\/thoughts\/[0-9a-f-]{36}$/);
  const thought = await idOnScreen(person);

  await person.opens('/setbacks/new');
  await person.types('What happened?', longWords);
  await page.getByText('Add more (optional)').click();
  await person.types('What helped?', 'A warm bath');
  await person.presses('Save');
  await person.arrivesAt(/\/setbacks\/[0-9a-f-]{36}$/);
  const setback = await idOnScreen(person);

  await person.opens('/wins/new');
  await person.types('What was it?', longWords);
  await person.presses('Save');
  await person.arrivesAt('/wins');
  await page.getByRole('link', { name: longWords.slice(0, 20) }).click();
  await person.arrivesAt(/\/wins\/[0-9a-f-]{36}$/);
  const ownWin = await idOnScreen(person);
  await person.opens('/wins');
  await page
    .getByRole('link', { name: /The first time/ })
    .first()
    .click();
  await person.arrivesAt(/\/wins\/[0-9a-f-]{36}$/);
  const win = await idOnScreen(person);

  await person.opens('/measures/outside');
  await person.types('What is it called?', longWords.slice(0, 80));
  await person.types('Total', '32.5');
  await person.presses('Save');
  await person.arrivesAt('/measures');
  await page.locator('main a[href^="/measures/"]').filter({ hasText: '32.5' }).click();
  await person.arrivesAt(/\/measures\/[0-9a-f-]{36}$/);
  const measurement = await idOnScreen(person);
  await person.opens('/measures/psfs');
  await person.picks(/^Cook a family meal, 4 of 10/);
  await person.presses('Save');
  await person.arrivesAt('/measures');

  await person.opens('/reviews');
  await page.locator('main a[href^="/reviews/2"]').first().click();
  await person.arrivesAt(/\/reviews\/\d{4}-\d\d-\d\d$/);
  const week = await idOnScreen(person);
  await person.types('What was hard?', longWords);
  await person.presses('Save');
  await person.arrivesAt('/reviews');

  return [
    { name: 'journal', path: '/journal' },
    { name: 'a month without entries', path: '/journal?month=2001-02' },
    { name: 'new journal entry', path: '/journal/new' },
    { name: 'journal entry', path: `/journal/${entry}` },
    { name: 'a day of the journal', path: `/journal/day/${writtenOn}` },
    { name: 'thoughts', path: '/thoughts' },
    { name: 'look at a thought', path: '/thoughts/new' },
    { name: 'thought', path: `/thoughts/${thought}` },
    { name: 'go through a thought again', path: `/thoughts/${thought}/edit` },
    { name: 'setbacks', path: '/setbacks' },
    { name: 'look back at a setback', path: '/setbacks/new' },
    { name: 'setback', path: `/setbacks/${setback}` },
    { name: 'wins', path: '/wins' },
    { name: 'new win', path: '/wins/new' },
    { name: 'own win', path: `/wins/${ownWin}` },
    { name: 'win of a rule', path: `/wins/${win}` },
    { name: 'measures', path: '/measures' },
    { name: 'PEG', path: '/measures/peg' },
    { name: 'PHQ-4', path: '/measures/phq-4' },
    { name: 'own activities', path: '/measures/psfs' },
    { name: 'confidence', path: '/measures/confidence' },
    { name: 'total from a clinic', path: '/measures/outside' },
    { name: 'measurement', path: `/measures/${measurement}` },
    { name: 'weekly reviews', path: '/reviews' },
    { name: 'review of a week', path: `/reviews/${week}` },
    { name: 'plan to keep gains', path: '/reviews/maintenance' },
  ];
}
