import * as z from 'zod/mini';
import { LIFE_AREAS } from './life-value.ts';
import { AMOUNT_LIMIT } from './quota.ts';
import { DIFFICULTY, IMPACT, STEP_KINDS, STEP_UNITS } from './step.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';
import { saysEveryWord } from './word-search.ts';

const title = requiredText(TEXT_LIMITS.title);
const target = z.int().check(z.minimum(1), z.maximum(AMOUNT_LIMIT));
const outOfHundred = z.int().check(z.minimum(DIFFICULTY.least), z.maximum(DIFFICULTY.most));
const outOfTen = z.int().check(z.minimum(IMPACT.least), z.maximum(IMPACT.most));

/** The same demand in three ways: as most people do it, without leaving home, and from a chair. */
const ways = { title, home: title, chair: title };

const templateStepSchema = z.object({
  ...ways,
  kind: z.enum(STEP_KINDS),
  unit: z.enum(STEP_UNITS),
  ownUnit: z.optional(optionalText(TEXT_LIMITS.unit)),
  /** Where the step might lead, in its unit. An example to change, never a prescription. */
  target,
  /** Difficulty as a first guess; fear for an exposure step. 0 to 100. */
  difficulty: outOfHundred,
  moodImpact: outOfTen,
  independenceImpact: outOfTen,
});
export type TemplateStep = z.infer<typeof templateStepSchema>;

/** A valued activity broken into steps (P4): a starting point to copy and then edit. */
export const templateSchema = z.object({
  key: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  area: z.enum(LIFE_AREAS),
  title,
  /** Why people miss it, in one line. */
  why: requiredText(TEXT_LIMITS.line),
  /** Other words that somebody may search for. */
  keywords: z.array(requiredText(TEXT_LIMITS.name)),
  /** From the easiest to the hardest. */
  steps: z.array(templateStepSchema).check(z.minLength(4), z.maxLength(8)),
  /** Exposure steps for those who avoid it out of fear; copied only when chosen. */
  exposures: z.array(templateStepSchema).check(z.minLength(1), z.maxLength(3)),
});
export type Template = z.infer<typeof templateSchema>;

/** Templates in which every typed word begins a word of the title, keywords, reason or steps; all when none is typed. */
export function searchTemplates(templates: readonly Template[], typed: string): Template[] {
  return templates.filter((template) => {
    const steps = [...template.steps, ...template.exposures].flatMap((step) => [
      step.title,
      step.home,
      step.chair,
    ]);
    return saysEveryWord([template.title, template.why, ...template.keywords, ...steps], typed);
  });
}
