import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const INSTALL_LIMIT_MS = 10 * 60_000;

const NOT_FOUND =
  'No Chromium was found and none could be installed: install Chromium or Chrome, or name its program in CHROMIUM_PATH.';

/** Where the program is, and one plain sentence on how it was found, with its version. */
export interface FoundChromium {
  path: string;
  story: string;
}

/**
 * Finds a Chromium that starts: `CHROMIUM_PATH`, then the system's, then Playwright's own if it is on disk; otherwise
 * installs Debian's when this is root, or Playwright's.
 * @throws Error with one sentence when there is none, or when `CHROMIUM_PATH` names a program that does not start.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): FoundChromium {
  const named = environment['CHROMIUM_PATH'];
  if (named) {
    const version = versionOf(named);
    if (version === null) throw new Error(`CHROMIUM_PATH is ${named}, and no Chromium starts there.`);
    return { path: named, story: `Chromium from CHROMIUM_PATH: ${named} (${version})` };
  }
  return (
    firstThatStarts(systemPlaces(environment), 'the Chromium of this system') ??
    firstThatStarts([chromium.executablePath()], "Playwright's Chromium") ??
    installDebian(environment) ??
    installPlaywright() ??
    fail()
  );
}

function fail(): never {
  throw new Error(NOT_FOUND);
}

function systemPlaces(environment: NodeJS.ProcessEnv): string[] {
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...new Set([...USUAL_PLACES, ...onPath])];
}

function firstThatStarts(paths: string[], what: string): FoundChromium | null {
  for (const path of paths) {
    const version = versionOf(path);
    if (version !== null) return { path, story: `${what}: ${path} (${version})` };
  }
  return null;
}

/** The version that the program tells, or null when it does not start: Ubuntu's `chromium-browser` can be a stub. */
function versionOf(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return null;
  }
  const asked = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 30_000 });
  return asked.status === 0 && asked.stdout.trim() !== '' ? asked.stdout.trim() : null;
}

function runs(command: string, parameters: string[]): boolean {
  const asked = spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: INSTALL_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return asked.status === 0;
}

function installDebian(environment: NodeJS.ProcessEnv): FoundChromium | null {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null;
  console.log("No Chromium is on this machine: installing Debian's with apt-get.");
  // An update that fails in part is no reason to give up: the install says whether it had what it needs.
  runs('apt-get', ['update']);
  if (!runs('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])) return null;
  return firstThatStarts(systemPlaces(environment), "Debian's Chromium, just installed");
}

function installPlaywright(): FoundChromium | null {
  console.log("No Chromium is on this machine: downloading Playwright's.");
  if (!runs('npx', ['playwright', 'install', 'chromium'])) return null;
  return firstThatStarts([chromium.executablePath()], "Playwright's Chromium, just downloaded");
}
