import * as z from 'zod/mini';
import { formParser, type Parsed } from './field-errors.ts';
import { FLARE_UP_RULE } from './flare-up.ts';
import { typedToNumber } from './number-field.ts';
import { PROGRESSION_RULE } from './progression-rule.ts';
import { QUOTA_RULE } from './quota.ts';

/**
 * The numbers of the method that the person may change, within the ranges of docs/clinical-rules.md (sections 2, 3
 * and 5). Shares are percent.
 */
export const PACE_RANGES = {
  firstShare: QUOTA_RULE.firstShare,
  minimumShare: QUOTA_RULE.minimumShare,
  increaseShare: QUOTA_RULE.increaseShare,
  sessionsBeforeStepUp: PROGRESSION_RULE.sessionsBeforeStepUp,
  returnShare: FLARE_UP_RULE.returnShare,
} as const;
export type PaceName = keyof typeof PACE_RANGES;
export const PACE_NAMES = Object.keys(PACE_RANGES) as readonly PaceName[];

/** How fast and from where this person's plan moves. */
export type Pace = Readonly<Record<PaceName, number>>;

export const USUAL_PACE = Object.fromEntries(
  PACE_NAMES.map((name) => [name, PACE_RANGES[name].usual]),
) as Pace;

function within(name: PaceName) {
  const { least, most } = PACE_RANGES[name];
  return z.int().check(z.minimum(least), z.maximum(most));
}

/** As it is kept: the usual number where nothing was chosen. */
export function keptPace(name: PaceName) {
  return z._default(within(name), PACE_RANGES[name].usual);
}

function typed(name: PaceName) {
  return z.pipe(z.transform(typedToNumber), within(name));
}

/** Parses what a form says: the pace, or what is wrong with which number. */
export const parsePaceDraft = formParser(() =>
  z.object({
    firstShare: typed('firstShare'),
    minimumShare: typed('minimumShare'),
    increaseShare: typed('increaseShare'),
    sessionsBeforeStepUp: typed('sessionsBeforeStepUp'),
    returnShare: typed('returnShare'),
  }),
);
export type PaceDraft = Parsed<typeof parsePaceDraft>;
