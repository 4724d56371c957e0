import { readFile } from 'node:fs/promises';
import path from 'node:path';
import compile from 'icu-minify/compile';
import { type CompiledMessage } from 'icu-minify/format';
import type { Plugin } from 'vite';
import { MESSAGE_PARTS, partOf, type MessagePart } from './message-parts.ts';

const CATALOGUE = /\/src\/lib\/ui\/messages\/([A-Za-z][A-Za-z0-9-]*\.json)$/;
/** As code asks for a part: `./en.json?first`. */
const ASKED = new RegExp(`(?:^|/)([A-Za-z][A-Za-z0-9-]*\\.json)\\?(${MESSAGE_PARTS.join('|')})$`);
/** A module of our own making, which no other plugin takes for a file of JSON. */
const MADE = '\0foothold-messages:';

/**
 * Compiles the text of one catalogue, a flat JSON object of ICU messages.
 * Returns JSON again, because a compiled message is plain data: strings, numbers, arrays, objects.
 *
 * @param part only those messages; all of them when not given
 * @throws Error that names the file and the key when a message cannot be read.
 */
export function compileCatalogue(fileName: string, text: string, part?: MessagePart): string {
  const compiled: Record<string, CompiledMessage> = {};
  for (const [key, message] of Object.entries(readCatalogue(fileName, text))) {
    if (part !== undefined && partOf(key) !== part) continue;
    if (typeof message !== 'string') {
      throw new Error(`${fileName}: the message "${key}" must be text, and it is ${kindOf(message)}`);
    }
    compiled[key] = compileMessage(fileName, key, message);
  }
  return JSON.stringify(compiled);
}

function readCatalogue(fileName: string, text: string): object {
  let catalogue: unknown;
  try {
    catalogue = JSON.parse(text);
  } catch (error) {
    throw new Error(`${fileName}: not valid JSON: ${reasonOf(error)}`, { cause: error });
  }
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) {
    throw new Error(`${fileName}: a catalogue must be an object, and it is ${kindOf(catalogue)}`);
  }
  return catalogue;
}

function compileMessage(fileName: string, key: string, message: string): CompiledMessage {
  try {
    return compile(message);
  } catch (error) {
    throw new Error(
      `${fileName}: the message "${key}" is not valid ICU: ${reasonOf(error)} in "${message}"`,
      {
        cause: error,
      },
    );
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * Vite plugin: every import of `src/lib/ui/messages/<locale>.json` gives its messages compiled, under the same keys,
 * so that the phone carries a formatter of less than 1 kB and no parser. A broken message fails the build.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'foothold:compiled-messages',
    // Before Vite's own JSON plugin, which then turns the compiled JSON into a module and keeps hot reload working.
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !ASKED.test(source)) return null;
      return `${MADE}${path.resolve(path.dirname(importer), source)}`;
    },
    async load(id) {
      const [, asked, part] = id.startsWith(MADE) ? (ASKED.exec(id) ?? []) : [];
      if (asked !== undefined) {
        const file = id.slice(MADE.length).replace(/\?.*$/, '');
        this.addWatchFile(file);
        const text = await readFile(file, 'utf8');
        return `export default ${compileCatalogue(`src/lib/ui/messages/${asked}`, text, part as MessagePart)}`;
      }
      const fileName = CATALOGUE.exec(id)?.[1];
      if (fileName === undefined) return null;
      return compileCatalogue(`src/lib/ui/messages/${fileName}`, await readFile(id, 'utf8'));
    },
  };
}
