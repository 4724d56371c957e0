import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { byPosition, type Position } from '../domain/position.ts';

interface Placed {
  readonly id: string;
  readonly position: Position;
}

/** A position behind all of `siblings`. */
export function positionAtEnd(siblings: readonly Placed[]): Position {
  const last = siblings.toSorted(byPosition).at(-1)?.position ?? null;
  try {
    return generateKeyBetween(last, null) as Position;
  } catch {
    // A position that came from elsewhere and is no valid key: anything behind it in text order will do.
    return `${last ?? 'a0'}V` as Position;
  }
}

/**
 * New positions after a move of `id` to `toIndex` among `siblings`. Usually one row changes; when two devices gave
 * neighbours the same position, or one can't be read, all siblings are placed anew.
 *
 * @returns only the rows whose position changes
 */
export function positionsAfterMove(
  siblings: readonly Placed[],
  id: string,
  toIndex: number,
): Map<string, Position> {
  const ordered = siblings.toSorted(byPosition);
  const moving = ordered.find((each) => each.id === id);
  if (moving === undefined || ordered.indexOf(moving) === toIndex) return new Map();
  const others = ordered.filter((each) => each !== moving);
  const index = Math.min(Math.max(toIndex, 0), others.length);
  try {
    const before = others[index - 1]?.position ?? null;
    const after = others[index]?.position ?? null;
    return new Map([[id, generateKeyBetween(before, after) as Position]]);
  } catch {
    const target = others.toSpliced(index, 0, moving);
    const keys = generateNKeysBetween(null, null, target.length) as Position[];
    return new Map(target.map((each, place) => [each.id, keys[place] ?? each.position]));
  }
}
