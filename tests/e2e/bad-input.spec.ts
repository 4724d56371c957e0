import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

test('absurd input is answered beside its field, and nothing typed is lost', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/plan/goals/new');
  await person.presses('Save and add steps');
  await expect(page.getByText('Please fill this in.', { exact: true })).toBeVisible();
  const long = 'x'.repeat(5000);
  await person.types('Goal', long);
  await person.presses('Save and add steps');
  await expect(
    page.getByText('This is too long. Please keep it to 120 letters or fewer. Nothing is lost.', {
      exact: true,
    }),
  ).toBeVisible();
  await expect(page.getByLabel('Goal', { exact: true })).toHaveValue(long);
  await expect(page.getByLabel('Goal', { exact: true })).toBeFocused();

  await person.types('Goal', 'طبخ وجبة 🍲👩‍👩‍👧');
  await person.presses('Save and add steps');
  await person.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'طبخ وجبة 🍲👩‍👩‍👧' })).toBeVisible();

  await person.follows('Add a step');
  await person.types('Step', 'Walk');
  for (const absurd of ['-3', '0', 'a lot', '1e9', '7.5', '١٢٣٤٥٦٧٨']) {
    await person.types('How much each time', absurd);
    await person.presses('Save');
    await expect(page.getByText('One thing needs another look')).toBeVisible();
    await expect(page.getByLabel('How much each time', { exact: true })).toHaveValue(absurd);
  }
  await person.types('How much each time', ' 12 ');
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/goals\/[0-9a-f-]{36}$/);
  await expect(page.getByText('12 minutes')).toBeVisible();
});

test('a row that broke in the store hides nothing else, and is part of the saved copy', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Cook a family meal');
  await person.addsStep({ title: 'Stand and cut vegetables', quota: '8' });
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter(({ name: each }) =>
      each?.includes('guest'),
    );
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = db.transaction('goals', 'readwrite');
    writing.objectStore('goals').put({ id: '00000000-0000-4000-8000-00000000beef', title: 42, pain: 11 });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    db.close();
  });
  await person.opens('/plan');
  await expect(page.getByText('Cook a family meal')).toBeVisible();
  await person.opens('/sync');
  await expect(page.getByText('Entries that can’t be read')).toBeVisible();
});

test('a pain of 11, set by hand in the page, is refused', async ({ page }) => {
  const person = new Person(page);
  await person.startsWithoutAccount();
  await person.opens('/check-in');
  await page
    .getByRole('radio', { name: /^Pain today, 10 of 10/ })
    .evaluate((radio: HTMLInputElement & { __value?: number }) => {
      // What a curious person would do in the console.
      radio.value = '11';
      radio.__value = 11;
    });
  await person.picks(/^Pain today, 10 of 10/);
  await person.presses('Save');
  await expect(page.getByText('Please use 10 or less.', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/check-in/);
});

test('nothing that gets into a page turns text into markup, or loads another worker', async ({
  page,
  announceError,
}) => {
  announceError(/Trusted ?(HTML|ScriptURL|Type)/);
  await new Person(page).startsWithoutAccount();
  const tried = await page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      markup: () => (document.body.innerHTML = '<img src="x" onerror="document.title = 1">'),
      worker: () => navigator.serviceWorker.register('/other-worker.js'),
      policy: () => window.trustedTypes?.createPolicy('another', { createHTML: (text: string) => text }),
    };
    const results: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
        results[name] = 'done';
      } catch (error) {
        results[name] = error instanceof Error ? error.name : 'refused';
      }
    }
    return results;
  });
  expect(tried).toEqual({ markup: 'TypeError', worker: 'TypeError', policy: 'TypeError' });
});
