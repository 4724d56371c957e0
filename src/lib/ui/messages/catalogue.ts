import type { CompiledMessage } from 'icu-minify/format';
import type en from './en.json';

/** Every message that the app can say. A key that is not here is a type error. */
export type MessageKey = keyof typeof en;

export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What a file of messages holds. */
export type CataloguePart = Readonly<Partial<Record<MessageKey, CompiledMessage>>>;

/**
 * A few files per language, fetched when they are asked for: the messages of the first screen, of the plan, of
 * looking back, of groups, and all others. The build cuts the one source and compiles its messages.
 */
const LOADERS = {
  en: {
    first: () => import('./en.json?first'),
    later: () => import('./en.json?later'),
    plan: () => import('./en.json?plan'),
    reflect: () => import('./en.json?reflect'),
    circle: () => import('./en.json?circle'),
    care: () => import('./en.json?care'),
    device: () => import('./en.json?device'),
  },
} satisfies Record<Locale, Record<string, () => Promise<{ default: unknown }>>>;
export type CataloguePartName = keyof (typeof LOADERS)['en'];
export const CATALOGUE_PARTS = Object.keys(LOADERS.en) as readonly CataloguePartName[];

export async function loadCatalogue(locale: Locale, part: CataloguePartName): Promise<CataloguePart> {
  // The build step replaced the texts by compiled messages under the same keys.
  return (await LOADERS[locale][part]()).default as CataloguePart;
}
