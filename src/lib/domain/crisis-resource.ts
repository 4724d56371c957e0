import * as z from 'zod/mini';
import { calendarDaySchema } from './calendar-day.ts';

const lineSchema = z.object({
  /** The service, in its own name. */
  name: z.string().check(z.minLength(1)),
  /** As dialled there: digits, spaces, hyphens, #, *. */
  number: z.string().check(z.regex(/^[0-9#*][0-9 #*-]*$/)),
  /** When it answers, in plain words: "day and night". */
  hours: z.string().check(z.minLength(1)),
  /** How to reach it by text message, in plain words; left out when there is none. */
  text: z.optional(z.string().check(z.minLength(1))),
});

/** Where somebody in a country finds help in a crisis (clinical rules, section 8). */
export const crisisResourceSchema = z.object({
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** Emergency number of the country. */
  emergency: z.string().check(z.regex(/^[0-9]+$/)),
  lines: z.array(lineSchema).check(z.minLength(1)),
  /** The day on which the entry was last compared with public pages. */
  checkedOn: calendarDaySchema,
  /** The service's or ministry's own page: where whoever runs an installation checks the entry anew. */
  source: z.string().check(z.minLength(1)),
});
export type CrisisResource = z.infer<typeof crisisResourceSchema>;
