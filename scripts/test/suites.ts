import { playwrightOutcome, stepOutcome, vitestOutcome, type Outcome } from './test-report.ts';

/** One part of `npm test`. `command` gets the path where its JSON report goes, if it writes one. */
export interface Suite {
  name: string;
  command: (reportPath: string) => string[];
  environment: (reportPath: string) => Record<string, string>;
  outcome: (reportPath: string, exitCode: number) => Outcome;
}

const TSX = [process.execPath, '--import', 'tsx'];

function step(name: string, command: string[]): Suite {
  return {
    name,
    command: () => command,
    environment: () => ({}),
    outcome: (_reportPath, exitCode) => stepOutcome(exitCode),
  };
}

function vitest(project: string): Suite {
  return {
    name: project,
    command: (reportPath) => [
      process.execPath,
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    environment: () => ({}),
    outcome: vitestOutcome,
  };
}

const browser: Suite = {
  name: 'browser',
  command: () => [...TSX, 'scripts/test/run-browser-tests.ts', '--reporter=list,json'],
  environment: (reportPath) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath }),
  outcome: playwrightOutcome,
};

/** In the order in which they run: cheap and telling first. */
export const SUITES: readonly Suite[] = [
  step('lint', ['npm', 'run', '--silent', 'lint']),
  step('check', ['npm', 'run', '--silent', 'check']),
  vitest('unit'),
  vitest('layers'),
  vitest('database'),
  vitest('server'),
  vitest('sync'),
  step('build', ['npm', 'run', '--silent', 'build']),
  browser,
  step('database-types', [...TSX, 'scripts/database-types/generate.ts', '--check']),
];
