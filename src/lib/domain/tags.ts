import * as z from 'zod/mini';
import { requiredText, TEXT_LIMITS, tidyText } from './text.ts';

export const TAG_LIMITS = { tags: 10, letters: TEXT_LIMITS.unit } as const;

/** The words that an entry is filed under. */
export const tagsSchema = z.array(requiredText(TAG_LIMITS.letters)).check(z.maxLength(TAG_LIMITS.tags));

/** Tags are the same whatever their case. */
export function isSameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** `#walk, Good day` as tags: parted by commas, with or without a `#`, each one once. */
export function splitTags(typed: string): string[] {
  const tags: string[] = [];
  for (const part of typed.split(/[,;\n،、]/u)) {
    const tag = tidyText(part).replace(/^#+\s*/u, '');
    if (tag !== '' && !tags.some((known) => isSameTag(known, tag))) tags.push(tag);
  }
  return tags;
}

/** Tags as a form field holds them. */
export function tagsToText(tags: readonly string[]): string {
  return tags.join(', ');
}

/** A form field with tags. */
export const typedTags = z.pipe(
  z.transform((typed: unknown) => (typeof typed === 'string' ? splitTags(typed) : typed)),
  tagsSchema,
);
