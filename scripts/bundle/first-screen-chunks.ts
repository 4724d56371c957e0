import type { Rolldown } from 'vite';
import { circleChunks } from './circle-chunks.ts';
import { reachable } from './reachable-modules.ts';

/** Where a person starts, and what stands around every page. */
const ROOTS = ['/src/routes/+layout.ts', '/src/routes/+layout.svelte', '/src/routes/today/+page.svelte'];
const FRAMEWORK =
  /[\\/]node_modules[\\/](svelte|@sveltejs[\\/]kit)[\\/]|vite[\\/]preload-helper|rolldown[\\/]runtime/;
const STORE = /[\\/]node_modules[\\/](dexie|fractional-indexing)[\\/]/;

/**
 * How the build cuts the app into files: the framework in one, the local store in another, all else of the first screen in a third, the rest as the
 * bundler finds best. By itself it makes fifty files of the first screen, and a phone on a slow network pays for each
 * trip. Three files instead of one come in side by side: a single large one waits for its connection to warm up.
 *
 * @param root of the project
 */
export function firstScreenChunks(root: string): Rolldown.CodeSplittingOptions {
  let firstScreen: Set<string> | undefined;
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
      ...circleChunks(root),
    ],
  };
}
