import type { FootholdDatabase } from '../data/database.ts';
import { CheckIns } from './check-ins.svelte.ts';
import type { Clock } from './clock.svelte.ts';
import { DraftForm } from './draft-form.svelte.ts';
import type { Environment } from './environment.ts';
import { Exposures } from './exposures.svelte.ts';
import { FlareUps } from './flare-ups.svelte.ts';
import type { Insights } from './insights.svelte.ts';
import { OwnFiles } from './own-files.ts';
import { Plan } from './plan.svelte.ts';
import { Practice } from './practice.svelte.ts';
import { Preparations } from './preparations.svelte.ts';
import { OwnProfile } from './profile.svelte.ts';
import { Progress } from './progress.svelte.ts';
import { SyncStatus } from './sync-status.svelte.ts';
import { WeeklyPlan } from './weekly-plan.svelte.ts';

/** All that the app holds of one person. Made for one store and dropped with it, so sign-out leaves nothing behind. */
export class Person {
  readonly #db: FootholdDatabase;
  readonly plan: Plan;
  readonly practice: Practice;
  readonly checkIns: CheckIns;
  readonly progress: Progress;
  readonly exposures: Exposures;
  readonly weeklyPlan: WeeklyPlan;
  readonly flareUps: FlareUps;
  readonly preparations: Preparations;
  readonly profile: OwnProfile;
  readonly sync: SyncStatus;
  readonly files: OwnFiles;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.progress = new Progress(db, clock, environment);
    this.plan = new Plan(db, clock, environment, this.progress);
    this.practice = new Practice(db, clock, environment);
    this.checkIns = new CheckIns(db, clock, environment);
    this.exposures = new Exposures(db, clock, environment);
    this.weeklyPlan = new WeeklyPlan(db, clock, environment);
    this.flareUps = new FlareUps(db, clock, environment);
    this.preparations = new Preparations(db, clock, environment);
    this.profile = new OwnProfile(db, clock);
    this.sync = new SyncStatus(db);
    this.files = new OwnFiles(db, clock);
  }

  /** Whether anything of this person is kept here: then it is worth asking the browser not to clear it. */
  async hasSomethingToLose(): Promise<boolean> {
    return (await this.#db.goals.count()) + (await this.#db.checkIns.count()) > 0;
  }

  /** The code for it is fetched when it is asked for. */
  async openInsights(): Promise<Insights> {
    const { Insights } = await import('./insights.svelte.ts');
    return new Insights(this.#db);
  }

  /** A form that survives; to be made while a component is set up. `form` names it: `goal:new`, `step:<id>`. */
  openForm<Fields extends Record<string, unknown>>(form: string, initial: Fields): DraftForm<Fields> {
    return new DraftForm(this.#db, form, initial);
  }
}
