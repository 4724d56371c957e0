function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/**
 * The fields of `changes` that differ from `row`. Only those are ever written or sent: what another device changed
 * in the other fields stays. Lists are the same when their elements are.
 */
export function changedFields<Row extends object>(row: Row, changes: Partial<Row>): Partial<Row> {
  const changed = Object.entries(changes).filter(
    ([name, value]) => !sameValue(row[name as keyof Row], value),
  );
  return Object.fromEntries(changed) as Partial<Row>;
}
