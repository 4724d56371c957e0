import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedToNumber, typedWholeNumberOrNull } from './number-field.ts';

const rating = typedWholeNumberOrNull(0, 10);

describe('a typed number', () => {
  it.each([
    ['', null],
    ['   ', null],
    [undefined, null],
    ['7', 7],
    [' 12 ', 12],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['+3', 3],
    ['-3', -3],
    [4, 4],
    [null, null],
  ])('%j is %j', (typed, number) => {
    expect(typedToNumber(typed)).toBe(number);
  });

  it.each(['seven', '1e3', '0x10', '1.000,5', '--1', '1.', '.5', 'Infinity'])(
    '“%s” is no number',
    (typed) => {
      expect(typedToNumber(typed)).toBeNaN();
    },
  );

  it.each(['11', '-1', '2.5', '1e0', 'x', 11, Number.NaN, true, []])('%j is no rating', (typed) => {
    expect(rating.safeParse(typed).success).toBe(false);
  });

  it('every rating comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (value) => {
        expect(rating.parse(String(value))).toBe(value);
      }),
    );
  });
});
