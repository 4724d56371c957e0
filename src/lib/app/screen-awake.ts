/** Keeps the screen on while a session is on it, where the browser can. */
export class ScreenAwake {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;
  readonly #onVisible = (): void => {
    void this.#acquire();
  };

  /** Whether the screen is held awake now: then the device can't have slept. */
  get isHeld(): boolean {
    return this.#lock !== undefined && !this.#lock.released;
  }

  /** Holds the screen awake until the returned function is called. */
  hold(): () => void {
    this.#wanted = true;
    // The browser lets go whenever the page is hidden.
    document.addEventListener('visibilitychange', this.#onVisible);
    void this.#acquire();
    return () => {
      this.#wanted = false;
      document.removeEventListener('visibilitychange', this.#onVisible);
      void this.#lock?.release();
      this.#lock = undefined;
    };
  }

  async #acquire(): Promise<void> {
    if (!this.#wanted || this.isHeld || !('wakeLock' in navigator)) return;
    if (document.visibilityState !== 'visible') return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (this.#wanted) this.#lock = lock;
      else await lock.release();
    } catch {
      // A low battery, or the person said no: the session goes on, the screen may go dark.
    }
  }
}
