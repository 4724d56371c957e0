import type { Instant } from '../domain/calendar-day.ts';

/** What the world outside hands in: time, ids and the local clock. The only way that `state` learns any of them. */
export interface Environment {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody can set and that begins anew with each start of the app. */
  readonly monotonic: () => number;
  /** A new UUID. */
  readonly newId: () => string;
  /** Minutes that the device's clock is ahead of UTC at that moment: people travel, and clocks change in spring. */
  readonly utcOffsetAt: (instant: Instant) => number;
}
