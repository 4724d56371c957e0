import type { GoalWithSteps } from '#lib/state/plan.svelte.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** The steps that something can be about, and the whole plan. */
export function stepChoices(
  messages: Messages,
  goals: readonly GoalWithSteps[],
): { value: string; label: string }[] {
  const steps = goals.flatMap((found) => found.steps);
  return [
    { value: '', label: messages.t('obstacle.whole-plan') },
    ...steps.map((step) => ({ value: step.id, label: step.title })),
  ];
}
