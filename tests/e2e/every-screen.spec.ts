import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';
import { fillTheApp } from './screens.ts';

const THEMES = [
  { name: 'light', label: 'Light' },
  { name: 'dark', label: 'Dark' },
  { name: 'low-stimulus', label: 'Calm' },
];

/** Controls that are smaller than a thumb, and what runs out of the screen. Links inside of sentences may be small. */
function findTooSmallAndTooWide(): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    found.push(`the page is ${String(document.documentElement.scrollWidth)} px wide`);
  }
  for (const control of document.querySelectorAll<HTMLElement>(
    'main a, main button, main input, main select, main textarea, main summary, nav a',
  )) {
    const target = control.closest('label') ?? control;
    const { width: wide, height, right } = target.getBoundingClientRect();
    if (wide === 0 || control.closest('p, dialog:not([open])') !== null) continue;
    const name =
      (target.textContent ?? '').trim().slice(0, 30) || control.getAttribute('aria-label') || control.tagName;
    // Half a pixel of rounding.
    if (height < 47.5 || wide < 31.5) found.push(`“${name}” is ${String(wide)} by ${String(height)} px`);
    if (right > width + 1) found.push(`“${name}” runs out of the screen`);
  }
  return found;
}

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

for (const { name, label } of THEMES) {
  test(`every screen can be used by everybody, in the ${name} theme`, async ({ page, announceError }) => {
    test.setTimeout(180_000);
    announceError(/404|Not found/);
    const person = new Person(page);
    const screens = await fillTheApp(page);
    await person.opens('/settings');
    await person.picks(label);
    await expect(page.getByRole('radio', { name: label })).toBeChecked();
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await person.opens(screen.path);
        expect.soft(await problemsOf(page), screen.name).toEqual([]);
        expect.soft(await page.evaluate(findTooSmallAndTooWide), screen.name).toEqual([]);
      });
    }
  });
}

test('every screen fits a phone of 320 px with text at twice its size', async ({ page, announceError }) => {
  test.setTimeout(120_000);
  announceError(/404|Not found/);
  const person = new Person(page);
  const screens = await fillTheApp(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await person.opens(screen.path);
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      expect.soft(await page.evaluate(findTooSmallAndTooWide), screen.name).toEqual([]);
    });
  }
});
