import { CRISIS_RESOURCES } from '#lib/content/crisis-resources.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = () => ({ resources: CRISIS_RESOURCES });
