import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sqlStatements } from './sql-statements.ts';

/** Where `supabase test db` looks, too. */
const FOLDER = path.resolve(import.meta.dirname, '../../supabase/tests');

/** One `ok` or `not ok` line; a crash and a wrong plan each count as one that failed. */
export interface Assertion {
  readonly passed: boolean;
  readonly sentence: string;
  /** What pgTAP said about a failure. */
  readonly diagnosis: string;
}

/** By name: the first files install what the others use. */
export function tapFileNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/**
 * Runs one pgTAP file of supabase/tests and yields its assertions as they come.
 *
 * @param spoiled SQL to run inside of the file's own transaction, before its first assertion: how a mutant is made.
 *   The file's rollback takes it back.
 */
export async function* assertionsOf(db: PGlite, fileName: string, spoiled = ''): AsyncGenerator<Assertion> {
  let planned: number | undefined;
  let seen = 0;
  try {
    for (const statement of sqlStatements(readFileSync(path.join(FOLDER, fileName), 'utf8'))) {
      let lines: string[];
      try {
        lines = tapLines(await db.exec(statement));
        if (spoiled !== '' && /(^|\n)begin$/.test(statement)) await db.exec(spoiled);
      } catch (error) {
        yield { passed: false, sentence: `crashed at: ${statement}`, diagnosis: String(error) };
        return;
      }
      for (const assertion of readTap(lines)) {
        if (typeof assertion === 'number') planned = assertion;
        else {
          seen += 1;
          yield assertion;
        }
      }
    }
    if (planned !== seen) {
      yield {
        passed: false,
        sentence: `planned ${String(planned)} assertions`,
        diagnosis: `ran ${String(seen)}`,
      };
    }
  } finally {
    await db.exec('rollback');
  }
}

function tapLines(results: readonly { rows: readonly unknown[] }[]): string[] {
  return results
    .flatMap(({ rows }) => rows.flatMap((row) => Object.values(row as Record<string, unknown>)))
    .filter((value) => typeof value === 'string')
    .flatMap((value) => value.split('\n'));
}

/** Assertions, and the plan as a number. Diagnoses follow the line that they are about. */
function readTap(lines: readonly string[]): (Assertion | number)[] {
  const found: (Assertion | number)[] = [];
  for (const line of lines) {
    const plan = /^1\.\.(\d+)$/.exec(line);
    const assertion = /^(not )?ok \d+(?: - (.*))?$/.exec(line);
    const last = found.at(-1);
    if (plan !== null) found.push(Number(plan[1]));
    else if (assertion !== null) {
      found.push({ passed: assertion[1] === undefined, sentence: assertion[2] ?? '', diagnosis: '' });
    } else if (line.startsWith('#') && typeof last === 'object') {
      found[found.length - 1] = { ...last, diagnosis: `${last.diagnosis}${line}\n` };
    }
  }
  return found;
}
