import * as z from 'zod/mini';

const emptyToNull = z.transform((typed: unknown) => (typed === '' || typed === undefined ? null : typed));

/** A form field that may be left open: nothing typed is null. */
export function leftOpen<Schema extends z.ZodMiniType<string, string>>(schema: Schema) {
  return z.pipe(emptyToNull, z.nullable(schema));
}

/** A time that does not end before it starts; either day may be left open. The problem is the end's. */
export const endsAfterItStarts = z.refine<{ startsOn: string | null; endsOn: string | null }>(
  ({ startsOn, endsOn }) => endsOn === null || startsOn === null || endsOn >= startsOn,
  { error: 'not-a-day', path: ['endsOn'] },
);
