/** What the world outside hands in: time, ids and the zone. The only way that `state` learns any of them. */
export interface Environment {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new UUID. */
  readonly newId: () => string;
  /** IANA name of the zone the device is in now; people travel. */
  readonly timeZone: () => string;
}
