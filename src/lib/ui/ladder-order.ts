/** `ids` with the one at `from` taken out and put at `to`; places outside the ladder are its ends. */
export function moved(ids: readonly string[], from: number, to: number): string[] {
  const moving = ids[from];
  if (moving === undefined) return [...ids];
  const place = Math.min(Math.max(to, 0), ids.length - 1);
  return ids.filter((_, index) => index !== from).toSpliced(place, 0, moving);
}

/**
 * Where a row that is dragged would land.
 *
 * @param middles vertical middles of all rows in their order, in pixels of the page
 * @param at where the dragged row's middle is now
 */
export function placeAt(middles: readonly number[], from: number, at: number): number {
  const others = middles.filter((_, index) => index !== from);
  return others.filter((middle) => middle < at).length;
}
