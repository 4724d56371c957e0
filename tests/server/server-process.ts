// A local server in a process of its own, which a test can kill: node --import tsx server-process.ts <data folder>
import { startServer } from '../../scripts/serve/create-server.ts';

const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  buildFolder: import.meta.dirname,
  dataFolder: process.argv[2] ?? '',
  quiet: true,
});
process.once('SIGTERM', () => {
  void server.close().then(() => process.exit(0));
});
const { url, publishableKey } = server;
console.log(`started ${JSON.stringify({ url, publishableKey })}`);
