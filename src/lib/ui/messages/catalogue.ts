import type { CompiledMessage } from 'icu-minify/format';
import type en from './en.json';

/** Every message that the app can say. A key that is not here is a type error. */
export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, CompiledMessage>>;

export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One file per language, fetched when it is asked for; the build has compiled its messages. */
const LOADERS: Record<Locale, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
};

export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  // The build step replaced the texts by compiled messages under the same keys.
  return (await LOADERS[locale]()).default as Catalogue;
}
