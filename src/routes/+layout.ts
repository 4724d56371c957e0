import { browserEnvironment } from '#lib/app/browser-environment.ts';
import { createApp } from '#lib/app/create-app.ts';
import { Messages } from '#lib/ui/messages/messages.ts';
import { wordsOfPage } from '#lib/ui/messages/page-words.ts';
import type { LayoutLoad } from './$types';

// The app runs on the phone alone: nothing of it is made on a server.
export const ssr = false;
export const prerender = false;

let made: ReturnType<typeof createApp> | undefined;
let words: Promise<Messages> | undefined;

export const load: LayoutLoad = async ({ url }) => {
  // Once per page load, also when the router runs this again.
  made ??= createApp(browserEnvironment());
  words ??= Messages.first('en');
  const [app, messages] = await Promise.all([
    // The browser refuses to open its store: the page can still say so in words.
    made.catch(() => null),
    words,
  ]);
  await messages.have(wordsOfPage(url.pathname));
  return { app, messages };
};
