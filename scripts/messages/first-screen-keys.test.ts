import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFirstScreenKey } from './first-screen-keys.ts';
import { importedFiles, speakingFiles } from './imported-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FIRST = [
  'src/routes/+layout.svelte',
  'src/routes/+error.svelte',
  'src/routes/OpenedApp.svelte',
  'src/routes/today/+page.svelte',
];

/** Keys that a file says, whole or up to where a value is put in. */
function keysOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const calls = [...text.matchAll(/\.t\(\s*((?:[^()]|\([^()]*\))*?)[,)]/g)].map(([, inside = '']) => inside);
  const literals = calls.flatMap((inside) =>
    [...inside.replaceAll(/=== '\w+'/g, '').matchAll(/'([a-z][\w.-]*)'/g)].map(([, key = '']) => key),
  );
  const templates = calls.flatMap((inside) =>
    [...inside.matchAll(/`([a-z][\w.-]*)\.\$\{/g)].map(([, key = '']) => (key === 'pause' ? PAUSES : key)),
  );
  const tables = [...text.matchAll(/key: '([a-z][\w.-]*)'/g)].map(([, key = '']) => key);
  return [...literals, ...templates, ...tables];
}

/** The kinds of pause are named one by one: other words about pauses can wait. */
const PAUSES = 'pause.illness';

describe('the first screen', () => {
  const files = speakingFiles(importedFiles(FIRST));

  it('is looked at whole: the page, the frame and their parts', () => {
    const names = files.map((file) => path.basename(file));
    for (const name of [
      'AppShell.svelte',
      'TodayStepCard.svelte',
      'TodaysQuestions.svelte',
      'sync-words.ts',
    ]) {
      expect(names).toContain(name);
    }
  });

  it('says nothing whose words come later', () => {
    const later = files.flatMap((file) =>
      keysOf(file)
        .filter((key) => !isFirstScreenKey(key))
        .map((key) => `${path.relative(ROOT, file)}: ${key}`),
    );
    expect(later).toEqual([]);
  });
});
