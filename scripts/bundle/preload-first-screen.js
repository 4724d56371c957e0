import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the app opens, and what every page needs besides: its words, and what to say when something goes wrong. */
const FIRST_SCREEN = ['src/routes/today/+page.svelte', 'src/routes/+error.svelte'];
const WORDS = '/src/lib/ui/messages/en.json?first';

/**
 * @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/**
 * Keys of the chunks that hold the given pages, through the module that the framework generates for each.
 *
 * @param {string} folder of those modules
 * @param {Manifest} manifest
 * @returns {string[]}
 */
function keysOfPages(folder, manifest) {
  return readdirSync(folder)
    .filter((name) =>
      FIRST_SCREEN.some((page) => readFileSync(path.join(folder, name), 'utf8').includes(page)),
    )
    .map(
      (name) => Object.keys(manifest).find((key) => key.endsWith(`/client-optimized/nodes/${name}`)) ?? name,
    );
}

/**
 * Files of these chunks and of all that they import at once.
 *
 * @param {Manifest} manifest
 * @param {string[]} keys
 * @returns {{ scripts: Set<string>, styles: Set<string> }}
 * @throws when there is no such chunk: a renamed page must not quietly make the app slower
 */
export function filesOf(manifest, keys) {
  const scripts = new Set();
  const styles = new Set();
  const seen = new Set();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key} to fetch early`);
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    open.push(...(chunk.imports ?? []));
  }
  return { scripts, styles };
}

/**
 * The page with the links to what it needs at once, and to nothing else: the styles first, because nothing is drawn without
 * them, then the largest scripts, so that no connection is taken by a small one when a large one needs it. The
 * framework names them in the order of its own files, and also the styles of components that are fetched when asked for.
 *
 * @param {string} html
 * @param {{ scripts: Set<string>, styles: Set<string> }} needed
 * @param {(file: string) => number} sizeOf a script, in bytes
 * @returns {string}
 */
export function withLinks(html, { scripts, styles }, sizeOf) {
  const link = /[ \t]*<link href="\/([^"]+)" rel="(?:modulepreload|stylesheet)">\n?/g;
  const named = [...html.matchAll(link)].map(([, file = '']) => file);
  const all = new Set([...named.filter((file) => file.endsWith('.js')), ...scripts]);
  const links = [
    ...[...styles].map((file) => `<link href="/${file}" rel="stylesheet">`),
    ...[...all]
      .toSorted((one, other) => sizeOf(other) - sizeOf(one))
      .map((file) => `<link href="/${file}" rel="modulepreload">`),
  ];
  return html.replaceAll(link, '').replace('</head>', `${links.join('')}</head>`);
}

/**
 * Around the adapter: the page that answers every address also names the files of Today, so that they come along
 * with the frame, one trip to the server earlier than the router would find out.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function preloadingFirstScreen(adapter) {
  return {
    ...adapter,
    adapt(builder) {
      const generateFallback = async (/** @type {string} */ file) => {
        await builder.generateFallback(file);
        const output = builder.getBuildDirectory('output/client');
        /** @type {Manifest} */
        const manifest = JSON.parse(readFileSync(path.join(output, '.vite/manifest.json'), 'utf8'));
        const pages = keysOfPages(builder.getBuildDirectory('generated/client-optimized/nodes'), manifest);
        const words = Object.keys(manifest).find((key) => key.endsWith(WORDS)) ?? WORDS;
        const needed = filesOf(manifest, [...pages, words]);
        const sizeOf = (/** @type {string} */ script) => statSync(path.join(output, script)).size;
        writeFileSync(file, withLinks(readFileSync(file, 'utf8'), needed, sizeOf));
      };
      return adapter.adapt(Object.create(builder, { generateFallback: { value: generateFallback } }));
    },
  };
}
