import { browserEnvironment } from '#lib/app/browser-environment.ts';
import { createApp } from '#lib/app/create-app.ts';
import { Messages } from '#lib/ui/messages/messages.ts';
import type { LayoutLoad } from './$types';

// The app runs on the phone alone: nothing of it is made on a server.
export const ssr = false;
export const prerender = false;

/** Where the messages of the first screen are all that is needed. */
const FIRST_SCREENS = ['/', '/today'];

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
  if (!FIRST_SCREENS.includes(url.pathname)) await messages.complete();
  return { app, messages };
};
