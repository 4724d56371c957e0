import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const SCRIPT = ['**/*.ts', '**/*.js', '**/*.svelte'];
const SOURCE = ['src/**/*.ts', 'src/**/*.js', 'src/**/*.svelte'];
const UNIT_TESTS = ['src/**/*.test.ts'];

/** What each layer may import from the others: the table of CONTRIBUTING.md, held by tests/layers.test.ts. */
const LAYERS = {
  domain: [],
  content: ['domain'],
  data: ['domain'],
  sync: ['domain', 'data'],
  state: ['domain', 'content', 'data', 'sync'],
  ui: ['domain'],
  app: ['domain', 'content', 'data', 'sync', 'state'],
  routes: ['domain', 'content', 'state', 'ui', 'app', 'styles'],
};

const SVELTE = ['svelte', 'svelte-*', '@sveltejs/*', 'bits-ui'];
const KIT = ['$app', '$app/**', '$env', '$env/**', '$service-worker'];
const SUPABASE = ['@supabase/*'];

/** Packages by layer. `only` names all that it may have; `never` what it may not have. */
const PACKAGES = {
  domain: { only: ['zod'] },
  content: { only: [] },
  data: { never: [...SVELTE, ...KIT, ...SUPABASE] },
  sync: { never: [...SVELTE, ...KIT] },
  state: { never: KIT },
  ui: { never: [...KIT, ...SUPABASE, 'dexie'] },
  app: { never: [] },
  routes: { never: [...SUPABASE, 'dexie'] },
};

const TEST_PACKAGES = ['vitest', 'fast-check', 'fake-indexeddb'];

const element = (types) => ({ element: { type: types } });
const external = (sources) => ({ module: { origin: 'external', source: sources } });

const layerPolicies = Object.entries(LAYERS).flatMap(([layer, others]) => [
  { from: element(layer), allow: { to: element([layer, ...others]) } },
  { from: element(layer), allow: { to: external(PACKAGES[layer].only ?? '**') } },
  { from: element(layer), disallow: { to: external([...(PACKAGES[layer].never ?? []), ...TEST_PACKAGES]) } },
]);

const policies = [
  ...layerPolicies,
  // SvelteKit writes ./$types when it is run; the file is on no disk before that.
  { from: element('routes'), allow: { dependency: { source: './$types' } } },
  // Drawn while the app is built; no such files are on disk either.
  ...['ui', 'routes'].map((layer) => ({
    from: element(layer),
    allow: { dependency: { source: '~icons/**' } },
  })),
  { from: { file: { categories: 'worker' } }, allow: { to: external('**') } },
  { from: { file: { categories: 'ambient' } }, allow: { to: element('app') } },
  { from: { file: { categories: 'ambient' } }, allow: { to: external('svelte') } },
  { from: { file: { categories: 'test' } }, allow: { to: external(TEST_PACKAGES) } },
  { from: { file: { categories: 'test' } }, allow: { to: element('fixtures') } },
  { from: { file: { categories: 'test' } }, allow: { to: { module: { origin: 'core' } } } },
];

const CLOCK_SYNTAX = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'The domain has no clock: take `now` as an argument.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
    message: 'Intl formats the current moment when it is given none: take `now` as an argument.',
  },
];
const CLOCK_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'The domain has no clock: take `now` as an argument.' },
  { object: 'Math', property: 'random', message: 'The domain rolls no dice: take `newId` as an argument.' },
];
const CLOCK_GLOBALS = ['crypto', 'performance', 'globalThis', 'window', 'self', 'Temporal'];
const DATE = {
  name: 'Date',
  message: 'No Date outside domain/calendar-day.ts: days are CalendarDay and moments are Instant.',
};
const ONLY = ['it', 'test', 'describe'].map((object) => ({
  object,
  property: 'only',
  message: 'This would skip every other test.',
}));
/** The layer rules read what is imported from the syntax, so it must stand there as plain text. */
const HIDDEN_IMPORT = {
  selector: "ImportExpression:not([source.type='Literal'])",
  message: 'Write the imported path as plain text, so that the layer rules can see it.',
};

export default defineConfig(
  globalIgnores([
    '**/.svelte-kit/',
    '**/build/',
    '.data/',
    'test-results/',
    'src/lib/sync/database.types.ts',
  ]),
  {
    files: SCRIPT,
    extends: [tseslint.configs.strict],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-async-promise-executor': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-promise-executor-return': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-catch': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // The app always lives at the root of its own address, and components take their links as props.
      'svelte/no-navigation-without-resolve': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    name: 'foothold/typed',
    files: ['src/**/*.ts', 'src/**/*.svelte', 'scripts/**/*.ts', 'tests/**/*.ts', '*.config.ts'],
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: ['scripts/**/*.ts', 'tests/**/*.ts', '*.config.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.scripts.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    // SvelteKit leaves the service worker out of the app's tsconfig, because it runs without a window.
    files: ['src/service-worker.ts'],
    languageOptions: {
      parserOptions: {
        project: null,
        projectService: {
          allowDefaultProject: ['src/service-worker.ts'],
          defaultProject: 'tsconfig.scripts.json',
        },
      },
    },
  },
  {
    name: 'foothold/layers',
    files: SOURCE,
    plugins: { boundaries },
    settings: {
      'import/resolver': {
        typescript: {
          project: `${import.meta.dirname}/tsconfig.scripts.json`,
          extensions: ['.ts', '.js', '.svelte', '.json', '.css'],
        },
      },
      'boundaries/root-path': import.meta.dirname,
      'boundaries/elements': [
        ...Object.keys(LAYERS)
          .filter((layer) => layer !== 'routes')
          .map((layer) => ({ type: layer, pattern: `src/lib/${layer}`, partialMatch: false })),
        { type: 'routes', pattern: 'src/routes', partialMatch: false },
        { type: 'styles', pattern: 'src/styles', partialMatch: false },
        { type: 'fixtures', pattern: 'tests/fixtures', partialMatch: false },
      ],
      'boundaries/files': [
        { category: 'test', pattern: 'src/**/*.test.ts' },
        { category: 'worker', pattern: 'src/service-worker.ts' },
        { category: 'ambient', pattern: 'src/*.d.ts' },
      ],
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'boundaries/additional-dependency-nodes': [
        { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
      ],
      // SvelteKit's own modules exist only while it builds.
      'boundaries/flag-as-external': { unresolvableAlias: false, customSourcePatterns: KIT },
      'boundaries/legacy-templates': false,
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies },
      ],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'Use zod/mini in code that ships to the browser.' }] },
      ],
      'no-restricted-syntax': ['error', HIDDEN_IMPORT],
    },
  },
  {
    files: [...UNIT_TESTS, 'tests/**/*.ts', 'scripts/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': ['error', ...ONLY],
    },
  },
  {
    name: 'foothold/domain-has-no-clock',
    files: ['src/lib/domain/**/*.ts', 'src/lib/domain/**/*.svelte'],
    rules: {
      'no-restricted-globals': ['error', ...CLOCK_GLOBALS, DATE],
      'no-restricted-properties': ['error', ...CLOCK_PROPERTIES, ...ONLY],
      'no-restricted-syntax': ['error', HIDDEN_IMPORT, ...CLOCK_SYNTAX],
    },
  },
  {
    files: ['src/lib/domain/calendar-day.ts', 'src/lib/domain/**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...CLOCK_GLOBALS] },
  },
  prettier,
);
