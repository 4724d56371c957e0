import type { FootholdDatabase } from '../data/database.ts';
import { changeProfile, getProfile } from '../data/profiles.ts';
import { USUAL_PACE, type Pace } from '../domain/pace.ts';
import type { Profile, SafetyAnswer } from '../domain/profile.ts';
import type { Clock } from './clock.svelte.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** How the person likes to be called, and whether the welcome was read. */
export class OwnProfile {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #profile: LiveQuery<{ found: Profile | undefined }>;

  constructor(db: FootholdDatabase, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    this.#profile = new LiveQuery(async () => ({ found: await getProfile(db) }));
  }

  /** Undefined while loading, null when there is none yet. */
  get current(): Profile | null | undefined {
    const answer = this.#profile.current;
    return answer === undefined ? undefined : (answer.found ?? null);
  }

  /** The numbers of the method that the person chose, or the usual ones. */
  get pace(): Pace {
    return this.current ?? USUAL_PACE;
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#profile.broken;
  }

  /** Whether the welcome was read to its end, asked once. */
  async wasWelcomed(): Promise<boolean> {
    return ((await getProfile(this.#db))?.welcomedAt ?? null) !== null;
  }

  /** @param safetyAnswer what the person said about reasons to see a clinician first; null when nothing */
  finishWelcome(safetyAnswer: SafetyAnswer | null) {
    const now = this.#clock.now();
    return changeProfile(this.#db, { welcomedAt: now, ...(safetyAnswer && { safetyAnswer }) }, now);
  }

  change(changes: Partial<Omit<Profile, 'id' | 'createdAt'>>) {
    return changeProfile(this.#db, changes, this.#clock.now());
  }
}
