// npm run bench: every budget beside what was measured, on this machine, now. `--json` prints it for machines.
// Leaves with 1 when a budget was measured and not met.
import { runApp } from './app-in-browser.ts';
import { figureTable, isWithin, type Figure } from './figure.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureInstall } from './install-size.ts';
import { measureJournalSearch } from './journal-search.ts';
import { measureWithLighthouse } from './lighthouse.ts';
import { measureServerLoad } from './server-load.ts';
import { measureOfflineReload, measureStore } from './store-timings.ts';
import { measureSync } from './sync-counts.ts';

const asJson = process.argv.includes('--json');
const tables: { title: string; figures: Figure[] }[] = [];

async function part(title: string, measure: () => Promise<Figure[]>): Promise<void> {
  if (!asJson) console.error(`${title} ...`);
  tables.push({ title, figures: await measure() });
}

const app = await runApp();
try {
  await part('First load', () => measureFirstLoad(app));
  await part('Store', () => measureStore(app));
  await part('Journal', () => measureJournalSearch(app));
  await part('Lighthouse', async () => {
    const { figures, firstLoadLcp } = await measureWithLighthouse(app);
    return [...figures, ...(await measureOfflineReload(app, firstLoadLcp))];
  });
} finally {
  await app.close();
}
await part('Sync', measureSync);
await part('Local server', measureServerLoad);
await part('Install', measureInstall);

const figures = tables.flatMap((table) => table.figures);
const over = figures.filter((figure) => isWithin(figure) === false);
if (asJson) console.log(JSON.stringify(figures, null, 2));
else {
  for (const { title, figures: shown } of tables) console.log(`\n${title}\n${figureTable(shown)}`);
  console.log(`\n${String(figures.length)} figures, ${String(over.length)} over budget`);
}
if (over.length > 0) process.exitCode = 1;
