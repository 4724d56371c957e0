import type { CompiledMessage } from 'icu-minify/format';
import type en from './en.json';

/** Every message that the app can say. A key that is not here is a type error. */
export type MessageKey = keyof typeof en;

export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What a file of messages holds. */
export type CataloguePart = Readonly<Partial<Record<MessageKey, CompiledMessage>>>;

/**
 * Two files per language, fetched when they are asked for: the messages of the first screen, and all others. The build
 * cuts the one source in two and compiles its messages.
 */
const LOADERS: Record<Locale, Record<'first' | 'later', () => Promise<{ default: unknown }>>> = {
  en: { first: () => import('./en.json?first'), later: () => import('./en.json?later') },
};

export async function loadCatalogue(locale: Locale, part: 'first' | 'later'): Promise<CataloguePart> {
  // The build step replaced the texts by compiled messages under the same keys.
  return (await LOADERS[locale][part]()).default as CataloguePart;
}
