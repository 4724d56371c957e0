import { expect, type Page } from '@playwright/test';
import { Person } from './person.ts';

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
    { name: 'check-in', path: '/check-in' },
    { name: 'more', path: '/more' },
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
