import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openTapFile, tapFileNames, type Assertion, type TapFile } from '../../tests/database/tap-file.ts';
import { createMigratedDatabase } from '../../tests/fixtures/migrated-database.ts';
import { startMutationTally } from './mutation-tally.ts';
import { rlsMutants, type RlsMutant } from './rls-mutant.ts';

// Takes away each safeguard of the database in turn, and tells which sentence of supabase/tests notices. A mutant is undone
// by rolling back to where its file was opened. A crash is no sentence: a mutant that only crashes is not noticed.

/** What is asked of the catalogue about all tables at once. */
const CATALOGUE = 'privileges.test.sql';
const TESTS = path.resolve(import.meta.dirname, '../../supabase/tests');
/** From the command line; `functions` are those of no table. None named: all. */
const chosenTables = process.argv.slice(2);

/** Where to look for a sentence that notices. */
interface Round {
  readonly looksAt: (mutant: RlsMutant, name: string) => boolean;
  /** Which statements of the file, where not all of them. */
  readonly only?: RegExp;
}

/** The table's own file, or that of what is asked of the catalogue. */
function ownFile(mutant: RlsMutant, names: readonly string[]): string {
  const own = `${mutant.table ?? ''}.test.sql`;
  return names.includes(own) ? own : CATALOGUE;
}

/** First the table's own file, and there what says most about owners; then what is asked of the catalogue; then all others. */
function rounds(names: readonly string[]): Round[] {
  const texts = new Map(names.map((name) => [name, readFileSync(path.join(TESTS, name), 'utf8')]));
  const owns = (mutant: RlsMutant, name: string) => name === ownFile(mutant, names);
  const tellsOf = (mutant: RlsMutant, name: string) =>
    mutant.table !== null && new RegExp(`\\b${mutant.table}\\b`).test(texts.get(name) ?? '');
  const contract = /\bkeeps_rows_to_their_owner\(/;
  return [
    { only: contract, looksAt: (mutant, name) => owns(mutant, name) && contract.test(texts.get(name) ?? '') },
    { looksAt: owns },
    { looksAt: (_mutant, name) => name === CATALOGUE },
    { looksAt: tellsOf },
    { looksAt: (mutant, name) => !tellsOf(mutant, name) },
  ];
}

async function firstFailure(file: TapFile, spoiled = '', only?: RegExp): Promise<Assertion | undefined> {
  for await (const assertion of file.assertions(spoiled, only)) if (!assertion.passed) return assertion;
  return undefined;
}

const { db, close } = await createMigratedDatabase();
const mutants = (await rlsMutants(db)).filter(
  ({ table }) => chosenTables.length === 0 || chosenTables.includes(table ?? 'functions'),
);
const tally = startMutationTally(mutants.length);
const names = tapFileNames();

const open = new Set(mutants);
const crashes = new Map<RlsMutant, string>();
// What the other files use.
for (const name of names.filter((each) => !each.endsWith('.test.sql'))) {
  await (await openTapFile(db, name)).close();
}
for (const { looksAt, only } of rounds(names)) {
  for (const name of names) {
    const chosen = [...open].filter((mutant) => looksAt(mutant, name));
    if (chosen.length === 0) continue;
    const file = await openTapFile(db, name);
    // What fails without any mutant would notice them all.
    const failsAnyway = await firstFailure(file, '', only);
    if (failsAnyway !== undefined) {
      throw new Error(`${name} fails by itself: ${failsAnyway.sentence}\n${failsAnyway.diagnosis}`);
    }
    for (const mutant of chosen) {
      const failure = await firstFailure(file, mutant.sql, only);
      if (failure?.crashed === true)
        crashes.set(mutant, `${name} ${failure.sentence}\n    ${failure.diagnosis}`);
      else if (failure !== undefined) {
        tally.noticed(mutant.change, mutant.kind, `“${failure.sentence}” (${name})`);
        open.delete(mutant);
      }
    }
    await file.close();
  }
}
for (const mutant of open) tally.unnoticed(mutant.change, mutant.kind, crashes.get(mutant));
await close();

tally.conclude();
