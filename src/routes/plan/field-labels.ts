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
    target: messages.t('step.target'),
    anticipatedPain: messages.t('step.anticipated-pain'),
    breakAfter: messages.t('step.break-after'),
    breakLength: messages.t('step.break-length'),
    flexibleVersion: messages.t('step.flexible-version'),
    safetyHabits: messages.t('exposure.safety-habits'),
    baselineTrials: messages.t('baseline.title'),
    difficulty: messages.t('step.difficulty'),
    fear: messages.t('step.fear'),
    moodImpact: messages.t('step.mood-impact'),
    independenceImpact: messages.t('step.independence-impact'),
    goalId: messages.t('step.goal'),
  };
}

export function scheduleLabels(messages: Messages): Record<string, string> {
  return {
    fullOn: messages.t('schedule.full-on'),
    minimumOn: messages.t('schedule.minimum-on'),
    startsAt: messages.t('schedule.starts-at'),
    reminderMinutes: messages.t('schedule.reminder'),
  };
}

export function pauseLabels(messages: Messages): Record<string, string> {
  return {
    kind: messages.t('pause.kind'),
    startsOn: messages.t('pause.starts-on'),
    endsOn: messages.t('pause.ends-on'),
    note: messages.t('pause.note'),
  };
}

export function obstacleLabels(messages: Messages): Record<string, string> {
  return {
    kind: messages.t('obstacle.kind'),
    ifText: messages.t('obstacle.if'),
    thenText: messages.t('obstacle.then'),
    stepId: messages.t('obstacle.step'),
    startsOn: messages.t('obstacle.starts-on'),
    endsOn: messages.t('obstacle.ends-on'),
    everyYear: messages.t('obstacle.every-year'),
  };
}

export function surroundingLabels(messages: Messages): Record<string, string> {
  return {
    place: messages.t('surrounding.place'),
    change: messages.t('surrounding.change'),
    helper: messages.t('surrounding.helper'),
    stepId: messages.t('obstacle.step'),
    done: messages.t('surrounding.done'),
  };
}
