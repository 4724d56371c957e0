import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playwrightOutcome, stepOutcome, vitestOutcome } from './test-report.ts';

describe('counting what a suite came to', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foothold-report-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function report(content: unknown): Promise<string> {
    const path = join(folder, 'report.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });

  it.each([
    ['all passed', [file('passed', 'passed', 'passed')], 0, { passed: 2, failed: 0, skipped: 0 }],
    ['one failed', [file('failed', 'passed', 'failed')], 1, { passed: 1, failed: 1, skipped: 0 }],
    [
      'skipped and to do',
      [file('passed', 'passed', 'skipped', 'todo')],
      0,
      { passed: 1, failed: 0, skipped: 2 },
    ],
    [
      'a file that could not be loaded',
      [file('failed'), file('passed', 'passed')],
      1,
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['a suite that ran no test', [], 0, { passed: 0, failed: 1, skipped: 0 }],
    ['an error outside of any test', [file('passed', 'passed')], 1, { passed: 1, failed: 1, skipped: 0 }],
  ])('reads a vitest report with %s', async (_what, testResults, exitCode, expected) => {
    expect(vitestOutcome(await report({ testResults }), exitCode)).toEqual(expected);
  });

  it.each([
    [
      'all passed',
      { expected: 3, unexpected: 0, flaky: 0, skipped: 0 },
      0,
      { passed: 3, failed: 0, skipped: 0 },
    ],
    [
      'a flaky test',
      { expected: 3, unexpected: 0, flaky: 1, skipped: 0 },
      0,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    [
      'no test',
      { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      1,
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('reads a Playwright report with %s', async (_what, stats, exitCode, expected) => {
    expect(playwrightOutcome(await report({ stats }), exitCode)).toEqual(expected);
  });

  it('counts a suite that crashed without a report, or with half of one, as one failure', async () => {
    const crashed = { passed: 0, failed: 1, skipped: 0 };
    expect(vitestOutcome(join(folder, 'none.json'), 0)).toEqual(crashed);
    expect(playwrightOutcome(join(folder, 'none.json'), 0)).toEqual(crashed);
    expect(vitestOutcome(await report('{"testResults": ['), 0)).toEqual(crashed);
  });

  it('counts a step such as the build as one test', () => {
    expect(stepOutcome(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(stepOutcome(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
