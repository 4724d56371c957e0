import * as z from 'zod/mini';

/**
 * Characters that can hide or reorder other text (bidirectional overrides and isolates), and control
 * characters that Postgres refuses or that no keyboard types. Joiners stay: emoji are made of them.
 */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is being taken out
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Nothing to tidy: letters, digits and signs of plain English, no space at the ends. Most of what is read is so. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/** Typed text as it is kept: one Unicode form, no hidden characters, no space at the ends. */
export function tidyText(typed: string): string {
  if (PLAIN.test(typed)) return typed;
  return typed
    .replaceAll('\r\n', '\n')
    .replace(UNWANTED, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
    .trim();
}

/** Length as Postgres counts it (`char_length`): code points, not UTF-16 units. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function atMost(limit: number) {
  // There are never more code points than UTF-16 units.
  return z.refine<string>((text) => text.length <= limit || textLength(text) <= limit, {
    error: `too-long:${String(limit)}`,
  });
}

const stored = z.string().check(z.overwrite(tidyText));

/** Text that may be empty, of at most `limit` code points. */
export function optionalText(limit: number) {
  return stored.check(atMost(limit));
}

/** Text that needs at least one visible character, of at most `limit` code points. */
export function requiredText(limit: number) {
  return stored.check(
    z.refine((text) => /[^\s\u200B-\u200D\u2060]/u.test(text), { error: 'required', abort: true }),
    atMost(limit),
  );
}

/** Limits in code points. The constraints in `supabase/migrations` repeat them. */
export const TEXT_LIMITS = {
  name: 80,
  title: 120,
  unit: 30,
  line: 300,
  note: 2000,
  entry: 10_000,
} as const;
