import type { Article, ArticleEntry } from '../../domain/article.ts';

interface Language {
  /** Titles and summaries: what the list of Learn carries. */
  readonly list: () => Promise<{ ARTICLE_LIST: readonly ArticleEntry[] }>;
  /** Every word of all of them, for a search. */
  readonly all: () => Promise<{ ARTICLES: readonly Article[] }>;
  /** One by one, by file name: the key. */
  readonly one: Readonly<Record<string, () => Promise<{ article: Article }>>>;
}

const ENGLISH: Language = {
  list: () => import('./en-list.ts'),
  all: () => import('./en.ts'),
  one: import.meta.glob<{ article: Article }>('./en/*.ts'),
};
/** Languages that the articles are written in; others get the English ones to begin with. */
const LANGUAGES: Readonly<Record<string, Language>> = { en: ENGLISH };

function languageOf(locale: string): Language {
  return LANGUAGES[locale] ?? ENGLISH;
}

/** What there is to read, without the texts. */
export async function loadArticleList(locale: string): Promise<readonly ArticleEntry[]> {
  return (await languageOf(locale).list()).ARTICLE_LIST;
}

/** The articles with all their words, fetched when somebody searches in them. */
export async function loadArticles(locale: string): Promise<readonly Article[]> {
  return (await languageOf(locale).all()).ARTICLES;
}

/** One article; null when there is none of that key. */
export async function loadArticle(locale: string, key: string): Promise<Article | null> {
  const load = languageOf(locale).one[`./en/${key}.ts`];
  return load === undefined ? null : (await load()).article;
}
