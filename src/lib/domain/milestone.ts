import * as z from 'zod/mini';
import { calendarDaySchema, instantSchema, type CalendarDay, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { milestoneIdSchema, type MilestoneId } from './id.ts';
import { wholeNumberOrNull } from './number-field.ts';
import { onDemand } from './on-demand.ts';
import { SCALE } from './session.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** What can stand beside the words of a milestone. Each is a tick of its own, and off until it is ticked (C3). */
export const MILESTONE_DETAILS = [
  'happenedOn',
  'goalTitle',
  'stepTitle',
  'amount',
  'pain',
  'mood',
  'journalText',
] as const;
export type MilestoneDetail = (typeof MILESTONE_DETAILS)[number];

const AMOUNT = { least: 0, most: 100_000 } as const;

const told = {
  words: requiredText(TEXT_LIMITS.line),
  story: optionalText(TEXT_LIMITS.note),
};

/** Parses the words of a milestone; its details come from what is ticked. */
export const parseMilestoneDraft = formParser(() => z.object(told));
export type MilestoneDraft = Parsed<typeof parseMilestoneDraft>;

export const milestoneSchema = onDemand(() =>
  z.object({
    id: milestoneIdSchema,
    ...told,
    happenedOn: z.nullable(calendarDaySchema),
    goalTitle: optionalText(TEXT_LIMITS.title),
    stepTitle: optionalText(TEXT_LIMITS.title),
    amount: z.nullable(z.number().check(z.minimum(AMOUNT.least), z.maximum(AMOUNT.most))),
    /** In which the amount is counted, in words: minutes, steps, pages. */
    unit: optionalText(TEXT_LIMITS.unit),
    pain: wholeNumberOrNull(SCALE.least, SCALE.most),
    mood: wholeNumberOrNull(SCALE.least, SCALE.most),
    journalText: optionalText(TEXT_LIMITS.entry),
    createdAt: instantSchema,
  }),
);
/** Something worth telling others: a snapshot of what its author chose, not a window into the data (C3). */
export type Milestone = z.infer<ReturnType<typeof milestoneSchema>>;

/** All that others are told of a milestone. */
export type ToldMilestone = Omit<Milestone, 'id' | 'createdAt'>;

/** What the entries have to offer for the details; null or empty where they have nothing. */
export interface OfferedDetails {
  readonly happenedOn: CalendarDay | null;
  readonly goalTitle: string;
  readonly stepTitle: string;
  readonly amount: number | null;
  readonly unit: string;
  readonly pain: number | null;
  readonly mood: number | null;
  readonly journalText: string;
}

export const NOTHING_OFFERED: OfferedDetails = {
  happenedOn: null,
  goalTitle: '',
  stepTitle: '',
  amount: null,
  unit: '',
  pain: null,
  mood: null,
  journalText: '',
};

/** The details that there is something to say for. */
export function detailsToOffer(offered: OfferedDetails): MilestoneDetail[] {
  return MILESTONE_DETAILS.filter((detail) => offered[detail] !== null && offered[detail] !== '');
}

/**
 * Exactly what others will be told: the words, and of the details only those that are ticked. The preview and what is
 * kept are both made by this.
 */
export function toldMilestone(
  draft: MilestoneDraft,
  offered: OfferedDetails,
  ticked: readonly MilestoneDetail[],
): ToldMilestone {
  const has = (detail: MilestoneDetail) => ticked.includes(detail);
  return {
    words: draft.words,
    story: draft.story,
    happenedOn: has('happenedOn') ? offered.happenedOn : null,
    goalTitle: has('goalTitle') ? offered.goalTitle : '',
    stepTitle: has('stepTitle') ? offered.stepTitle : '',
    amount: has('amount') ? offered.amount : null,
    unit: has('amount') ? offered.unit : '',
    pain: has('pain') ? offered.pain : null,
    mood: has('mood') ? offered.mood : null,
    journalText: has('journalText') ? offered.journalText : '',
  };
}

export function createMilestone(told: ToldMilestone, given: { id: MilestoneId; now: Instant }): Milestone {
  return { ...told, id: given.id, createdAt: given.now };
}
