/** Numbers of the breathing pacer (docs/clinical-rules.md, section 5): 4 s in, 6 s out, for 3 minutes. */
export const BREATHING_RULE = {
  /** Seconds. */
  inSeconds: 4,
  outSeconds: 6,
  /** Breaths a minute. */
  rate: { usual: 6, least: 4.5, most: 7 },
  minutes: 3,
} as const;

export interface Breath {
  readonly phase: 'in' | 'out';
  /** How full the lungs are, 0 to 1. */
  readonly fullness: number;
  /** Which breath it is, from 0. */
  readonly count: number;
}

/**
 * Where a breath is, so long after the start.
 *
 * @param ms milliseconds since the start
 * @param rate breaths a minute, held within 4.5 to 7; in and out keep their proportion of 4 to 6
 */
export function breathAt(ms: number, rate: number = BREATHING_RULE.rate.usual): Breath {
  const held = Math.min(BREATHING_RULE.rate.most, Math.max(BREATHING_RULE.rate.least, rate));
  const length = 60_000 / held;
  const inLength =
    (length * BREATHING_RULE.inSeconds) / (BREATHING_RULE.inSeconds + BREATHING_RULE.outSeconds);
  const count = Math.floor(ms / length);
  const within = ms - count * length;
  return within < inLength
    ? { phase: 'in', fullness: within / inLength, count }
    : { phase: 'out', fullness: 1 - (within - inLength) / (length - inLength), count };
}
