import type { Environment } from '../state/environment.ts';
import type { EngineEnvironment } from '../sync/engine.ts';

export type BrowserEnvironment = Environment & Omit<EngineEnvironment, 'onProgress'>;

/** Runs `work` when no other tab holds `name`. Browsers without Web Locks have no other tab to fear in practice. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(name, work);
  else await work();
}

function onWake(wake: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', look);
  };
}

/** The clock, ids, timers and events of the browser that we run in. */
export function browserEnvironment(): BrowserEnvironment {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    newId: () => crypto.randomUUID(),
    utcOffsetAt: (instant) => -new Date(instant).getTimezoneOffset(),
    random: () => Math.random(),
    setTimer: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    isVisible: () => document.visibilityState === 'visible',
    onWake,
    alone,
  };
}
