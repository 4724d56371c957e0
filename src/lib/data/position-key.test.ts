import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPosition, type Position } from '../domain/position.ts';
import { positionAtEnd, positionsAfterMove } from './position-key.ts';

interface Row {
  id: string;
  position: Position;
}

function ladder(length: number): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < length; index += 1)
    rows.push({ id: `row-${String(index)}`, position: positionAtEnd(rows) });
  return rows;
}

function afterMove(rows: readonly Row[], id: string, to: number): string[] {
  const places = positionsAfterMove(rows, id, to);
  return rows
    .map((row) => ({ ...row, position: places.get(row.id) ?? row.position }))
    .sort(byPosition)
    .map((row) => row.id);
}

describe('sorting a ladder by hand', () => {
  it('puts a new step at the end', () => {
    expect(
      ladder(40)
        .toSorted(byPosition)
        .map((row) => row.id),
    ).toEqual(ladder(40).map((row) => row.id));
  });

  it('moves any step to any place and leaves the order of the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(11), fc.nat(11), (length, from, to) => {
        const rows = ladder(length);
        const moved = `row-${String(from % length)}`;
        const others = rows.map((row) => row.id).filter((id) => id !== moved);
        expect(afterMove(rows, moved, to % length)).toEqual(others.toSpliced(to % length, 0, moved));
      }),
    );
  });

  it('writes one row for a usual move, so that two devices can sort at once', () => {
    expect(positionsAfterMove(ladder(10), 'row-7', 2).size).toBe(1);
  });

  it('writes nothing when the step stays where it is', () => {
    expect(positionsAfterMove(ladder(3), 'row-1', 1).size).toBe(0);
  });

  it('still moves when two devices gave two steps the same position', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, position: 'a1' as Position }));
    expect(afterMove(rows, 'c', 1)).toEqual(['a', 'c', 'b']);
  });

  it('still moves and adds when a position is no valid key', () => {
    const rows = [
      { id: 'a', position: 'a0' as Position },
      { id: 'b', position: 'zzzz' as Position },
      { id: 'c', position: 'zzzzz' as Position },
    ];
    expect(afterMove(rows, 'c', 1)).toEqual(['a', 'c', 'b']);
    expect(positionAtEnd(rows) > 'zzzzz').toBe(true);
  });
});
