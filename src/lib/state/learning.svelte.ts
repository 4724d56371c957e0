import { SvelteSet } from 'svelte/reactivity';
import type { StorageProblem } from '../data/storage-problem.ts';
import { ok, type Result } from '../domain/result.ts';

/** What was read of the articles, for as long as the app is open. */
export class Learning {
  readonly #read = new SvelteSet<string>();

  /** Keys of the articles that the person marked as read; undefined until known. */
  get read(): ReadonlySet<string> | undefined {
    return this.#read;
  }

  markRead(key: string): Promise<Result<void, StorageProblem>> {
    this.#read.add(key);
    return Promise.resolve(ok(undefined));
  }
}
