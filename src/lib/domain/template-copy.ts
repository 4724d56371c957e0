import type { GoalId } from './id.ts';
import type { StepDraft } from './step.ts';
import type { TemplateStep } from './template.ts';

export const TEMPLATE_WAYS = ['usual', 'home', 'chair'] as const;
export type TemplateWay = (typeof TEMPLATE_WAYS)[number];

/** What a step of a template is called in the chosen way. */
export function titleInWay(step: TemplateStep, way: TemplateWay): string {
  return way === 'usual' ? step.title : step[way];
}

/** A template's step as the person's own, to be edited. Its amount is left open: it is found from trial days. */
export function stepFromTemplate(step: TemplateStep, way: TemplateWay, goalId: GoalId): StepDraft {
  const isExposure = step.kind === 'exposure';
  return {
    goalId,
    kind: step.kind,
    title: titleInWay(step, way),
    difficulty: isExposure ? null : step.difficulty,
    fear: isExposure ? step.difficulty : null,
    moodImpact: step.moodImpact,
    independenceImpact: step.independenceImpact,
    unit: step.unit,
    ownUnit: step.ownUnit ?? '',
    baselineTrials: [],
    // An exposure is bound to a time from the start (clinical rules section 4); an activity begins with trials.
    quota: isExposure ? step.target : null,
    target: isExposure ? null : step.target,
    anticipatedPain: null,
    breakAfter: null,
    breakLength: null,
    flexibleVersion: '',
    safetyHabits: '',
    cleared: null,
  };
}
