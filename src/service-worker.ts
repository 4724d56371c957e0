/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The shell of this version: code, styles and icons. Never an answer of the API, never a person's data. */
const CACHE = `foothold-shell-${version}`;
/** Every deep link opens with this page; the host answers it for each address that is no file. */
const SHELL = '/';
const KEPT = new Set([...build, ...files]);

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache: a new worker must never keep an old page.
  await cache.addAll([new Request(SHELL, { cache: 'reload' }), ...KEPT]);
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await worker.clients.claim();
}

// A new version waits until the person says yes.
worker.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data;
  if (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  ) {
    event.waitUntil(worker.skipWaiting());
  }
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (!pathname.startsWith('/_dev/')) event.respondWith(fromShell(SHELL, request));
  } else if (KEPT.has(pathname)) {
    event.respondWith(fromShell(pathname, request));
  }
});

async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
