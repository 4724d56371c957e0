/** Numbers of breaks inside long tasks (docs/clinical-rules.md, section 5): planned, before tiredness. */
export const BREAK_RULE = {
  /** Percent of the time of doing. */
  share: 25,
  /** Minutes. */
  least: 2,
} as const;

/** Doing and resting in turns; milliseconds. */
export interface PlannedBreaks {
  readonly workMs: number;
  readonly breakMs: number;
}

/**
 * The usual length of a break: a quarter of the time of doing, at least 2 minutes (clinical rules section 5).
 *
 * @param workMinutes minutes of doing before each break
 * @returns whole minutes
 */
export function usualBreak(workMinutes: number): number {
  return Math.max(BREAK_RULE.least, Math.round((workMinutes * BREAK_RULE.share) / 100));
}

/** Where somebody is in the turns of doing and resting. */
export interface Turn {
  /** Milliseconds of doing so far: breaks left out. */
  readonly workedMs: number;
  /** Milliseconds left of the break that it is time for; null while doing. */
  readonly breakLeftMs: number | null;
  /** Milliseconds of doing until the next break; null without breaks. */
  readonly toBreakMs: number | null;
}

/**
 * Reads the turn off the time since the start, so that it is right whenever somebody looks, also after the app was
 * closed through two breaks.
 *
 * @param ms milliseconds since the start, the person's own pauses left out
 */
export function turnAt(ms: number, breaks: PlannedBreaks | null): Turn {
  if (breaks === null) return { workedMs: ms, breakLeftMs: null, toBreakMs: null };
  const { workMs, breakMs } = breaks;
  const round = Math.floor(ms / (workMs + breakMs));
  const within = ms - round * (workMs + breakMs);
  return within < workMs
    ? { workedMs: round * workMs + within, breakLeftMs: null, toBreakMs: workMs - within }
    : { workedMs: (round + 1) * workMs, breakLeftMs: workMs + breakMs - within, toBreakMs: null };
}
