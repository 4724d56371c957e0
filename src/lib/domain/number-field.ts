import * as z from 'zod/mini';

/**
 * What a form hands over for a number: a number, nothing, or typed text with a point or a comma.
 * Anything else stays as it is, so that the schema behind names the problem.
 */
export function typedToNumber(typed: unknown): unknown {
  if (typed === undefined || typed === '') return null;
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (text === '') return null;
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** A whole number from `least` to `most`, or null when it was left open. */
export function wholeNumberOrNull(least: number, most: number) {
  return z.nullable(z.int().check(z.minimum(least), z.maximum(most)));
}

/** The same for a form field, where the number may still be text. */
export function typedWholeNumberOrNull(least: number, most: number) {
  return z.pipe(z.transform(typedToNumber), wholeNumberOrNull(least, most));
}
