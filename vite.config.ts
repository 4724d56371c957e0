import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/messages/compiled-messages.ts';

export default defineConfig({
  plugins: [compiledMessages(), sveltekit()],
  server: { host: '127.0.0.1' },
});
