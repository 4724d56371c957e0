import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

async function threeSteps(person: Person): Promise<void> {
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal');
  for (const title of ['Cut', 'Stir', 'Serve']) await person.addsStep({ title, quota: '5' });
  await person.presses('Sort');
}

async function expectOrder(person: Person, order: readonly string[]): Promise<void> {
  await expect(async () => {
    const titles = await person.stepTitles();
    expect(titles.map((title) => order.find((each) => title.includes(each)))).toEqual(order);
  }).toPass();
}

test('steps are sorted with buttons, and stay so', async ({ page }) => {
  const person = new Person(page);
  await threeSteps(person);
  await person.presses('Move Serve up');
  await expectOrder(person, ['Cut', 'Serve', 'Stir']);
  await person.presses('Move Cut down');
  await expectOrder(person, ['Serve', 'Cut', 'Stir']);
  await page.reload();
  await person.seesThePage();
  await expectOrder(person, ['Serve', 'Cut', 'Stir']);
});

test('steps are sorted with the keyboard alone, and each move is said', async ({ page }) => {
  const person = new Person(page);
  await threeSteps(person);
  const handle = page.getByRole('button', { name: /^Move Cut, place/ });
  await handle.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Lifted. Place 1 of 3.', { exact: false })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Place 3 of 3')).toBeAttached();
  await page.keyboard.press('Space');
  await expectOrder(person, ['Stir', 'Serve', 'Cut']);
  await expect(handle).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expectOrder(person, ['Stir', 'Serve', 'Cut']);
});

test('a step is dragged to its place', async ({ page }) => {
  const person = new Person(page);
  await threeSteps(person);
  const from = await page.getByRole('button', { name: /^Move Serve, place/ }).boundingBox();
  const to = await page.getByRole('button', { name: /^Move Cut, place/ }).boundingBox();
  if (from === null || to === null) throw new Error('the handles are not on screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y - 10, { steps: 12 });
  await page.mouse.up();
  await expectOrder(person, ['Serve', 'Cut', 'Stir']);
});
