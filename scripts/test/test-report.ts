import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** What one suite came to. A skipped test is a failure in the sum, because nobody looked. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

const CRASHED: Outcome = { passed: 0, failed: 1, skipped: 0 };

const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A step without tests of its own, such as the build, counts as one test. */
export function stepOutcome(exitCode: number): Outcome {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : CRASHED;
}

/** Reads a vitest JSON report. A file that fails before its first test counts as one failure. */
export function vitestOutcome(reportPath: string, exitCode: number): Outcome {
  const report = vitestReport.safeParse(readJson(reportPath));
  if (!report.success) return CRASHED;
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.data.testResults) {
    const statuses = file.assertionResults.map((test) => test.status);
    const failed = statuses.filter((status) => status === 'failed').length;
    outcome.passed += statuses.filter((status) => status === 'passed').length;
    outcome.failed += file.status === 'failed' ? Math.max(failed, 1) : failed;
    outcome.skipped += statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
  }
  return believe(outcome, exitCode);
}

/** Reads a Playwright JSON report. A flaky test counts as failed. */
export function playwrightOutcome(reportPath: string, exitCode: number): Outcome {
  const report = playwrightReport.safeParse(readJson(reportPath));
  if (!report.success) return CRASHED;
  const { expected, unexpected, flaky, skipped } = report.data.stats;
  return believe({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/** A suite that ran nothing, or that ended badly after its last test, did not pass. */
function believe(outcome: Outcome, exitCode: number): Outcome {
  const ranNothing = outcome.passed + outcome.failed + outcome.skipped === 0;
  const endedBadly = exitCode !== 0 && outcome.failed === 0;
  return ranNothing || endedBadly ? { ...outcome, failed: outcome.failed + 1 } : outcome;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
