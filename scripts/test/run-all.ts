// npm test: every suite, or those named (`npm test -- unit sync`). A failing suite does not stop the others.
// The last line is the sum: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUITES, type Suite } from './suites.ts';
import { type Outcome } from './test-report.ts';

const root = join(import.meta.dirname, '../..');

interface Result extends Outcome {
  name: string;
  seconds: number;
}

function chosenSuites(names: string[]): readonly Suite[] {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no suite ${unknown.join(', ')}: choose among ${SUITES.map((each) => each.name).join(', ')}.`,
    );
    process.exit(2);
  }
  return names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name));
}

function exitCodeOf(command: string[], environment: Record<string, string>): Promise<number> {
  const [program = '', ...parameters] = command;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function run(suite: Suite, reports: string): Promise<Result> {
  console.log(`\n== ${suite.name} ==`);
  const reportPath = join(reports, `${suite.name}.json`);
  const startedAt = performance.now();
  const exitCode = await exitCodeOf(suite.command(reportPath), suite.environment(reportPath));
  const seconds = (performance.now() - startedAt) / 1000;
  return { name: suite.name, seconds, ...suite.outcome(reportPath, exitCode) };
}

function table(results: Result[]): string {
  const rows = results.map((result) => [
    result.name,
    String(result.passed),
    String(result.failed),
    String(result.skipped),
    result.seconds.toFixed(1),
  ]);
  return [['suite', 'passed', 'failed', 'skipped', 'seconds'], ...rows]
    .map(([name = '', ...numbers]) => name.padEnd(16) + numbers.map((each) => each.padStart(9)).join(''))
    .join('\n');
}

const reports = mkdtempSync(join(tmpdir(), 'foothold-test-'));
const results: Result[] = [];
try {
  for (const suite of chosenSuites(process.argv.slice(2))) results.push(await run(suite, reports));
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed + result.skipped, 0);
if (failed > 0) process.exitCode = 1;
console.log(`\n${table(results)}\n\n${passed} passed, ${failed} failed`);
