import { loadArticles } from '#lib/content/articles/articles.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
  const { messages } = await parent();
  const articles = await loadArticles(messages.locale);
  return { articles, article: articles.find(({ key }) => key === params.key) ?? null };
};
