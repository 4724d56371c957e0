import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';

const FEAR = 'If I stand in the queue, my back will lock';

class Explorer extends Person {
  async slides(label: string, value: number): Promise<void> {
    await this.page.getByRole('slider', { name: label }).fill(String(value));
  }

  async commits(situation: string, belief: number, fear: number): Promise<void> {
    await this.follows(/^Say what you expect/);
    await this.arrivesAt(/\/commit$/);
    await this.types('What do you fear will happen?', FEAR);
    await this.slides('How much do you believe it?', belief);
    await this.slides('How much fear is there now?', fear);
    await this.types('Where, when or with whom', situation);
    await this.presses('That is my plan');
    await this.arrivesAt(/\/session\/[0-9a-f-]{36}$/);
    await expect(this.page.getByText(FEAR)).toBeVisible();
  }

  async learns(belief: number, fear: number, learned: string): Promise<void> {
    await this.follows('Note it without the timer');
    await this.arrivesAt(/\/log$/);
    await this.picks(/^No$/);
    await this.picks(/^How well did you cope\?, 7 of 10/);
    await this.slides('How much do you believe it now?', belief);
    await this.slides('How much fear would there be next time?', fear);
    await this.types('What did you learn?', learned);
    await this.presses('Save');
    await this.arrivesAt('/today');
  }
}

test('a feared step is predicted, done in two places, and mastered when fear and belief have halved', async ({
  page,
}) => {
  const person = new Explorer(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Do the weekly shop');
  await person.addsStep({ title: 'Shop in crowded aisles', quota: '10', exposure: true });
  await person.follows(/Shop in crowded aisles/);
  await person.arrivesAt(/\/plan\/steps\//);
  const step = new URL(page.url()).pathname;
  const session = step.replace('/plan/steps/', '/session/');

  await test.step('what a clinician said is asked first, and nothing starts before', async () => {
    await person.opens(session);
    await expect(page.getByRole('heading', { name: /told you not to do this/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start the timer' })).toBeHidden();
    await person.presses('Yes, I was told not to');
    await expect(page.getByText('Then this step can wait.')).toBeVisible();
    await person.presses('Answer again');
    await person.presses('No, nobody said so');
  });

  await test.step('in the small shop', async () => {
    await person.commits('small shop', 90, 80);
    await person.learns(40, 35, 'My back held. It was warm in there.');
    await person.opens(step);
    await expect(page.getByRole('heading', { name: 'Try it elsewhere' })).toBeVisible();
    await expect(page.getByText('Belief 90 → 40 · Fear 80 → 35')).toBeVisible();
  });

  await test.step('in the big market: mastered, and the history tells both', async () => {
    await person.opens(session);
    await person.commits('big market', 60, 60);
    await person.learns(20, 20, 'People let me pass.');
    await person.opens(step);
    await expect(page.getByRole('heading', { name: 'You may call it mastered' })).toBeVisible();
    await expect(page.getByText(FEAR)).toHaveCount(2);
    await page.getByRole('button', { name: 'I have mastered this' }).first().click();
    await expect(page.getByText('You have mastered this step.')).toBeVisible();
  });
});

test('when what was feared comes true, the app offers smaller steps and blames nobody', async ({ page }) => {
  const person = new Explorer(page);
  await person.startsWithoutAccount();
  await person.plansGoal('Do the weekly shop');
  await person.addsStep({ title: 'Carry the bags', quota: '10', exposure: true });
  await person.follows('Do the current step');
  await person.arrivesAt(/\/session\//);
  await person.presses('No, nobody said so');
  await person.commits('', 70, 60);
  await person.follows('Note it without the timer');
  await person.arrivesAt(/\/log$/);
  await person.picks(/^Yes$/);
  await person.picks(/^How bad was it\?, 4 of 10/);
  await person.presses('Save');
  await person.arrivesAt('/today');
  await person.opens('/plan');
  await person.follows(/Do the weekly shop/);
  await person.follows(/Carry the bags/);
  await person.arrivesAt(/\/plan\/steps\//);
  await expect(page.getByRole('heading', { name: 'Make it smaller' })).toBeVisible();
  await page.getByRole('link', { name: 'Split into smaller steps' }).first().click();
  await person.arrivesAt(/\/split$/);
  await person.types('Smaller step 1', 'Carry one light bag to the door');
  await person.types('Smaller step 2', 'Carry one bag to the car');
  await person.presses('Save');
  await person.arrivesAt(/\/plan\/goals\//);
  const titles = await person.stepTitles();
  expect(titles).toHaveLength(3);
  expect(titles[0]).toContain('Carry one light bag');
  expect(titles[2]).toContain('Carry the bags');
});
