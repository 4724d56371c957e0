// npm run test:e2e: finds a Chromium, builds when the build is older than what it is made of, and starts Playwright
// with everything that was given on the command line.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWhenNeeded } from '../serve/build-when-needed.ts';
import { findChromium } from './find-chromium.ts';

const root = join(import.meta.dirname, '../..');

try {
  const { path, story } = findChromium();
  console.log(`Browser tests run in ${story}.`);
  await buildWhenNeeded((words) => console.log(words));
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)];
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: path } } as const;
  process.exitCode = spawnSync(process.execPath, playwright, options).status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
