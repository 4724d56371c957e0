// npm run test:e2e: finds a Chromium, builds when the build is older than what it is made of, and starts Playwright
// with everything that was given on the command line.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';

const root = join(import.meta.dirname, '../..');
const SOURCES = [
  'src',
  'static',
  'scripts/messages',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
];

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function buildIsFresh(): boolean {
  const built = join(root, 'build/200.html');
  if (!existsSync(built)) return false;
  return SOURCES.every((source) => newest(join(root, source)) <= statSync(built).mtimeMs);
}

function run(program: string, parameters: string[], environment: Record<string, string> = {}): number {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } } as const;
  return spawnSync(program, parameters, options).status ?? 1;
}

try {
  const { path, story } = findChromium();
  console.log(`Browser tests run in ${story}.`);
  if (!buildIsFresh()) {
    console.log('The build is missing or older than the sources: building.');
    if (run('npm', ['run', '--silent', 'build']) !== 0)
      throw new Error('The build failed, so no browser test ran.');
  }
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)];
  process.exitCode = run(process.execPath, playwright, { CHROMIUM_PATH: path });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
