import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';

/** Where a person starts, and what stands around every page. */
const ROOTS = ['/src/routes/+layout.ts', '/src/routes/+layout.svelte', '/src/routes/today/+page.svelte'];
const FRAMEWORK =
  /[\\/]node_modules[\\/](svelte|@sveltejs[\\/]kit)[\\/]|vite[\\/]preload-helper|rolldown[\\/]runtime/;
const STORE = /[\\/]node_modules[\\/](dexie|fractional-indexing)[\\/]/;

/** Pages of groups: they are opened one after the other, and by themselves when an invite is the first contact. */
const CIRCLE_PAGE = /^[\\/]src[\\/]routes[\\/](circle|join)[\\/]/;
const BELOW_THE_PAGES = /[\\/]src[\\/]lib[\\/](domain|data|sync|state)[\\/]/;

function pages(root: string): string[] {
  return readdirSync(path.join(root, 'src/routes'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === '+page.svelte')
    .map((file) => path.join('/src/routes', file));
}

type Chunking = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** All that is loaded with these modules, without what they ask for later by `import()`. */
function reachable(roots: readonly string[], chunking: Chunking): Set<string> {
  const seen = new Set<string>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(chunking.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}

/**
 * How the build cuts the app into files: the framework in one, the local store in another, all else of the first screen in a third, the rest as the
 * bundler finds best. By itself it makes fifty files of the first screen, and a phone on a slow network pays for each
 * trip. Three files instead of one come in side by side: a single large one waits for its connection to warm up.
 *
 * @param root of the project
 */
export function firstScreenChunks(root: string): Rolldown.CodeSplittingOptions {
  let firstScreen: Set<string> | undefined;
  let circle: Set<string> | undefined;

  /** What the feed is made of below its page, and no page beside those of groups needs. */
  function onlyForCircle(chunking: Chunking): Set<string> {
    const files = pages(root);
    const from = (those: string[]) =>
      reachable(
        those.map((file) => root + file),
        chunking,
      );
    const needed = from(['/src/routes/circle/+page.svelte']);
    const elsewhere = from(files.filter((file) => !CIRCLE_PAGE.test(file)));
    return new Set([...needed].filter((id) => BELOW_THE_PAGES.test(id) && !elsewhere.has(id)));
  }

  return {
    groups: [
      { name: 'framework', test: FRAMEWORK, priority: 2 },
      { name: 'store', test: STORE, priority: 2 },
      {
        name: (id, chunking) => {
          firstScreen ??= reachable(
            ROOTS.map((file) => root + file),
            chunking,
          );
          return firstScreen.has(id) ? 'first-screen' : null;
        },
        priority: 1,
      },
      {
        name: (id, chunking) => {
          circle ??= onlyForCircle(chunking);
          return circle.has(id) ? 'circle' : null;
        },
      },
    ],
  };
}
