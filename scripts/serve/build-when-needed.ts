import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const SOURCES = [
  'src',
  'static',
  'svelte.config.js',
  'vite.config.ts',
  'package-lock.json',
  'scripts/messages',
  'scripts/bundle',
  'scripts/icons',
];

function newestChange(file: string): number {
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

/**
 * Builds the app when there is no build, or when a source is newer than it.
 *
 * @returns the folder of the build
 */
export async function buildWhenNeeded(say: (words: string) => void): Promise<string> {
  const folder = path.join(PROJECT, 'build');
  const page = path.join(folder, '200.html');
  const sources = Math.max(...SOURCES.map((source) => newestChange(path.join(PROJECT, source))));
  if (existsSync(page) && statSync(page).mtimeMs > sources) return folder;
  say(
    existsSync(page) ? 'The sources changed: building the app anew.' : 'Building the app for the first time.',
  );
  await build({ root: PROJECT, logLevel: 'warn' });
  return folder;
}
