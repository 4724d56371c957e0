import type { Plugin } from 'vite';
import { apiHandler } from './api-handler.ts';
import { openBackend } from './open-backend.ts';

/** The same API under `npm run dev`, on the same data folder. */
export function localBackend(): Plugin {
  return {
    name: 'foothold-local-backend',
    apply: 'serve',
    async configureServer(server) {
      // Vitest serves modules too, and needs no backend.
      if (process.env.VITEST) return;
      const host = '127.0.0.1';
      const opened = await openBackend({
        dataFolder: process.env.DATA_DIR ?? '.data',
        databaseUrl: process.env.DATABASE_URL,
        siteUrl: `http://${host}:5173`,
        onMail: () => server.config.logger.info('A mail came in: see /_dev/mail'),
      });
      const handle = apiHandler({ ...opened, host });
      server.middlewares.use((request, response, next) => {
        if (!handle(request, response)) next();
      });
      server.httpServer?.once('close', () => void opened.close());
    },
  };
}
