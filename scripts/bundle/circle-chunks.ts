import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';
import { reachable, type Chunking } from './reachable-modules.ts';

const FEED = '/src/routes/circle/+page.svelte';
const CIRCLE_PAGE = /^[\\/]src[\\/]routes[\\/](circle|join)[\\/]/;
const BELOW_THE_PAGES = /[\\/]src[\\/]lib[\\/](domain|data|sync|state)[\\/]/;

function pages(root: string): string[] {
  return readdirSync(path.join(root, 'src/routes'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === '+page.svelte')
    .map((file) => path.join('/src/routes', file));
}

/** What the feed is made of below its page, by who needs it besides. */
function partsOfFeed(root: string, chunking: Chunking) {
  const from = (files: readonly string[]) =>
    reachable(
      files.map((file) => root + file),
      chunking,
    );
  const all = pages(root);
  const needed = [...from([FEED])].filter((id) => BELOW_THE_PAGES.test(id));
  const elsewhere = from(all.filter((file) => !CIRCLE_PAGE.test(file)));
  return {
    entries: new Set(needed.filter((id) => elsewhere.has(id))),
    circle: new Set(needed.filter((id) => !elsewhere.has(id))),
  };
}

/**
 * The files of groups: what is below their pages and no other needs, and what others need too. Each small file by itself
 * costs its headers and a turn on a connection; in one file with the rest, pages that need a part of it would fetch all.
 */
export function circleChunks(root: string): Rolldown.CodeSplittingGroup[] {
  let parts: ReturnType<typeof partsOfFeed> | undefined;
  return (['entries', 'circle'] as const).map((part, index) => ({
    name: (id: string, chunking: Chunking) => {
      parts ??= partsOfFeed(root, chunking);
      return parts[part].has(id) ? part : null;
    },
    // One after the other: a file brings along what its modules import and no other file has taken.
    priority: 0.5 - index / 10,
  }));
}
