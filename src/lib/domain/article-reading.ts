import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema } from './calendar-day.ts';
import { articleReadingIdSchema } from './id.ts';
import { onDemand } from './on-demand.ts';

export const articleReadingSchema = onDemand(() =>
  z.object({
    id: articleReadingIdSchema,
    /** The key of the article, as in `content/articles`. */
    articleKey: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/), z.maxLength(80)),
    readOn: calendarDaySchema,
    createdAt: instantSchema,
  }),
);
/** That the person has read an article of Learn (R8). Two devices may each say so. */
export type ArticleReading = z.infer<ReturnType<typeof articleReadingSchema>>;
