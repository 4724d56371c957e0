import * as z from 'zod/mini';

/**
 * Parses a row that comes out of the store: what lies on a device may be damaged or written by other hands.
 * Undefined for a row that can't be read; `unreadable-rows.ts` shows those to the person.
 */
export function readRow<Schema extends z.ZodMiniType>(
  schema: () => Schema,
  stored: unknown,
): z.infer<Schema> | undefined {
  const parsed = z.safeParse(schema(), stored);
  return parsed.success ? parsed.data : undefined;
}

export function readRows<Schema extends z.ZodMiniType>(
  schema: () => Schema,
  stored: readonly unknown[],
): z.infer<Schema>[] {
  const parse = schema();
  return stored.flatMap((each) => {
    const parsed = z.safeParse(parse, each);
    return parsed.success ? [parsed.data] : [];
  });
}
