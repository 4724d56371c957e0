import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const AT_ONCE = /^\s*import [^;]*?from '([^']+)';/gm;
const WHEN_ASKED = /\bimport\('([^']+)'\)/g;

/**
 * Files of the app, and all that they import: components and modules of words alike.
 *
 * @param files from the root of the project
 * @param asked also what is imported when it is asked for
 */
export function importedFiles(files: readonly string[], asked = false): Set<string> {
  const seen = new Set<string>();
  const open = files.map((file) => path.join(ROOT, file));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(AT_ONCE), ...(asked ? text.matchAll(WHEN_ASKED) : [])];
    for (const [, from = ''] of imports) {
      if (from.startsWith('.')) open.push(path.resolve(path.dirname(file), from));
      else if (from.startsWith('#lib/')) open.push(path.join(ROOT, 'src/lib', from.slice(5)));
    }
  }
  return seen;
}

/** The files among them that say words. */
export function speakingFiles(files: Iterable<string>): string[] {
  return [...files].filter((file) => /\/src\/(routes|lib\/ui)\//.test(file));
}
