import { PROGRESSION_RULE } from './progression-rule.ts';
import type { Session } from './session.ts';

/** Whether the pain of a session had settled by the next morning; unknown while nobody said. */
export type Settling = 'settled' | 'not-settled' | 'unknown';

/**
 * Settled: next-morning pain at most 1 above the usual level; where too few check-ins tell the usual level, above the
 * value before the session (clinical rules section 3, the 24-hour rule; Silbernagel 2007).
 *
 * @param usual usual pain before the session, 0 to 10; null with fewer than 5 check-ins
 */
export function settlingOf(
  session: Pick<Session, 'morningPain' | 'painBefore'>,
  usual: number | null,
): Settling {
  const reference = usual ?? session.painBefore;
  if (session.morningPain === null || reference === null) return 'unknown';
  return session.morningPain <= reference + PROGRESSION_RULE.painRise ? 'settled' : 'not-settled';
}
