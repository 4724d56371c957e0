import { addGoal, changeGoal, listGoals, removeGoal } from '../data/goals.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { addLifeValue, changeLifeValue, listLifeValues, removeLifeValue } from '../data/life-values.ts';
import { addGoalWithSteps, mergeSteps, orderSteps, splitStep } from '../data/ladders.ts';
import { positionAtEnd } from '../data/position-key.ts';
import { listSessionsOf } from '../data/sessions.ts';
import { addStep, changeStep, listSteps, listStepsOf, moveStep, removeStep } from '../data/steps.ts';
import { createGoal, type Goal, type GoalDraft } from '../domain/goal.ts';
import type { GoalId, LifeValueId, StepId } from '../domain/id.ts';
import { createLifeValue, type LifeValue, type LifeValueDraft } from '../domain/life-value.ts';
import { createStep, currentStep, stepsByGoal, type Step, type StepDraft } from '../domain/step.ts';
import type { Template, TemplateStep } from '../domain/template.ts';
import { stepFromTemplate, type TemplateWay } from '../domain/template-copy.ts';
import type { Clock } from './clock.svelte.ts';
import type { Environment } from './environment.ts';
import { LiveQuery } from './live-query.svelte.ts';
import { Progress } from './progress.svelte.ts';

/** A goal with its ladder, and the rung to stand on now. */
export interface GoalWithSteps {
  readonly goal: Goal;
  readonly steps: readonly Step[];
  readonly current: Step | undefined;
}

/** Values, goals and steps: what the person wants to get back to, and the way there. */
export class Plan {
  readonly #db: FootholdDatabase;
  readonly #clock: Clock;
  readonly #environment: Environment;
  readonly #progress: Progress;
  readonly #lifeValues: LiveQuery<LifeValue[]>;
  readonly #goals: LiveQuery<Goal[]>;
  readonly #steps: LiveQuery<Step[]>;

  constructor(db: FootholdDatabase, clock: Clock, environment: Environment) {
    this.#db = db;
    this.#clock = clock;
    this.#environment = environment;
    this.#progress = new Progress(db, clock, environment);
    this.#lifeValues = new LiveQuery(() => listLifeValues(db));
    this.#goals = new LiveQuery(() => listGoals(db));
    this.#steps = new LiveQuery(() => listSteps(db));
  }

  /** Undefined until read. */
  get lifeValues(): readonly LifeValue[] | undefined {
    return this.#lifeValues.current;
  }

  /** All goals with their ladders, in the person's order; undefined until read. */
  get goals(): readonly GoalWithSteps[] | undefined {
    const goals = this.#goals.current;
    const steps = this.#steps.current;
    if (goals === undefined || steps === undefined) return undefined;
    const ladders = stepsByGoal(steps);
    return goals.map((goal) => {
      const ladder = ladders.get(goal.id) ?? [];
      return { goal, steps: ladder, current: currentStep(ladder) };
    });
  }

  /** Steps whose goal another device deleted: they wait to be moved, they don't vanish. */
  get stepsWithoutGoal(): readonly Step[] {
    const known = this.#goals.current?.map((goal) => goal.id);
    if (known === undefined) return [];
    return this.#steps.current?.filter((step) => !known.includes(step.goalId)) ?? [];
  }

  /** The store could not be read. */
  get broken(): boolean {
    return this.#goals.broken || this.#steps.broken || this.#lifeValues.broken;
  }

  /** Undefined while loading, null when there is no such goal. */
  goal(id: string): GoalWithSteps | null | undefined {
    const goals = this.goals;
    return goals === undefined ? undefined : (goals.find((each) => each.goal.id === id) ?? null);
  }

  /** Undefined while loading, null when there is no such step. */
  step(id: string): Step | null | undefined {
    const steps = this.#steps.current;
    return steps === undefined ? undefined : (steps.find((each) => each.id === id) ?? null);
  }

  /** Undefined while loading, null when there is no such value. */
  lifeValue(id: string): LifeValue | null | undefined {
    const lifeValues = this.#lifeValues.current;
    return lifeValues === undefined ? undefined : (lifeValues.find((each) => each.id === id) ?? null);
  }

  async addLifeValue(draft: LifeValueDraft) {
    const position = positionAtEnd(await listLifeValues(this.#db));
    const id = this.#environment.newId() as LifeValueId;
    const lifeValue = createLifeValue(draft, { id, position, now: this.#clock.now() });
    return addLifeValue(this.#db, lifeValue);
  }

  changeLifeValue(id: LifeValueId, changes: Partial<LifeValueDraft>) {
    return changeLifeValue(this.#db, id, changes);
  }

  removeLifeValue(id: LifeValueId) {
    return removeLifeValue(this.#db, id);
  }

  /** Keeps a new goal. The answer carries its id, so that the page can go there. */
  async addGoal(draft: GoalDraft) {
    const position = positionAtEnd(await listGoals(this.#db));
    const goal = createGoal(draft, {
      id: this.#environment.newId() as GoalId,
      position,
      now: this.#clock.now(),
    });
    const kept = await addGoal(this.#db, goal);
    return kept.ok ? { ok: true as const, value: goal.id } : kept;
  }

  /**
   * Makes a goal of a template with the chosen steps, in the chosen way: all of it or nothing. Amounts are left open:
   * everybody finds their own from trial days.
   */
  async copyTemplate(template: Template, steps: readonly TemplateStep[], way: TemplateWay) {
    const now = this.#clock.now();
    const goal = createGoal(
      { title: template.title, reason: '', target: '', targetOn: null, lifeValueId: null, ability: null },
      {
        id: this.#environment.newId() as GoalId,
        position: positionAtEnd(await listGoals(this.#db)),
        now,
      },
    );
    const copies = steps.map((step) =>
      createStep(stepFromTemplate(step, way, goal.id), {
        id: this.#environment.newId() as StepId,
        position: goal.position,
        now,
      }),
    );
    const kept = await addGoalWithSteps(this.#db, goal, copies);
    return kept.ok ? { ok: true as const, value: goal.id } : kept;
  }

  /** The day on which a goal was called reached is kept with it, and goes when it is taken up again. */
  changeGoal(id: GoalId, changes: Partial<Omit<Goal, 'id' | 'reachedOn'>>) {
    if (changes.status === undefined) return changeGoal(this.#db, id, changes);
    const reachedOn = changes.status === 'reached' ? this.#clock.day() : null;
    return changeGoal(this.#db, id, { ...changes, reachedOn });
  }

  removeGoal(id: GoalId) {
    return removeGoal(this.#db, id);
  }

  async addStep(draft: StepDraft) {
    const position = positionAtEnd(await listStepsOf(this.#db, [draft.goalId]));
    const step = createStep(draft, {
      id: this.#environment.newId() as StepId,
      position,
      now: this.#clock.now(),
    });
    const kept = await addStep(this.#db, step);
    return kept.ok ? { ok: true as const, value: step.id } : kept;
  }

  /**
   * A step that goes to another goal goes to the end of that ladder. Another quota is a decision, and is kept as one.
   */
  async changeStep(step: Step, changes: Partial<Omit<Step, 'id'>>) {
    if (changes.quota !== undefined && changes.quota !== step.quota) {
      const { quota, ...others } = changes;
      const decided = await this.#progress.decideUnasked(step, { quota });
      if (!decided.ok || Object.keys(others).length === 0) return decided;
      return this.#change(step, others);
    }
    return this.#change(step, changes);
  }

  async #change(step: Step, changes: Partial<Omit<Step, 'id'>>) {
    if (changes.goalId === undefined || changes.goalId === step.goalId) {
      return changeStep(this.#db, step.id, changes);
    }
    const position = positionAtEnd(await listStepsOf(this.#db, [changes.goalId]));
    return changeStep(this.#db, step.id, { ...changes, position });
  }

  moveStep(id: StepId, toIndex: number) {
    return moveStep(this.#db, id, toIndex);
  }

  /** Puts a whole ladder in the given order. */
  orderSteps(ids: readonly StepId[]) {
    return orderSteps(this.#db, ids);
  }

  /** Smaller steps come just before the whole one; that one stays behind them, or rests. */
  splitStep(step: Step, smaller: readonly StepDraft[], keepWhole: boolean) {
    const steps = smaller.map((draft) =>
      createStep(draft, {
        id: this.#environment.newId() as StepId,
        position: step.position,
        now: this.#clock.now(),
      }),
    );
    return splitStep(this.#db, step.id, steps, keepWhole);
  }

  /** Makes one step of two; the other one's sessions become this one's. */
  mergeSteps(step: Step, other: Step, changes: Partial<Omit<Step, 'id'>>) {
    return mergeSteps(this.#db, step.id, other.id, changes);
  }

  /** The same step once more, at the end of its ladder, with nothing done on it yet. */
  duplicateStep(step: Step) {
    const { id: _, status: __, masteredOn: ___, position: ____, createdAt: _____, ...draft } = step;
    return this.addStep(draft);
  }

  removeStep(id: StepId) {
    return removeStep(this.#db, id);
  }

  /** How many session logs go with a step when it is deleted: the person is told before. */
  async countSessionsOf(steps: readonly Step[]): Promise<number> {
    const counts = await Promise.all(steps.map((step) => listSessionsOf(this.#db, step.id)));
    return counts.reduce((sum, sessions) => sum + sessions.length, 0);
  }
}
