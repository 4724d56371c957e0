import { loadTemplates } from '#lib/content/templates/templates.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { messages } = await parent();
  return { templates: await loadTemplates(messages.locale) };
};
