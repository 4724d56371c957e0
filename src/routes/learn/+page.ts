import { loadArticleList } from '#lib/content/articles/articles.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { messages } = await parent();
  return { articles: await loadArticleList(messages.locale) };
};
