import { TEN_YEARS } from '../../tests/fixtures/ten-year-store.ts';
import type { RunningApp } from './app-in-browser.ts';
import { median, percentile, type Figure } from './figure.ts';

/** Words of the generator, typed letter by letter as a person types. */
const TYPED = ['kitchen', 'garden walk', 'slow steady', 'warm', 'nothing like it'];

/** Milliseconds from a letter to the frame in which its answer stands. Runs in the page. */
async function timeTyping(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) throw new Error('there is no search field');
  const started = performance.now();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  return performance.now() - started;
}

/** The search as one types, over ten years of journal, in the page that people use. */
export async function measureJournalSearch(app: RunningApp): Promise<Figure[]> {
  const { context, page } = await app.openWith(1);
  await page.goto(`${app.url}/journal`);
  const field = page.getByRole('searchbox');
  await field.waitFor();
  const started = performance.now();
  await field.fill('k');
  await page.locator('main [role="status"]', { hasText: /found/i }).waitFor();
  const ready = performance.now() - started;
  const times: number[] = [];
  for (const word of TYPED) {
    for (let end = 1; end <= word.length; end += 1) {
      times.push(await page.evaluate(timeTyping, word.slice(0, end)));
    }
  }
  await context.close();
  return [
    {
      what: 'journal search as one types, p95',
      measured: percentile(times, 0.95),
      unit: 'ms',
      budget: 100,
      note: `to the frame with the answer; median ${median(times).toFixed(0)} ms of ${String(times.length)} letters over ${String(TEN_YEARS.days)} entries; its index is made in ${ready.toFixed(0)} ms when first asked`,
    },
  ];
}
