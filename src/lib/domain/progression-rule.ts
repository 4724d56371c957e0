/**
 * Numbers of progression (docs/clinical-rules.md, section 3; pain-monitoring model: Thomeé 1997, Silbernagel 2007).
 */
export const PROGRESSION_RULE = {
  /** How many sessions running carry a step up. */
  sessionsBeforeStepUp: { usual: 3, least: 2, most: 5 },
  /** The most exertion (Borg CR10) of a session that carries a step up. */
  exertion: 5,
  /** The most pain during a session (0 to 10) that is acceptable if it settles. */
  painDuring: 5,
  /** How far next-morning pain may lie above the usual level for the session to have settled. */
  painRise: 1,
  /** A step back: so many of the last sessions fell short of the minimum version, or did not settle. */
  stepBack: { sessions: 3, of: 2 },
  /** Sessions that reached the target and settled: then the step is mastered. */
  sessionsToMaster: 3,
  /** Days between two increases. */
  daysBetweenIncreases: 7,
  /** A mastered activity comes back so many days after it was last done. */
  upkeepDays: 7,
} as const;
