import * as z from 'zod/mini';
import { instantSchema } from './calendar-day.ts';
import { earlierTextIdSchema } from './id.ts';
import { onDemand } from './on-demand.ts';

/**
 * Text that another device's edit replaced before this one was seen. The server keeps it, so that nothing typed is
 * ever lost; the person can read it, copy it back or let it go.
 */
export const earlierTextSchema = onDemand(() =>
  z.object({
    id: earlierTextIdSchema,
    /** Name of the table, as the database calls it: `goals`, `steps` ... */
    tableName: z.string(),
    rowId: z.uuid(),
    /** Name of the field, as the app calls it: `title`, `reason` ... */
    field: z.string(),
    text: z.string(),
    replacedAt: instantSchema,
  }),
);
export type EarlierText = z.infer<ReturnType<typeof earlierTextSchema>>;
