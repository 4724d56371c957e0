import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Backend } from '../local-backend/create-backend.ts';
import type { MailBox } from './mail-box.ts';

/** Bytes; Supabase has a limit too, and one body must not fill this machine. */
const BODY_LIMIT = 1_000_000;

const API = /^\/(auth|rest)\/v1(\/|\?|$)/;
const NOT_OFFERED =
  /^\/(realtime|functions|storage|graphql)\/v1(\/|\?|$)|^\/auth\/v1\/(admin|invite)(\/|\?|$)|^\/_system(\/|\?|$)/;

export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);
}

/** Whether a Host header names this machine: a page elsewhere may point its own name at 127.0.0.1. */
export function namesThisMachine(host: string | undefined, configuredHost: string): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  return (
    ['localhost', '[::1]', configuredHost.toLowerCase()].includes(name) || /^127\.\d+\.\d+\.\d+$/.test(name)
  );
}

/**
 * Everything that is not a file of the app: the API, the configuration, the mails. Answers whether it took the
 * request.
 */
export function apiHandler(parts: {
  backend: Backend;
  mailBox: MailBox;
  publishableKey: string;
  host: string;
}): Handler {
  const { backend, mailBox, publishableKey, host } = parts;
  const listener = getRequestListener(
    (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage };
      return backend.fetch(request, incoming.socket.remoteAddress ?? null);
    },
    { overrideGlobalObjects: false },
  );

  return (request, response) => {
    const url = request.url ?? '/';
    // Names that are not ours would let a web page elsewhere read the answers (DNS rebinding).
    if (isLoopback(request.socket.localAddress) && !namesThisMachine(request.headers.host, host)) {
      sendJson(response, 421, { code: '421', message: 'This server answers to its own name only' });
      return true;
    }
    if (NOT_OFFERED.test(url)) {
      sendJson(response, 404, { message: 'not available on the local server' });
      return true;
    }
    if (API.test(url)) {
      const chunked = request.headers['transfer-encoding'] !== undefined;
      if (chunked || Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) {
        response.setHeader('connection', 'close');
        sendJson(response, 413, { code: '413', message: 'Payload too large', details: null, hint: null });
      } else {
        void listener(request, response);
      }
      return true;
    }
    if (url === '/config.json') {
      const own = `http://${request.headers.host ?? host}`;
      sendJson(response, 200, { url: own, publishableKey, realtime: false });
      return true;
    }
    if (url.startsWith('/_dev/mail')) {
      if (!isLoopback(request.socket.remoteAddress)) sendJson(response, 404, { message: 'not here' });
      else if (request.headers.accept?.includes('application/json') === true)
        sendJson(response, 200, mailBox.mails);
      else {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(mailBox.html());
      }
      return true;
    }
    return false;
  };
}
