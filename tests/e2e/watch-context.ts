import { type BrowserContext, type Page } from '@playwright/test';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:']);

/** Writes down every console error, page error and request that leaves this machine, on every page of a context. */
export function watchContext(context: BrowserContext, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    problems.push(`page error: ${error.stack ?? error.message}`);
  });
  context.on('request', (request) => noteIfItLeaves(request.url(), problems));
  context.on('page', (page) => watchSockets(page, problems));
}

function watchSockets(page: Page, problems: string[]): void {
  page.on('websocket', (socket) => noteIfItLeaves(socket.url(), problems));
}

function noteIfItLeaves(address: string, problems: string[]): void {
  const { protocol, hostname } = new URL(address);
  if (!LOCAL_SCHEMES.has(protocol) && !LOOPBACK.has(hostname)) {
    problems.push(`a request left this machine: ${address}`);
  }
}
