import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/messages/compiled-messages.ts';
import { localBackend } from './scripts/serve/dev-plugin.ts';

export default defineConfig({
  plugins: [compiledMessages(), sveltekit(), localBackend()],
  server: { host: '127.0.0.1' },
});
