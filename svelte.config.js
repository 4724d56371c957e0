import adapter from '@sveltejs/adapter-static';
import { preloadingFirstScreen } from './scripts/bundle/preload-first-screen.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    // The app is a shell that runs on the phone: the server hands out files and never sees a person's data.
    adapter: preloadingFirstScreen(adapter({ fallback: '200.html', precompress: true })),
    // Registered by hand through workbox-window, so that an update waits until the person says yes.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        // Only what a page may run. Where it may connect to is the host's to say (docs/deploy.md): here it is its own
        // origin, on Supabase another, and a page cannot know.
        'script-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        // Text becomes markup or a script's address through these two doors alone: Svelte's own templates, and the one
        // service worker.
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'foothold-service-worker'],
      },
    },
    version: { pollInterval: 0 },
    typescript: {
      config: (config) => {
        config.compilerOptions.allowImportingTsExtensions = true;
        return config;
      },
    },
  },
};
