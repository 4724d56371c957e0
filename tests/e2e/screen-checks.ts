import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Controls that are smaller than a thumb, and what runs out of the screen. Links inside of sentences may be small. */
export function findTooSmallAndTooWide(): string[] {
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
export function findBrokenWords(): string[] {
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

/**
 * What axe finds wrong on the page.
 *
 * @param rules these alone, where the rest was looked at already
 */
export async function problemsOf(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** Text at twice its size on a phone of 320 px, as somebody sets it in the browser: media queries in em follow it too. */
export async function readsInLargeText(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const browserSettings = await page.context().newCDPSession(page);
  await browserSettings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}
