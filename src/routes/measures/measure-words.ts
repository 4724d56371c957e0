import { scoreOf } from '#lib/domain/measure-score.ts';
import { MEASURE_RULES, type Measurement } from '#lib/domain/measurement.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

/** The most that a measure can come to: 12 for PHQ-4, which is a sum; 10 for those that are a mean. */
export function mostOf(measure: 'peg' | 'psfs' | 'confidence' | 'phq-4'): number {
  const rule = MEASURE_RULES[measure];
  return measure === 'phq-4' ? rule.items * rule.most : rule.most;
}

/** `4.3`, as the language writes it; empty when there is no score. */
export function scoreWords(messages: Messages, measurement: Measurement): string {
  const score = scoreOf(measurement);
  return score === null ? '' : messages.number(score);
}
