import { describe, expect, it } from 'vitest';
import { createMigratedDatabase } from '../fixtures/migrated-database.ts';
import { assertionsOf, tapFileNames, type Assertion } from './tap-file.ts';

// Runs supabase/tests in this process. The very same files run with `supabase test db`, and with pg_prove against any
// throw-away Postgres that has pgtap, the shim beside this file and the migrations.
const { db, close } = await createMigratedDatabase();
const files: { name: string; assertions: Assertion[] }[] = [];
for (const name of tapFileNames()) {
  const assertions: Assertion[] = [];
  for await (const assertion of assertionsOf(db, name)) assertions.push(assertion);
  files.push({ name, assertions });
}
await close();

describe.each(files)('supabase/tests/$name', ({ assertions }) => {
  it.each(assertions)('$sentence', ({ passed, diagnosis }) => {
    expect(passed, diagnosis).toBe(true);
  });

  it('asserts something', () => {
    expect(assertions.length).toBeGreaterThan(0);
  });
});
