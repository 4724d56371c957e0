import { loadArticle, loadArticleList } from '#lib/content/articles/articles.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
  const { messages } = await parent();
  const [articles, article] = await Promise.all([
    loadArticleList(messages.locale),
    loadArticle(messages.locale, params.key),
  ]);
  return { articles, article };
};
