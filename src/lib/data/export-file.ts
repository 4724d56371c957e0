import * as z from 'zod/mini';
import { instantSchema, type Instant } from '../domain/calendar-day.ts';
import { notOk, ok, type Result } from '../domain/result.ts';
import type { FootholdDatabase } from './database.ts';
import { readRowOf, type RowOf } from './row-schemas.ts';
import { WRITTEN_TABLE_NAMES, type WrittenTable } from './synced-tables.ts';

const rowsSchema = z.array(z.unknown());

const exportFileSchema = z.object({
  format: z.literal('foothold-export'),
  version: z.literal(1),
  exportedAt: instantSchema,
  tables: z.partialRecord(z.enum(WRITTEN_TABLE_NAMES as [WrittenTable, ...WrittenTable[]]), rowsSchema),
  /** Text that other edits replaced, changes that the server refused, and drafts: for the person to read. */
  besides: z.optional(z.record(z.string(), rowsSchema)),
});
export type ExportFile = z.infer<typeof exportFileSchema>;

export type ImportProblem = { type: 'not-json' } | { type: 'not-our-file' } | { type: 'newer-version' };

function withoutRevision(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  return Object.fromEntries(Object.entries(stored).filter(([name]) => name !== 'revision'));
}

/** Everything in the store, as it lies there: rows that can't be read come along, so that nothing is left behind. */
export async function exportAll(db: FootholdDatabase, now: Instant): Promise<ExportFile> {
  return db.transaction('r', db.tables, async () => {
    const tables: ExportFile['tables'] = {};
    for (const name of WRITTEN_TABLE_NAMES) {
      tables[name] = (await db.table<unknown>(name).toArray()).map(withoutRevision);
    }
    const besides = {
      earlierTexts: await db.earlierTexts.toArray(),
      refused: await db.refused.toArray(),
      drafts: await db.drafts.toArray(),
    };
    return { format: 'foothold-export', version: 1, exportedAt: now, tables, besides };
  });
}

/** Reads a file that a person chose. Rows are looked at one by one later, so that one bad row spoils no other. */
export function parseExportFile(text: string): Result<ExportFile, ImportProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return notOk({ type: 'not-json' });
  }
  const parsed = z.safeParse(exportFileSchema, json);
  if (parsed.success) return ok(parsed.data);
  const version = z.safeParse(z.object({ format: z.literal('foothold-export'), version: z.number() }), json);
  return notOk({ type: version.success && version.data.version > 1 ? 'newer-version' : 'not-our-file' });
}

export type ReadableRows = { [Table in WrittenTable]: RowOf<Table>[] };

/** The rows of a file that can be read, and how many could not. */
export function rowsOfFile(file: ExportFile): { rows: ReadableRows; unreadable: number } {
  let unreadable = 0;
  const entries = WRITTEN_TABLE_NAMES.map((table) => {
    const stored = file.tables[table] ?? [];
    const readable = stored.flatMap((each) => readRowOf(table, each) ?? []);
    unreadable += stored.length - readable.length;
    return [table, readable] as const;
  });
  return { rows: Object.fromEntries(entries) as ReadableRows, unreadable };
}
