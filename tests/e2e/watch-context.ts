import { type BrowserContext, type Page } from '@playwright/test';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:']);

/** What went wrong on any page of a test. A departure can not be announced: no test may leave this machine. */
export interface Seen {
  errors: string[];
  departures: string[];
}

/** Writes down every console error, page error and request that leaves this machine, on every page of a context. */
export function watchContext(context: BrowserContext, seen: Seen): void {
  context.on('console', (message) => {
    if (message.type() === 'error')
      seen.errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    seen.errors.push(`page error: ${error.stack ?? error.message}`);
  });
  context.on('request', (request) => noteIfItLeaves(request.url(), seen));
  context.on('page', (page) => watchSockets(page, seen));
}

function watchSockets(page: Page, seen: Seen): void {
  page.on('websocket', (socket) => noteIfItLeaves(socket.url(), seen));
}

function noteIfItLeaves(address: string, seen: Seen): void {
  const { protocol, hostname } = new URL(address);
  if (!LOCAL_SCHEMES.has(protocol) && !LOOPBACK.has(hostname)) {
    seen.departures.push(`a request left this machine: ${address}`);
  }
}
