import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { firstScreenChunks } from './scripts/bundle/first-screen-chunks.ts';
import { iconComponents } from './scripts/icons/icon-components.ts';
import { compiledMessages } from './scripts/messages/compiled-messages.ts';
import { localBackend } from './scripts/serve/dev-plugin.ts';

export default defineConfig({
  plugins: [compiledMessages(), iconComponents(), sveltekit(), localBackend()],
  build: { rolldownOptions: { output: { codeSplitting: firstScreenChunks(import.meta.dirname) } } },
  server: { host: '127.0.0.1' },
});
