import { browserEnvironment } from '#lib/app/browser-environment.ts';
import { createApp } from '#lib/app/create-app.ts';
import { loadCatalogue } from '#lib/ui/messages/catalogue.ts';
import type { LayoutLoad } from './$types';

// The app runs on the phone alone: nothing of it is made on a server.
export const ssr = false;
export const prerender = false;

let made: ReturnType<typeof createApp> | undefined;

export const load: LayoutLoad = async () => {
  // Once per page load, also when the router runs this again.
  made ??= createApp(browserEnvironment());
  const [app, messages] = await Promise.all([
    // The browser refuses to open its store: the page can still say so in words.
    made.catch(() => null),
    loadCatalogue('en'),
  ]);
  return { app, messages };
};
