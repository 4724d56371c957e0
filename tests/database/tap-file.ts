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
  /** That it is no sentence of the file: a statement crashed, or the plan was another. */
  readonly crashed: boolean;
}

/** By name: the first files install what the others use. */
export function tapFileNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/** Runs one pgTAP file of supabase/tests and yields its assertions as they come. */
export async function* assertionsOf(db: PGlite, fileName: string): AsyncGenerator<Assertion> {
  const file = await openTapFile(db, fileName);
  try {
    yield* file.assertions();
  } finally {
    await file.close();
  }
}

/** A pgTAP file whose people and rows are there, up to its first assertion. */
export interface TapFile {
  /**
   * Runs what the file asserts, as often as asked: each time begins where the file was opened.
   *
   * @param spoiled SQL to run before, as the operator: how a mutant is made.
   * @param only Which statements to run, where not all of them.
   */
  readonly assertions: (spoiled?: string, only?: RegExp) => AsyncGenerator<Assertion>;
  /** Takes back all that the file did. */
  readonly close: () => Promise<void>;
}

/** Runs what comes before the first assertion, in the file's own transaction. */
export async function openTapFile(db: PGlite, fileName: string): Promise<TapFile> {
  // Its last word is for those who run it once.
  const statements = sqlStatements(readFileSync(path.join(FOLDER, fileName), 'utf8')).filter(
    (statement) => statement !== 'rollback',
  );
  const close = async () => {
    await db.exec('rollback');
  };
  let begun = false;
  let planned: number | undefined;
  let first = 0;
  try {
    for (; first < statements.length; first += 1) {
      const statement = statements[first] ?? '';
      if (begun) await db.exec('savepoint opened');
      const told = readTap(tapLines(await db.exec(statement)));
      begun ||= /(^|\n)begin$/.test(statement);
      planned = told.find((each) => typeof each === 'number') ?? planned;
      if (told.some((each) => typeof each === 'object')) break;
    }
  } catch (error) {
    const crash = crashedAt(statements[first] ?? '', error);
    return { assertions: () => nothingBut(crash), close };
  }

  return {
    close,
    assertions: async function* (spoiled = '', only = /(?:)/) {
      await db.exec('rollback to opened');
      if (spoiled !== '') await db.exec(asOperator(spoiled));
      let seen = 0;
      for (const statement of statements.slice(first).filter((each) => only.test(each))) {
        let lines: string[];
        try {
          lines = tapLines(await db.exec(statement));
        } catch (error) {
          yield crashedAt(statement, error);
          return;
        }
        for (const assertion of readTap(lines).filter((each) => typeof each === 'object')) {
          seen += 1;
          yield assertion;
        }
      }
      if (only.test('') && planned !== seen) {
        yield {
          passed: false,
          sentence: `planned ${String(planned)} assertions`,
          diagnosis: `ran ${String(seen)}`,
          crashed: true,
        };
      }
    },
  };
}

/** The file may be acting as a person by then, and goes on as them. */
function asOperator(sql: string): string {
  return `select set_config('tests.role', current_setting('role'), true), set_config('role', 'none', true);
    ${sql};
    select set_config('role', current_setting('tests.role'), true)`;
}

function crashedAt(statement: string, error: unknown): Assertion {
  return { passed: false, sentence: `crashed at: ${statement}`, diagnosis: String(error), crashed: true };
}

async function* nothingBut(assertion: Assertion): AsyncGenerator<Assertion> {
  yield assertion;
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
      found.push({
        passed: assertion[1] === undefined,
        sentence: assertion[2] ?? '',
        diagnosis: '',
        crashed: false,
      });
    } else if (line.startsWith('#') && typeof last === 'object') {
      found[found.length - 1] = { ...last, diagnosis: `${last.diagnosis}${line}\n` };
    }
  }
  return found;
}
