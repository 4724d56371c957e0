import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROW_SCHEMAS } from '../../src/lib/data/row-schemas.ts';
import { WRITTEN_TABLE_NAMES, TYPED_TEXTS } from '../../src/lib/data/synced-tables.ts';
import { toServerField } from '../../src/lib/sync/field-names.ts';
import { mutationToServer } from '../../src/lib/sync/rows.ts';
import { createMigratedDatabase, type MigratedDatabase } from '../fixtures/migrated-database.ts';

let server: MigratedDatabase;
beforeAll(async () => {
  server = await createMigratedDatabase();
});
afterAll(() => server.close());

const serverTables = WRITTEN_TABLE_NAMES.map((table) => ({
  table,
  serverTable: mutationToServer({ seq: 1, table, id: '', op: 'put', base: 0, fields: {} }).table,
}));

/** Limit in code points that the table's constraints set for a column, and whether it may be blank. */
async function textRule(table: string, column: string): Promise<{ limit: number; blank: boolean }> {
  const { rows } = await server.db.query<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conrelid = ('public.' || $1)::regclass and contype = 'c'`,
    [table],
  );
  const about = rows.map(({ rule }) => rule).filter((rule) => new RegExp(`\\b${column}\\b`).test(rule));
  const limit = about
    .map((rule) => /char_length\((?:\w+)\) <= (\d+)/.exec(rule)?.[1])
    .find((each) => each !== undefined);
  return { limit: Number(limit), blank: !about.some((rule) => !rule.includes('char_length')) };
}

describe('the app and the database agree', () => {
  it.each(serverTables)(
    'on which fields of $table a person types words into',
    async ({ table, serverTable }) => {
      const { rows } = await server.db.query<{ columns: string[] }>(
        'select private.typed_text_columns($1) as columns',
        [serverTable],
      );
      expect(rows[0]?.columns).toEqual(TYPED_TEXTS[table].map(toServerField));
    },
  );

  it.each(
    serverTables.flatMap(({ table, serverTable }) =>
      TYPED_TEXTS[table].map((field) => ({ table, serverTable, field })),
    ),
  )('on how long $table.$field may be, to the letter', async ({ table, serverTable, field }) => {
    const { limit, blank } = await textRule(serverTable, toServerField(field));
    const { shape } = ROW_SCHEMAS[table]();
    const schema = shape[field as keyof typeof shape] as {
      safeParse: (text: string) => { success: boolean };
    };
    expect(limit).toBeGreaterThan(0);
    expect(schema.safeParse('🍲'.repeat(limit)).success).toBe(true);
    expect(schema.safeParse('🍲'.repeat(limit + 1)).success).toBe(false);
    expect(schema.safeParse('').success).toBe(blank);
  });
});
