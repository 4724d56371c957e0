import type { GroupPost } from '#lib/domain/group-post.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';
import { toldAmount } from './told-amount.ts';

/** What is told beside the words of a milestone, a line for each. */
export function milestoneDetails(messages: Messages, told: NonNullable<GroupPost['milestone']>): string[] {
  const { happenedOn, goalTitle, stepTitle, amount, unit, pain, mood } = told;
  return [
    happenedOn && messages.t('milestone.on', { day: messages.shortDay(happenedOn) }),
    goalTitle && messages.t('milestone.goal', { title: goalTitle }),
    stepTitle && messages.t('milestone.step', { title: stepTitle }),
    amount !== null && messages.t('milestone.amount', { amount: toldAmount(messages, amount, unit) }),
    pain !== null && messages.t('milestone.pain', { pain }),
    mood !== null && messages.t('milestone.mood', { mood }),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
}

/** The figures of a week that were ticked, a line for each. */
export function summaryFigures(messages: Messages, told: NonNullable<GroupPost['summary']>): string[] {
  const { sessionsDone, daysActive, planned, kept, stepReached, painUsual, moodUsual } = told;
  return [
    sessionsDone !== null && messages.t('summary.sessions', { count: sessionsDone }),
    daysActive !== null && messages.t('summary.days', { count: daysActive }),
    planned !== null && messages.t('summary.kept', { kept: kept ?? 0, planned }),
    stepReached && messages.t('summary.step', { title: stepReached }),
    painUsual !== null && messages.t('summary.pain', { pain: painUsual }),
    moodUsual !== null && messages.t('summary.mood', { mood: moodUsual }),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
}
