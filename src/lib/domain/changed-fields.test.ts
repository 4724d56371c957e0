import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

const row = fc.record({
  title: fc.string({ maxLength: 3 }),
  quota: fc.option(fc.integer({ min: 1, max: 3 })),
  baselineTrials: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
});

describe('the fields that an edit changed', () => {
  it.each([
    ['one of two', { title: 'a', quota: 1 }, { title: 'a', quota: 2 }, { quota: 2 }],
    ['emptied', { quota: 1 }, { quota: null }, { quota: null }],
    ['the same list, made anew', { trials: [1, 2] }, { trials: [1, 2] }, {}],
    ['a list in another order', { trials: [1, 2] }, { trials: [2, 1] }, { trials: [2, 1] }],
    ['a longer list', { trials: [1] }, { trials: [1, 1] }, { trials: [1, 1] }],
  ])('%s', (_, before: object, changes: object, changed) => {
    expect(changedFields(before, changes)).toEqual(changed);
  });

  it('make the row what was asked for, and nothing is sent twice', () => {
    fc.assert(
      fc.property(row, row, (before, wanted) => {
        const changed = changedFields(before, wanted);
        const after = { ...before, ...changed };
        expect(after).toEqual(wanted);
        expect(changedFields(after, wanted)).toEqual({});
      }),
    );
  });
});
