import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The layer rules, written a second time on purpose: a lint rule that stops working reports nothing, so every probe
// here goes through the real eslint.config.js, copied into an empty project with one file per layer.

const LAYERS = ['domain', 'content', 'data', 'sync', 'state', 'ui', 'app', 'routes'] as const;
type Layer = (typeof LAYERS)[number];

const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  domain: ['domain'],
  content: ['domain', 'content'],
  data: ['domain', 'data'],
  sync: ['domain', 'data', 'sync'],
  state: ['domain', 'content', 'data', 'sync', 'state'],
  ui: ['domain', 'ui'],
  app: ['domain', 'content', 'data', 'sync', 'state', 'app'],
  routes: ['domain', 'content', 'state', 'ui', 'app', 'routes'],
};

const root = join(import.meta.dirname, '..');
let project = '';
let eslint: ESLint;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'foothold-layers-'));
  for (const file of [
    'eslint.config.js',
    'svelte.config.js',
    'scripts/bundle/preload-first-screen.js',
    'package.json',
    'tsconfig.scripts.json',
  ]) {
    await cp(join(root, file), join(project, file));
  }
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
  for (const layer of LAYERS) {
    await write(`${folderOf(layer)}/target.ts`, 'export const target = 1;\nexport type Target = number;\n');
    await write(`${folderOf(layer)}/Target.svelte`, '<p>target</p>\n');
  }
  await write('src/styles/base.css', ':root {}\n');
  await write('tests/fixtures/target.ts', 'export const target = 1;\n');
  await write('scripts/target.ts', 'export const target = 1;\n');
  // The layer rules need no types, and the probes are in no TypeScript program.
  eslint = new ESLint({ cwd: project, overrideConfig: [tseslint.configs.disableTypeChecked] });
});

afterAll(async () => {
  await rm(project, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

function folderOf(layer: Layer): string {
  return layer === 'routes' ? 'src/routes' : `src/lib/${layer}`;
}

/** The path from a file directly inside one layer to a file directly inside another. */
function relativePath(from: Layer, to: Layer, file: string): string {
  if (from === to) return `./${file}`;
  if (from === 'routes') return `../lib/${to}/${file}`;
  return to === 'routes' ? `../../routes/${file}` : `../${to}/${file}`;
}

/** `#lib/...` where the layer has such a path, and the relative path where it has none. */
function publicPath(from: Layer, to: Layer, file: string): string {
  return to === 'routes' ? relativePath(from, to, file) : `#lib/${to}/${file}`;
}

/** The rules that object to this text, were it the content of that file. */
async function objections(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(project, path) });
  const messages = result?.messages ?? [];
  const broken = messages.find((message) => message.fatal === true || message.ruleId === null);
  if (result === undefined || broken !== undefined) {
    throw new Error(`the probe ${path} was not linted: ${broken?.message ?? 'no result'}`);
  }
  return messages.map((message) => message.ruleId ?? '');
}

function svelteScript(code: string): string {
  return `<script lang="ts">\n  ${code}\n</script>\n`;
}

interface Probe {
  way: string;
  file: string;
  text: string;
}

/** Every way in which one layer can lay its hand on another. */
function probesBetween(from: Layer, to: Layer): Probe[] {
  const path = publicPath(from, to, 'target.ts');
  const relative = relativePath(from, to, 'target.ts');
  const component = relativePath(from, to, 'Target.svelte');
  const inTs = (way: string, text: string) => ({ way, file: 'probe.ts', text });
  const inSvelte = (way: string, code: string) => ({ way, file: 'Probe.svelte', text: svelteScript(code) });
  return [
    inTs('import', `import { target } from '${path}';\nexport const got = target;\n`),
    inTs('import by relative path', `import { target } from '${relative}';\nexport const got = target;\n`),
    inTs('import type', `import type { Target } from '${path}';\nexport type Got = Target;\n`),
    inTs('export from', `export { target } from '${path}';\n`),
    inTs('export everything from', `export * from '${path}';\n`),
    inTs('import()', `export const load = () => import('${path}');\n`),
    inTs('import() by relative path', `export const load = () => import('${relative}');\n`),
    inTs('import() as a type', `export type Got = import('${path}').Target;\n`),
    inSvelte('import in .svelte', `import { target } from '${path}'; void target;`),
    inSvelte('import type in .svelte', `import type { Target } from '${path}'; let x: Target = 1; void x;`),
    inSvelte('import() in .svelte', `void import('${path}');`),
    inSvelte('import of a component', `import Target from '${component}'; void Target;`),
    {
      way: 'import in a test',
      file: 'probe.test.ts',
      text: `import { target } from '${path}';\nvoid target;\n`,
    },
  ];
}

describe('the layers', () => {
  const pairs = LAYERS.flatMap((from) =>
    LAYERS.map((to) => [from, MAY_IMPORT[from].includes(to) ? 'may' : 'may not', to] as const),
  );

  it.each(pairs)('%s %s import %s, in every way that a file can', async (from, verb, to) => {
    const wrong: string[] = [];
    for (const { way, file, text } of probesBetween(from, to)) {
      const refused = (await objections(`${folderOf(from)}/${file}`, text)).includes(
        'boundaries/dependencies',
      );
      if (refused !== (verb === 'may not')) wrong.push(`${way}: ${refused ? 'refused' : 'let through'}`);
    }
    expect(wrong, `${from} ${verb} import ${to}, but the lint says otherwise`).toEqual([]);
  });

  it.each([
    [
      'a folder that is no layer',
      'src/lib/utils/probe.ts',
      'export const a = 1;\n',
      'boundaries/no-unknown-files',
    ],
    [
      'a path that leads nowhere',
      'src/lib/ui/probe.ts',
      "export * from '#lib/domain/nowhere.ts';\n",
      'boundaries/dependencies',
    ],
    [
      'a path alias that the project does not have',
      'src/lib/app/probe.ts',
      "export * from '$lib/domain/target.ts';\n",
      'boundaries/dependencies',
    ],
    [
      'the scripts, which never ship',
      'src/lib/app/probe.ts',
      "export * from '../../../scripts/target.ts';\n",
      'boundaries/dependencies',
    ],
    [
      'a style sheet inside a component',
      'src/lib/ui/Probe.svelte',
      svelteScript("import '../../styles/base.css';"),
      'boundaries/dependencies',
    ],
    [
      'an imported path that is put together while the app runs',
      'src/lib/ui/probe.ts',
      'export const load = (name: string) => import(`../${name}/target.ts`);\n',
      'no-restricted-syntax',
    ],
    ['console', 'src/lib/app/probe.ts', "console.log('here');\n", 'no-console'],
    ['the whole of zod', 'src/lib/data/probe.ts', "export * from 'zod';\n", 'no-restricted-imports'],
  ])('refuses %s', async (_what, path, text, rule) => {
    expect(await objections(path, text)).toContain(rule);
  });

  it('lets only tests use the fixtures', async () => {
    const text = "export * from '../../../tests/fixtures/target.ts';\n";
    expect(await objections('src/lib/data/probe.test.ts', text)).toEqual([]);
    expect(await objections('src/lib/data/probe.ts', text)).toContain('boundaries/dependencies');
  });

  it('lets the root layout load the style sheet', async () => {
    expect(
      await objections('src/routes/+layout.svelte', svelteScript("import '../styles/base.css';")),
    ).toEqual([]);
  });
});

describe('packages', () => {
  const allowed: [Layer, string[]][] = [
    ['domain', ['zod/mini']],
    ['data', ['zod/mini', 'dexie']],
    ['sync', ['zod/mini', 'dexie', '@supabase/supabase-js']],
    ['state', ['svelte', 'svelte/reactivity', 'dexie']],
    ['ui', ['svelte', '~icons/lucide/sun', 'icu-minify/format']],
    ['app', ['svelte', 'dexie', '@supabase/supabase-js', 'workbox-window']],
    ['routes', ['svelte', '$app/state', '$app/navigation', '~icons/lucide/sun']],
  ];
  const refused: [Layer, string[]][] = [
    [
      'domain',
      [
        'svelte',
        'svelte/store',
        '$app/state',
        'dexie',
        '@supabase/supabase-js',
        'node:crypto',
        'fake-indexeddb',
      ],
    ],
    ['content', ['svelte', 'dexie', '@supabase/supabase-js', 'zod/mini', 'node:fs']],
    ['data', ['svelte', 'svelte/store', '$app/environment', '@supabase/supabase-js', 'node:fs']],
    ['sync', ['svelte', 'svelte/reactivity', '~icons/lucide/sun', '$app/state']],
    ['state', ['$app/state', 'node:fs']],
    ['ui', ['dexie', '@supabase/supabase-js', '$app/state', 'vitest']],
    ['routes', ['dexie', '@supabase/supabase-js']],
  ];
  const flat = (table: [Layer, string[]][]) =>
    table.flatMap(([layer, names]) => names.map((name) => [layer, name] as const));

  async function packageObjections(layer: Layer, name: string, file: string): Promise<string[]> {
    const probes = [
      `import * as it from '${name}';\nexport const got = it;\n`,
      `export const it = import('${name}');\n`,
    ];
    const found = await Promise.all(probes.map((text) => objections(`${folderOf(layer)}/${file}`, text)));
    return found.map((rules) => (rules.includes('boundaries/dependencies') ? 'refused' : 'let through'));
  }

  it.each(flat(allowed))('%s may import %s', async (layer, name) => {
    expect(await packageObjections(layer, name, 'probe.ts')).toEqual(['let through', 'let through']);
  });

  it.each(flat(refused))('%s may not import %s', async (layer, name) => {
    expect(await packageObjections(layer, name, 'probe.ts')).toEqual(['refused', 'refused']);
  });

  it.each(LAYERS)('a test in %s may import vitest, fast-check and fake-indexeddb', async (layer) => {
    for (const name of ['vitest', 'fast-check', 'fake-indexeddb', 'fake-indexeddb/auto', 'node:fs']) {
      expect(await packageObjections(layer, name, 'probe.test.ts')).toEqual(['let through', 'let through']);
    }
  });

  it('a test in domain may still not import svelte', async () => {
    expect(await packageObjections('domain', 'svelte', 'probe.test.ts')).toEqual(['refused', 'refused']);
  });
});

describe('the domain has no clock and no dice', () => {
  const CLOCK_RULES = ['no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax'];

  async function refusals(file: string, code: string): Promise<string[]> {
    return (await objections(file, `export const got = ${code};\n`)).filter((rule) =>
      CLOCK_RULES.includes(rule),
    );
  }

  const clocks = [
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'globalThis.crypto.randomUUID()',
    'performance.now()',
    "new Intl.DateTimeFormat('en').format()",
  ];

  it.each(clocks)('refuses %s, also in calendar-day.ts and in tests', async (code) => {
    for (const file of ['quota.ts', 'calendar-day.ts', 'quota.test.ts']) {
      expect(await refusals(`src/lib/domain/${file}`, code), file).not.toEqual([]);
    }
  });

  it.each(["new Date('2026-01-01')", 'Date.UTC(2026, 0)', 'Date'])(
    'lets only calendar-day.ts and tests write %s',
    async (code) => {
      expect(await refusals('src/lib/domain/quota.ts', code)).not.toEqual([]);
      expect(await refusals('src/lib/domain/calendar-day.ts', code)).toEqual([]);
      expect(await refusals('src/lib/domain/quota.test.ts', code)).toEqual([]);
    },
  );

  it.each(['Date.now()', 'crypto.randomUUID()'])(
    'lets app write %s, which hands both to the domain',
    async (code) => {
      expect(await refusals('src/lib/app/create-app.ts', code)).toEqual([]);
    },
  );
});
