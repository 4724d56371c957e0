import { afterEach, describe, expect, it, vi } from 'vitest';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import type { EngineEnvironment } from '../sync/engine.ts';
import { SyncStatus } from '../state/sync-status.svelte.ts';
import { keepInStep } from './keep-in-step.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Somebody who is signed in on a phone without network. */
function setUp() {
  const db = anAccountStore();
  const status = new SyncStatus(db);
  const connect = vi.fn(() => Promise.reject(new Error('no network')));
  const wakes = new Set<() => void>();
  const environment: EngineEnvironment = {
    now: () => 0,
    newId: () => crypto.randomUUID(),
    random: () => 0.5,
    alone: (_, work) => work(),
    isVisible: () => true,
    setTimer: () => () => undefined,
    onWake: (wake) => {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
  };
  const stop = keepInStep(db, status, connect, environment);
  stops.push(stop);
  return { status, connect, stop, wakes };
}

describe('an account on this device', () => {
  it('knocks at the server once by itself, and once when the person asks', async () => {
    const { status, connect } = setUp();
    await vi.waitFor(() => expect(connect).toHaveBeenCalledTimes(1));
    await status.syncNow();
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('is left alone by what was still being fetched when it signed out', async () => {
    const { status, connect, stop, wakes } = setUp();
    stop();
    await status.syncNow();
    expect(connect).not.toHaveBeenCalled();
    expect(wakes.size).toBe(0);
  });
});
