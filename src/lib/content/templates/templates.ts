import type { Template } from '../../domain/template.ts';

/** Languages that the templates are written in; others get the English ones to begin with. */
const LOADERS: Readonly<Record<string, () => Promise<{ TEMPLATES: readonly Template[] }>>> = {
  en: () => import('./en.ts'),
};

/** The activity templates in a language, fetched when they are asked for. */
export async function loadTemplates(language: string): Promise<readonly Template[]> {
  const load = LOADERS[language] ?? LOADERS['en'];
  return load === undefined ? [] : (await load()).TEMPLATES;
}
