import type { Messages } from '#lib/ui/messages/messages.ts';

/** How the form calls each field, for the list of what needs another look. */
export function lifeValueLabels(messages: Messages): Record<string, string> {
  return { area: messages.t('value.area'), name: messages.t('value.name'), why: messages.t('value.why') };
}

export function goalLabels(messages: Messages): Record<string, string> {
  return {
    title: messages.t('goal.title'),
    reason: messages.t('goal.reason'),
    target: messages.t('goal.target'),
    targetOn: messages.t('goal.target-on'),
    lifeValueId: messages.t('goal.value'),
    ability: messages.t('goal.ability'),
  };
}

export function stepLabels(messages: Messages): Record<string, string> {
  return {
    title: messages.t('step.title'),
    kind: messages.t('step.kind'),
    unit: messages.t('step.unit'),
    ownUnit: messages.t('step.own-unit'),
    quota: messages.t('step.quota'),
    baselineTrials: messages.t('baseline.title'),
    difficulty: messages.t('step.difficulty'),
    fear: messages.t('step.fear'),
    moodImpact: messages.t('step.mood-impact'),
    independenceImpact: messages.t('step.independence-impact'),
    goalId: messages.t('step.goal'),
  };
}
