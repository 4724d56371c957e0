import type { Article } from '../../domain/article.ts';

/** Languages that the articles are written in; others get the English ones to begin with. */
const LOADERS: Readonly<Record<string, () => Promise<{ ARTICLES: readonly Article[] }>>> = {
  en: () => import('./en.ts'),
};

/** The articles in a language, fetched when they are asked for: nobody else carries their words. */
export async function loadArticles(language: string): Promise<readonly Article[]> {
  const load = LOADERS[language] ?? LOADERS['en'];
  return load === undefined ? [] : (await load()).ARTICLES;
}
