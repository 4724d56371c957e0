// @vitest-environment node -- the built files are loaded by Node itself, from outside the project
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import format, { type CompiledMessage } from 'icu-minify/format';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileCatalogue, compiledMessages } from './compiled-messages.ts';

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};

function say(message: CompiledMessage | undefined, values: Record<string, string | number>): unknown {
  if (message === undefined) throw new Error('no such message');
  return format(message, 'en', values, { formatters });
}

describe('compiling a catalogue', () => {
  it('keeps every key and says the same words as the message that was written', () => {
    const compiled = JSON.parse(
      compileCatalogue(
        'en.json',
        JSON.stringify({
          'today.title': 'Today',
          'today.waiting':
            '{count, plural, =0 {Nothing waits} one {# change waits} other {# changes wait}} for {name}',
        }),
      ),
    ) as Record<string, CompiledMessage>;
    expect(Object.keys(compiled)).toEqual(['today.title', 'today.waiting']);
    expect(say(compiled['today.title'], {})).toBe('Today');
    expect(say(compiled['today.waiting'], { count: 0, name: 'Ada' })).toBe('Nothing waits for Ada');
    expect(say(compiled['today.waiting'], { count: 1, name: 'Ada' })).toBe('1 change waits for Ada');
    expect(say(compiled['today.waiting'], { count: 1200, name: 'Ada' })).toBe('1,200 changes wait for Ada');
  });

  it.each([
    [
      'an unclosed argument',
      '{"plan.goal": "Your goal: {title"}',
      /es\.json: the message "plan\.goal" is not valid ICU/,
    ],
    [
      'a plural without other',
      '{"plan.steps": "{n, plural, one {# step}}"}',
      /es\.json: the message "plan\.steps"/,
    ],
    [
      'a nested object',
      '{"plan": {"goal": "Goal"}}',
      /es\.json: the message "plan" must be text, and it is an object/,
    ],
    [
      'a missing translation',
      '{"plan.goal": null}',
      /es\.json: the message "plan\.goal" must be text, and it is null/,
    ],
    ['a list of messages', '["Goal"]', /es\.json: a catalogue must be an object, and it is a list/],
    ['broken JSON', '{"plan.goal": ', /es\.json: not valid JSON/],
  ])('refuses %s and names where it is', (_what, text, expected) => {
    expect(() => compileCatalogue('es.json', text)).toThrow(expected);
  });
});

describe('building with the plugin', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foothold-messages-'));
    await mkdir(join(folder, 'src/lib/ui/messages'), { recursive: true });
    await writeFile(
      join(folder, 'entry.js'),
      "export const load = () => import('./src/lib/ui/messages/en.json');\nexport { default as other } from './other.json';\n",
    );
    await writeFile(join(folder, 'other.json'), '{"text": "{untouched}"}');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function buildIn(): Promise<string> {
    await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [compiledMessages()],
      build: { lib: { entry: 'entry.js', formats: ['es'], fileName: () => 'entry.mjs' }, outDir: 'out' },
    });
    return pathToFileURL(join(folder, 'out/entry.mjs')).href;
  }

  it('hands the app compiled messages, and leaves other JSON alone', async () => {
    await writeFile(join(folder, 'src/lib/ui/messages/en.json'), '{"hello": "Hello {name}"}');
    const entry = (await import(/* @vite-ignore */ await buildIn())) as {
      load: () => Promise<{ default: Record<string, CompiledMessage> }>;
      other: unknown;
    };
    const messages = (await entry.load()).default;
    expect(messages).toEqual({ hello: ['Hello ', ['name']] });
    expect(say(messages['hello'], { name: 'Ada' })).toBe('Hello Ada');
    expect(entry.other).toEqual({ text: '{untouched}' });
  });

  it('fails the build when a message is broken, with its file and key', async () => {
    await writeFile(join(folder, 'src/lib/ui/messages/en.json'), '{"hello": "Hello {name"}');
    await expect(buildIn()).rejects.toThrow(/src\/lib\/ui\/messages\/en\.json: the message "hello"/);
  });
});
