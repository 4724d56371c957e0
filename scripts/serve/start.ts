import path from 'node:path';
import { buildWhenNeeded } from './build-when-needed.ts';
import { startServer, type RunningServer } from './create-server.ts';

/** `npm start`. Settings come from the environment: PORT, HOST, DATA_DIR, DATABASE_URL. */
async function start(): Promise<RunningServer> {
  const { PORT = '3000', HOST = '127.0.0.1', DATA_DIR = '.data', DATABASE_URL } = process.env;
  const port = Number(PORT);
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${PORT}".`);
  }
  const dataFolder = path.resolve(DATA_DIR);
  const buildFolder = await buildWhenNeeded(console.log);
  const server = await startServer({
    host: HOST,
    port,
    dataFolder,
    buildFolder,
    databaseUrl: DATABASE_URL === '' ? undefined : DATABASE_URL,
  });
  console.log(`
Foothold runs at ${server.url}
Mails that it "sends": ${server.url}/_dev/mail
Data: ${DATABASE_URL ? 'your Postgres' : dataFolder}${DATABASE_URL ? '' : ' (survives a kill, not a power cut: keep copies)'}
For local use only. For other people's data use Supabase: docs/deploy.md
`);
  return server;
}

/** One sentence, and out. The stack is for those who ask for it. */
function giveUp(error: unknown): never {
  console.error(sentenceFor(error));
  if (process.env.DEBUG) console.error(error);
  process.exit(1);
}

function sentenceFor(error: unknown): string {
  const text =
    error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
  const refused = /ECONNREFUSED|ENOTFOUND|CONNECTION_|password authentication|does not exist/.test(text);
  return process.env.DATABASE_URL && refused
    ? `The database at DATABASE_URL could not be opened: ${text}`
    : text;
}

// The Postgres driver can throw outside of any request when its server is killed; that must not look like a bug here.
process.on('uncaughtException', (error: Error) => {
  const fromDriver = error.stack?.includes('node_modules/postgres/') === true;
  giveUp(fromDriver ? new Error('The database went away. Start it, then start Foothold again.') : error);
});

const server = await start().catch(giveUp);
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close().then(() => process.exit(0), giveUp);
  });
}
