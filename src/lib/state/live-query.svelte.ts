import { liveQuery, type Subscription } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { notOk, ok, type Result } from '../domain/result.ts';

async function settled<Value>(question: () => Promise<Value>): Promise<Result<Value, unknown>> {
  try {
    return ok(await question());
  } catch (error) {
    return notOk(error);
  }
}

/**
 * What a question to the store answers now, and again after each write in any tab. It listens only while something
 * on screen reads it.
 */
export class LiveQuery<Value> {
  readonly #subscribe: () => void;
  #value: Value | undefined;
  #broken = false;

  constructor(question: () => Promise<Value>) {
    this.#subscribe = createSubscriber((update) => {
      let subscription: Subscription | undefined;
      // In a task of its own: on a slow phone asking takes longer than drawing, and the screen comes first.
      const asking = setTimeout(() => {
        // Asked inside: of a store that would not open the library says nothing to its listeners.
        subscription = liveQuery(() => settled(question)).subscribe((answer) => {
          if (answer.ok) this.#value = answer.value;
          this.#broken = !answer.ok;
          update();
        });
      });
      return () => {
        clearTimeout(asking);
        subscription?.unsubscribe();
      };
    });
  }

  /** The newest answer; undefined until the first one. */
  get current(): Value | undefined {
    this.#subscribe();
    return this.#value;
  }

  /** The store could not be read. */
  get broken(): boolean {
    this.#subscribe();
    return this.#broken;
  }
}
