import type { FootholdDatabase } from '../data/database.ts';
import { CheckIns } from './check-ins.svelte.ts';
import type { Clock } from './clock.svelte.ts';
import { DraftForm } from './draft-form.svelte.ts';
import type { Environment } from './environment.ts';
import { FlareUps } from './flare-ups.svelte.ts';
import { Practice } from './practice.svelte.ts';
import { NOT_ONLINE, type Online } from './online.ts';
import { OwnProfile } from './profile.svelte.ts';
import { Progress } from './progress.svelte.ts';
import { SyncStatus } from './sync-status.svelte.ts';
import { WeeklyPlan } from './weekly-plan.svelte.ts';

/** All that the app holds of one person. Made for one store and dropped with it, so sign-out leaves nothing behind. */
export class Person {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #parts: { readonly Kind: unknown; readonly part: unknown }[] = [];
  readonly practice: Practice;
  readonly checkIns: CheckIns;
  readonly progress: Progress;
  readonly weeklyPlan: WeeklyPlan;
  readonly flareUps: FlareUps;
  readonly profile: OwnProfile;
  readonly sync: SyncStatus;

  readonly #online: Online;

  constructor(
    db: FootholdDatabase,
    clock: Clock,
    environment: Environment,
    server: Omit<Online, 'syncNow'> = NOT_ONLINE,
  ) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.progress = new Progress(db, clock, environment);
    this.practice = new Practice(db, clock, environment);
    this.checkIns = new CheckIns(db, clock, environment);
    this.weeklyPlan = new WeeklyPlan(db, clock, environment);
    this.flareUps = new FlareUps(db, clock, environment);
    this.profile = new OwnProfile(db, clock);
    this.sync = new SyncStatus(db);
    this.#online = { ...server, syncNow: () => this.sync.syncNow() };
  }

  /**
   * A part that only some pages need: made once, when the first of them asks for it, of the code that the page brings
   * along. So the first screen carries none of it.
   */
  part<Part>(
    Kind: new (db: FootholdDatabase, clock: Clock, environment: Environment, online: Online) => Part,
  ): Part {
    const known = this.#parts.find((each) => each.Kind === Kind);
    if (known !== undefined) return known.part as Part;
    const part = new Kind(this.#db, this.#clock, this.#environment, this.#online);
    this.#parts.push({ Kind, part });
    return part;
  }

  /** Whether anything of this person is kept here: then it is worth asking the browser not to clear it. */
  async hasSomethingToLose(): Promise<boolean> {
    return (await this.#db.goals.count()) + (await this.#db.checkIns.count()) > 0;
  }

  /** A form that survives; to be made while a component is set up. `form` names it: `goal:new`, `step:<id>`. */
  openForm<Fields extends Record<string, unknown>>(form: string, initial: Fields): DraftForm<Fields> {
    return new DraftForm(this.#db, form, initial);
  }
}
