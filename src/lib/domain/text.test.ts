import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionalText, requiredText, textLength, tidyText } from './text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('typed text', () => {
  it.each([
    ['no space at the ends', '  Cook \n', 'Cook'],
    ['one kind of line break', 'one\r\ntwo', 'one\ntwo'],
    ['one form of each letter', 'Cafe\u0301', 'Café'],
    ['no hidden direction changes', 'a\u202Eb\u2066c', 'abc'],
    ['no character that Postgres refuses', 'a\u0000b', 'ab'],
    ['half an emoji is marked, not sent', 'a\uD83C', 'a\uFFFD'],
    ['joined emoji stay whole', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['right-to-left writing stays', 'طبخ وجبة', 'طبخ وجبة'],
  ])('%s', (_, typed, kept) => {
    expect(tidyText(typed)).toBe(kept);
  });

  it('is the same when it is tidied again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(tidyText(tidyText(typed))).toBe(tidyText(typed));
      }),
    );
  });

  it('can always be written as UTF-8 and read back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }), (units) => {
        const tidy = tidyText(String.fromCharCode(...units));
        expect(new TextDecoder().decode(new TextEncoder().encode(tidy))).toBe(tidy);
      }),
    );
  });
});

describe('limits of text', () => {
  it('counts what a person would call a letter of an emoji as Postgres does: by code points', () => {
    expect(textLength('🍲')).toBe(1);
    expect(optionalText(3).safeParse('🍲🍲🍲').success).toBe(true);
    expect(optionalText(3).safeParse('🍲🍲🍲🍲').success).toBe(false);
  });

  it('measures after tidying', () => {
    expect(requiredText(4).parse('   Cook   ')).toBe('Cook');
  });

  it.each(['', '   ', '\n\t', '\u200B', '\u200D\u2060', '\u202E'])('takes %j for nothing', (typed) => {
    expect(requiredText(10).safeParse(typed).success).toBe(false);
    expect(optionalText(10).safeParse(typed).success).toBe(true);
  });
});
