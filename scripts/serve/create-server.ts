import http from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { apiHandler } from './api-handler.ts';
import type { KeptMail } from './mail-box.ts';
import { openBackend, type DataOptions, type OpenedBackend } from './open-backend.ts';
import { PART_HEADERS, SECURITY_HEADERS } from './security-headers.ts';

export interface ServerOptions extends Omit<DataOptions, 'siteUrl'> {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** What `vite build` made. */
  readonly buildFolder: string;
  readonly quiet?: boolean;
}

export interface RunningServer {
  readonly url: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly backend: OpenedBackend['backend'];
  /** Newest last. */
  readonly mails: readonly KeptMail[];
  /** Stops taking requests, lets those under way finish, closes the database. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that requests under way have to finish when the server stops. */
const LAST_REQUESTS = 3000;

const IMMUTABLE = '/_app/immutable/';

/** Files whose name carries their content stay for ever; all others are asked for anew. */
function cacheHeaders(response: http.ServerResponse, pathname: string): void {
  const forEver = pathname.startsWith(IMMUTABLE);
  response.setHeader('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** What a page may do is said with the page; said again with each of its parts it would only cost bytes. */
function securityHeaders(response: http.ServerResponse, url: string): void {
  const headers = url.startsWith(IMMUTABLE) ? PART_HEADERS : SECURITY_HEADERS;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * Serves the app and its API on one port.
 *
 * @throws Error in one sentence: folder locked, port in use, database not reachable
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, buildFolder, quiet = false } = options;
  const opened = await openBackend({
    ...options,
    siteUrl: `http://${host}:${String(port)}`,
    onMail: () => {
      if (!quiet) console.log(`A mail came in: http://${host}:${String(port)}/_dev/mail`);
    },
  });
  const handleApi = apiHandler({ ...opened, host });
  const files = sirv(buildFolder, {
    single: '200.html',
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: cacheHeaders,
  });

  const server = http.createServer((request, response) => {
    securityHeaders(response, request.url ?? '');
    if (handleApi(request, response)) return;
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not found');
    });
  });
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n'));
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;

  try {
    await listen(server, port, host);
  } catch (error) {
    await opened.close();
    throw error;
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${String(actual)}`,
    publishableKey: opened.publishableKey,
    secretKey: opened.secretKey,
    backend: opened.backend,
    mails: opened.mailBox.mails,
    close: async () => {
      await stopServing(server);
      await opened.close();
    },
  };
}

function listen(server: http.Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      reject(
        inUse ? new Error(`Port ${String(port)} is in use. Choose another: PORT=3001 npm start`) : error,
      );
    });
    server.listen(port, host, resolve);
  });
}

function stopServing(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
