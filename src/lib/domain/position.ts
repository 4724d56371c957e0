import * as z from 'zod/mini';

/**
 * Where a row stands among its siblings: a fractional index, compared as plain text. A move writes one row,
 * so that two devices that reorder the same ladder offline merge without renumbering.
 */
export const positionSchema = z
  .string()
  .check(z.regex(/^[0-9A-Za-z]{2,200}$/))
  .brand<'Position'>();
export type Position = z.infer<typeof positionSchema>;

interface Placed {
  readonly id: string;
  readonly position: Position;
}

/** Order of siblings. Equal positions (two devices chose the same gap) are settled by id, the same everywhere. */
export function byPosition(one: Placed, other: Placed): number {
  if (one.position !== other.position) return one.position < other.position ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
