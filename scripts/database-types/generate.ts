// npm run types:database: writes src/lib/sync/database.types.ts from the migrations. With --check it writes nothing and
// fails when the file is not what the migrations say.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMigratedDatabase } from '../../tests/fixtures/migrated-database.ts';
import { databaseTypes } from './database-types.ts';
import { readColumns, readFunctions } from './schema-shape.ts';

const FILE = path.resolve(import.meta.dirname, '../../src/lib/sync/database.types.ts');

function written(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}

const { db, close } = await createMigratedDatabase();
const types = databaseTypes(await readColumns(db), await readFunctions(db));
await close();

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, types);
  console.log('Wrote src/lib/sync/database.types.ts.');
} else if (written() === types) {
  console.log('The database types say what the migrations say.');
} else {
  console.error(
    'src/lib/sync/database.types.ts is stale: run `npm run types:database` and commit what it wrote.',
  );
  process.exitCode = 1;
}
