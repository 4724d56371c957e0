/** Trap 3: a timestamp with zone as PostgREST writes it, `2026-11-23T09:21:38.683+00:00`; Safari can't read the other. */
export function isoTimestampWithZone(value: string): string {
  return value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

export function isoTimestamp(value: string): string {
  return value.replace(' ', 'T');
}
