import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_PARTS } from '../../src/lib/ui/messages/catalogue.ts';
import { wordsOfPage } from '../../src/lib/ui/messages/page-words.ts';
import { importedFiles, speakingFiles } from './imported-files.ts';
import { MESSAGE_PARTS, partOf } from './message-parts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KEYS = Object.keys(
  JSON.parse(readFileSync(path.join(ROOT, 'src/lib/ui/messages/en.json'), 'utf8')) as object,
);

/** All keys of the catalogue that a file names, also by the beginning of a key that is put together. */
function keysIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const whole = [...text.matchAll(/'([a-z][\w.-]*)'/g)].map(([, literal = '']) => literal);
  const beginnings = [...text.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, beginning = '']) => beginning);
  return KEYS.filter(
    (key) => whole.includes(key) || beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

/** Where a page is, with something in the place of what is filled in. */
function addressOf(page: string): string {
  return page.slice('src/routes'.length, -'/+page.svelte'.length).replaceAll(/\[\w+\]/g, 'x') || '/';
}

const PAGES = readdirSync(path.join(ROOT, 'src/routes'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === '+page.svelte')
  .map((file) => path.join('src/routes', file))
  .sort();
const spoken = new Map<string, string[]>();
const keysOf = (file: string) => {
  const known = spoken.get(file) ?? keysIn(file);
  spoken.set(file, known);
  return known;
};

describe('the words of a page', () => {
  it('are cut into the parts that the app can fetch', () => {
    expect(CATALOGUE_PARTS).toEqual(MESSAGE_PARTS);
    for (const part of MESSAGE_PARTS) expect(KEYS.filter((key) => partOf(key) === part)).not.toEqual([]);
  });

  it.each(PAGES.filter((page) => wordsOfPage(addressOf(page)).length > 0))(
    'are there before it opens: %s',
    (page) => {
      const have = ['first', ...wordsOfPage(addressOf(page))];
      const missing = speakingFiles(importedFiles([page], true)).flatMap((file) =>
        keysOf(file)
          .filter((key) => !have.includes(partOf(key)))
          .map((key) => `${path.relative(ROOT, file)}: ${key}`),
      );
      expect(missing).toEqual([]);
    },
  );
});
