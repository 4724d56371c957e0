import { byPosition } from './position.ts';
import type { Step } from './step.ts';

/** Why a step stands where it is suggested: numbers of the person's own ratings. */
export interface SuggestedPlace {
  readonly step: Step;
  /** Difficulty, or fear for exposure: 0 to 100; null when not rated. */
  readonly effort: number | null;
  /** Mean of the impact on mood and on independence: 0 to 10; null when not rated. */
  readonly impact: number | null;
  readonly why: 'quick-win' | 'easy' | 'worth-it' | 'later' | 'not-rated';
}

/** The middle of the difficulty scale and of the impact scale: what tells easy from hard, and much from little. */
const MIDDLE = { effort: 50, impact: 5 } as const;

function effortOf(step: Step): number | null {
  return step.kind === 'exposure' ? step.fear : step.difficulty;
}

function impactOf({ moodImpact, independenceImpact }: Step): number | null {
  const rated = [moodImpact, independenceImpact].filter((mark) => mark !== null);
  return rated.length === 0 ? null : rated.reduce((sum, mark) => sum + mark, 0) / rated.length;
}

function whyOf(effort: number | null, impact: number | null): SuggestedPlace['why'] {
  if (effort === null) return 'not-rated';
  const isEasy = effort <= MIDDLE.effort;
  if ((impact ?? 0) >= MIDDLE.impact) return isEasy ? 'quick-win' : 'worth-it';
  return isEasy ? 'easy' : 'later';
}

/**
 * A ladder's suggested order (P3): quick wins first, which is low difficulty and high impact. What is gained (0 to 100)
 * is taken off what it costs (0 to 100); the lowest comes first, the person's own order settles the rest. Mastered steps
 * stay in front, and steps that were not rated at the end.
 */
export function suggestOrder(steps: readonly Step[]): SuggestedPlace[] {
  const places = steps.toSorted(byPosition).map((step): SuggestedPlace => {
    const effort = effortOf(step);
    const impact = impactOf(step);
    return { step, effort, impact, why: whyOf(effort, impact) };
  });
  const rank = ({ step, effort }: SuggestedPlace) =>
    step.status === 'mastered' ? 0 : effort === null ? 2 : 1;
  const cost = ({ effort, impact }: SuggestedPlace) => (effort ?? 0) - (impact ?? 0) * 10;
  // Sorting is stable: where ranks and costs are the same, the person's own order stays.
  return places.sort((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    return rank(one) === 1 ? cost(one) - cost(other) : 0;
  });
}
