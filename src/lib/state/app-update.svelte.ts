import type { Workbox } from 'workbox-window';

/** Milliseconds between looks for a new version while the app stays open. */
const LOOK_EVERY = 60 * 60_000;

const SERVICE_WORKER = '/service-worker.js';

/** The page takes the address of a worker from this policy alone (svelte.config.js), and the policy knows one. */
function serviceWorkerUrl(): ConstructorParameters<typeof Workbox>[0] {
  const policy = window.trustedTypes?.createPolicy('foothold-service-worker', {
    createScriptURL: (url: string) => {
      if (url !== SERVICE_WORKER) throw new TypeError('only the one service worker is loaded');
      return url;
    },
  });
  return policy?.createScriptURL(SERVICE_WORKER) ?? SERVICE_WORKER;
}

/** A new version of the app: it is fetched quietly, waits, and starts only when the person says yes. */
export class AppUpdate {
  #waiting = $state(false);
  #worker: Workbox | undefined;

  /** A new version is ready. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Registers the service worker, through which every page opens with no network. */
  async register(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const { Workbox } = await import('workbox-window');
    this.#worker = new Workbox(serviceWorkerUrl(), { type: 'module' });
    this.#worker.addEventListener('waiting', () => {
      this.#waiting = true;
    });
    const wasControlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // Another version took over, here or by a yes in another tab. What was typed is kept as a draft.
      if (wasControlled) location.reload();
    });
    await this.#worker.register();
    setInterval(() => void this.#worker?.update().catch(() => undefined), LOOK_EVERY);
  }

  /** Starts the new version: the page loads anew. */
  accept(): void {
    this.#worker?.messageSkipWaiting();
  }
}
