import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('an entry can be put right, and deleting says first what goes along', async ({ page }) => {
  const person = new Person(page);
  const confirms = (title: string) =>
    page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Delete', exact: true }).click();
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal');
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '8' });
  await person.follows(/Stand and cut vegetables/);
  await person.arrivesAt(/\/plan\/steps\//);
  const stepPath = new URL(page.url()).pathname;
  const id = stepPath.split('/').at(-1) ?? '';

  await person.opens(`/session/${id}`);
  await person.follows('Note it without the timer');
  await person.arrivesAt(/\/log$/);
  await person.presses('Save');
  await person.arrivesAt('/today');

  await test.step('a session: another amount, then gone', async () => {
    await person.opens(stepPath);
    await page.locator('a[href^="/sessions/"]').click();
    await person.arrivesAt(/\/sessions\//);
    await person.types('How much did you do?', '5');
    await person.presses('Save');
    await person.arrivesAt(stepPath);
    await expect(page.locator('a[href^="/sessions/"]')).toContainText('5 minutes');
    await expect(page.getByText('We kept what you typed')).toBeHidden();
  });

  await test.step('the step: deleting is asked about, and can be thought over', async () => {
    await person.opens(`${stepPath}/edit`);
    await person.presses('Delete this step');
    const dialog = page.getByRole('dialog', { name: 'Delete this step' });
    await expect(dialog).toContainText('one session note');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    await person.presses('Delete this step');
    await confirms('Delete this step');
    await person.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
    await expect(page.getByText('Stand and cut vegetables')).toBeHidden();
  });

  await test.step('the goal, from its edit page back to the plan', async () => {
    await person.follows('Edit');
    await person.arrivesAt(/\/edit$/);
    await person.presses('Delete this goal');
    await confirms('Delete this goal');
    await person.arrivesAt('/plan');
    await expect(page.getByText('Cook a family meal')).toBeHidden();
  });
});
