import * as z from 'zod/mini';
import { instantSchema, type Instant } from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { lifeValueIdSchema, type LifeValueId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { positionSchema, type Position } from './position.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** The parts of a life in which a person names what matters (P1). */
export const LIFE_AREAS = [
  'family',
  'friends',
  'work',
  'home',
  'leisure',
  'learning',
  'health',
  'community',
] as const;
export type LifeArea = (typeof LIFE_AREAS)[number];

const draftShape = {
  area: z.enum(LIFE_AREAS),
  name: requiredText(TEXT_LIMITS.name),
  why: optionalText(TEXT_LIMITS.note),
};

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseLifeValueDraft = formParser(() => z.object(draftShape));
/** What the person says about a value; the rest is added when it is kept. */
export type LifeValueDraft = Parsed<typeof parseLifeValueDraft>;

export const lifeValueSchema = onDemand(() =>
  z.object({
    ...draftShape,
    id: lifeValueIdSchema,
    position: positionSchema,
    createdAt: instantSchema,
  }),
);
/** Something that matters to the person in one area of life, in their own words. */
export type LifeValue = z.infer<ReturnType<typeof lifeValueSchema>>;

export function createLifeValue(
  draft: LifeValueDraft,
  given: { id: LifeValueId; position: Position; now: Instant },
): LifeValue {
  return { ...draft, id: given.id, position: given.position, createdAt: given.now };
}
