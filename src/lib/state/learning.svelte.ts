import { addArticleReading, readArticleKeys } from '../data/article-readings.ts';
import type { FootholdDatabase } from '../data/database.ts';
import type { ArticleReadingId } from '../domain/id.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** What the person has read in Learn (R8). */
export class Learning {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #read: LiveQuery<ReadonlySet<string>>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#read = new LiveQuery(() => readArticleKeys(db));
  }

  /** The keys of the articles that were read; undefined until known. */
  get read(): ReadonlySet<string> | undefined {
    return this.#read.current;
  }

  markRead(key: string) {
    const id = this.#environment.newId() as ArticleReadingId;
    return addArticleReading(this.#db, {
      id,
      articleKey: key,
      readOn: this.#clock.day(),
      createdAt: this.#clock.now(),
    });
  }
}
