import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './foothold-server.ts';
import { Person } from './person.ts';
import { fillTheApp } from './screens.ts';

// Each is long: both workers take their share.
test.describe.configure({ mode: 'parallel' });

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

/** Words of usual length that a narrow box broke into more than two lines. */
function findBrokenWords(): string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/(?<!\p{L})\p{L}{2,14}(?!\p{L})/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
      if (lines.size > 2) broken.push(`“${word}” stands on ${String(lines.size)} lines`);
    }
  }
  return broken;
}

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

for (const { name, label } of THEMES) {
  test(`every screen can be used by everybody, in the ${name} theme`, async ({ page, announceError }) => {
    test.setTimeout(600_000);
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
  test.setTimeout(480_000);
  announceError(/404|Not found/);
  const person = new Person(page);
  const screens = await fillTheApp(page);
  await page.setViewportSize({ width: 320, height: 640 });
  // As somebody sets it in the browser: media queries in em follow it too.
  const browserSettings = await page.context().newCDPSession(page);
  await browserSettings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await person.opens(screen.path);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect.soft(await page.evaluate(findBrokenWords), screen.name).toEqual([]);
      expect.soft(await page.evaluate(findTooSmallAndTooWide), screen.name).toEqual([]);
    });
  }
});
