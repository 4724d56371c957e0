import { loadTemplates } from '#lib/content/templates/templates.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, params }) => {
  const { messages } = await parent();
  const templates = await loadTemplates(messages.locale);
  return { template: templates.find(({ key }) => key === params.key) ?? null };
};
