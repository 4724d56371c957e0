import { expect, type Page } from '@playwright/test';
import { Person } from './person.ts';
import { writeToLookBack } from './reflect-screens.ts';

/** Where each screen is, once the plan below is on the device. */
export interface Screen {
  readonly name: string;
  readonly path: string;
}

/** As long as the rules allow, in one word that can't break, and written from right to left. */
const LONG =
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung und danach mit Jo auf dem Balkon ausruhen'.slice(
    0,
    120,
  );
const RIGHT_TO_LEFT = 'طبخ وجبة عائلية يوم الأحد 🍲';

async function idOnScreen(person: Person): Promise<string> {
  return new URL(person.page.url()).pathname.split('/').at(-1) ?? '';
}

/** A plan with a bit of everything, made by hand. Answers every screen of the app. */
export async function fillTheApp(page: Page): Promise<Screen[]> {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/plan/values/new');
  await person.picks('Family');
  await person.types('What matters', 'Meals together');
  await person.presses('Save');
  await person.arrivesAt('/plan');
  await person.follows(/Meals together/);
  await person.arrivesAt(/\/plan\/values\//);
  const value = await idOnScreen(person);

  await person.plansGoal(RIGHT_TO_LEFT);
  const emptyGoal = await idOnScreen(person);
  await person.plansGoal('Cook a family meal', 'Because Sunday is when we all sit down.');
  const goal = await idOnScreen(person);
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '8' });
  await person.addsStep({ title: LONG, quota: '15' });
  await person.addsStep({ title: 'Cook alone while the family is out', quota: '20', exposure: true });
  await person.follows(/Stand and cut vegetables/);
  await person.arrivesAt(/\/plan\/steps\//);
  const step = await idOnScreen(person);

  await person.opens(`/session/${step}`);
  await person.follows('Note it without the timer');
  await person.arrivesAt(/\/log$/);
  await person.picks(/^Pain now, 9 of 10/);
  await person.presses('Save');
  await person.arrivesAt('/today');
  await person.opens(`/plan/steps/${step}`);
  await page.locator('a[href^="/sessions/"]').first().click();
  await person.arrivesAt(/\/sessions\//);
  const session = await idOnScreen(person);

  await person.opens(`/plan/goals/${goal}`);
  await person.follows(/Cook alone while the family is out/);
  await person.arrivesAt(/\/plan\/steps\//);
  const exposureStep = await idOnScreen(person);
  await person.opens(`/session/${exposureStep}`);
  await person.presses('No, nobody said so');
  await person.follows('Say what you expect');
  await person.arrivesAt(/\/commit$/);
  await person.types('What do you fear will happen?', LONG);
  await person.presses('That is my plan');
  await person.arrivesAt(/\/session\/[^/]+$/);
  await person.follows(/^Edit/);
  await person.arrivesAt(/\/exposures\//);
  const exposure = await idOnScreen(person);

  await person.opens(`/plan/steps/${step}/schedule`);
  for (const name of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
    await page.getByRole('checkbox', { name: `Days for the full amount: ${name}` }).check({ force: true });
  }
  await person.types('Time of day', '10:00');
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/steps\//);
  await person.opens(`/plan/steps/${step}/baseline`);
  for (const day of ['1', '2', '3']) await person.types(`Trial day ${day}`, '10');
  await person.types('How much it may grow to', '20');
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/steps\//);

  await person.opens('/plan/obstacles/new');
  await person.types('If …', LONG);
  await person.types('then I …', RIGHT_TO_LEFT);
  await person.presses('Save');
  await person.arrivesAt('/plan/obstacles');
  await page.locator('a[href^="/plan/obstacles/"]').first().click();
  await person.arrivesAt(/\/plan\/obstacles\/[0-9a-f-]{36}$/);
  const obstacle = await idOnScreen(person);
  await person.opens('/plan/surroundings/new');
  await person.types('What could be easier', LONG);
  await person.presses('Save');
  await person.arrivesAt('/plan/surroundings');
  await page.locator('a[href^="/plan/surroundings/"]').first().click();
  await person.arrivesAt(/\/plan\/surroundings\/[0-9a-f-]{36}$/);
  const surrounding = await idOnScreen(person);
  await person.opens('/plan/pauses/new');
  await page.getByLabel('From', { exact: true }).fill('2099-01-01');
  await person.presses('Save');
  await person.arrivesAt('/plan/week');
  await page.locator('a[href^="/plan/pauses/"]').first().click();
  await person.arrivesAt(/\/plan\/pauses\/[0-9a-f-]{36}$/);
  const pause = await idOnScreen(person);
  await person.opens('/flare-up/plan');
  await person.types('What helps', LONG);
  await person.presses('Save');
  await person.arrivesAt('/flare-up');
  await person.presses('Yes, a flare-up is on');
  await expect(page.getByRole('button', { name: 'It is over' })).toBeVisible();

  const lookedBack = await writeToLookBack(person, LONG);

  await person.opens(`/session/${step}`);
  await person.presses('Start the timer');
  await expect(page.getByRole('timer')).toBeVisible();

  return [
    { name: 'welcome', path: '/welcome' },
    { name: 'today', path: '/today' },
    { name: 'plan', path: '/plan' },
    { name: 'new value', path: '/plan/values/new' },
    { name: 'value', path: `/plan/values/${value}` },
    { name: 'new goal', path: '/plan/goals/new' },
    { name: 'goal without steps', path: `/plan/goals/${emptyGoal}` },
    { name: 'goal', path: `/plan/goals/${goal}` },
    { name: 'edit goal', path: `/plan/goals/${goal}/edit` },
    { name: 'new step', path: `/plan/goals/${goal}/steps/new` },
    { name: 'step', path: `/plan/steps/${step}` },
    { name: 'edit step', path: `/plan/steps/${step}/edit` },
    { name: 'session under way', path: `/session/${step}` },
    { name: 'log a session', path: `/session/${step}/log` },
    { name: 'session', path: `/sessions/${session}` },
    { name: 'exposure step', path: `/plan/steps/${exposureStep}` },
    { name: 'before an exposure', path: `/session/${exposureStep}` },
    { name: 'commit to an exposure', path: `/session/${exposureStep}/commit` },
    { name: 'log an exposure', path: `/session/${exposureStep}/log` },
    { name: 'exposure', path: `/exposures/${exposure}` },
    { name: 'baseline', path: `/plan/steps/${step}/baseline` },
    { name: 'days of a step', path: `/plan/steps/${step}/schedule` },
    { name: 'split a step', path: `/plan/steps/${step}/split` },
    { name: 'join steps', path: `/plan/steps/${step}/merge` },
    { name: 'suggested order', path: `/plan/goals/${goal}/order` },
    { name: 'templates', path: '/plan/templates' },
    { name: 'template', path: '/plan/templates/grocery-shopping' },
    { name: 'week', path: '/plan/week' },
    { name: 'new pause', path: '/plan/pauses/new' },
    { name: 'pause', path: `/plan/pauses/${pause}` },
    { name: 'obstacles', path: '/plan/obstacles' },
    { name: 'new obstacle', path: '/plan/obstacles/new' },
    { name: 'obstacle', path: `/plan/obstacles/${obstacle}` },
    { name: 'surroundings', path: '/plan/surroundings' },
    { name: 'new surrounding', path: '/plan/surroundings/new' },
    { name: 'surrounding', path: `/plan/surroundings/${surrounding}` },
    { name: 'hard day', path: '/flare-up' },
    { name: 'flare-up plan', path: '/flare-up/plan' },
    { name: 'breathing', path: '/breathe' },
    { name: 'pace', path: '/settings/pace' },
    { name: 'check-in', path: '/check-in' },
    ...lookedBack,
    { name: 'check-in of another day', path: '/check-in/2024-02-29' },
    { name: 'no such day', path: '/check-in/2024-02-30' },
    { name: 'steps from a phone', path: '/check-in/import' },
    { name: 'insights', path: '/insights' },
    { name: 'more', path: '/more' },
    { name: 'articles', path: '/learn' },
    { name: 'article', path: '/learn/facing-what-you-avoid' },
    { name: 'article that is gone', path: '/learn/no-such-article' },
    { name: 'settings', path: '/settings' },
    { name: 'account', path: '/account' },
    { name: 'make an account', path: '/account/sign-up' },
    { name: 'sign in', path: '/account/sign-in' },
    { name: 'sign in with a code', path: '/account/code' },
    { name: 'bring notes along', path: '/account/bring-along' },
    { name: 'sync', path: '/sync' },
    { name: 'help', path: '/help' },
    { name: 'about', path: '/about' },
    { name: 'goal that is gone', path: '/plan/goals/00000000-0000-4000-8000-00000000dead' },
    { name: 'no such page', path: '/no/such/page' },
  ];
}
