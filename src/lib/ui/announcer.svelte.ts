import { createContext } from 'svelte';

/** Says short things to screen readers, and shows them for a moment: "Saved". */
export class Announcer {
  #said = $state('');
  #turn = 0;

  /** What was said last. */
  get said(): string {
    return this.#said;
  }

  say(words: string): void {
    this.#turn += 1;
    // The same words twice are two messages: an unseen mark makes them differ.
    this.#said = this.#turn % 2 === 0 ? words : `${words}\u00A0`;
  }

  hush(): void {
    this.#said = '';
  }
}

export const [getAnnouncer, setAnnouncer] = createContext<Announcer>();
