import * as z from 'zod/mini';
import { SYNCED_TABLE_NAMES, type SyncedTable, TYPED_TEXTS } from './synced-tables.ts';

const tableSchema = z.enum(SYNCED_TABLE_NAMES as readonly [SyncedTable, ...SyncedTable[]]);

/**
 * One change on its way to the server. `seq` counts up per installation, `base` is the server revision that this
 * device had seen of the row, `fields` holds only what changed.
 */
export const mutationSchema = z.object({
  seq: z.int().check(z.positive()),
  table: tableSchema,
  id: z.uuid(),
  op: z.enum(['put', 'delete']),
  base: z.int().check(z.nonnegative()),
  fields: z.record(z.string(), z.unknown()),
});
export type Mutation = z.infer<typeof mutationSchema>;

/** A mutation that the server refused, kept until the person has decided about it. */
export const refusedMutationSchema = z.extend(mutationSchema, {
  /** The SQLSTATE of the refusal. */
  code: z.string(),
  /** The named constraint that it met, where there was one. */
  constraint: z.nullable(z.string()),
});
export type RefusedMutation = z.infer<typeof refusedMutationSchema>;

/** Whether words that a person typed are in it: such a change revives a row that was deleted unseen. */
export function carriesTypedText(mutation: Mutation): boolean {
  if (mutation.op !== 'put') return false;
  const texts: readonly string[] = TYPED_TEXTS[mutation.table];
  return texts.some((field) => {
    const text = mutation.fields[field];
    return typeof text === 'string' && text !== '';
  });
}
