import { describe, expect, it } from 'vitest';
import { parseGroupDraft, parseMemberName } from './group.ts';

/** What was wrong with a name as a member and as a group, in a word; nothing when it is fine. */
function problemsOf(name: string): unknown[] {
  const member = parseMemberName({ displayName: name });
  const group = parseGroupDraft({ name, description: '', rules: '', kind: 'peer', displayName: 'Mia' });
  return [
    member.ok ? undefined : member.error.fields['displayName']?.problem,
    group.ok ? undefined : group.error.fields['name']?.problem,
  ];
}

describe('a name in a group', () => {
  it.each(['Mia', 'Zoë', 'نرگس‌ها', '👩🏽‍🦱 Lea', '王小明'])('may be %s', (name) => {
    expect(problemsOf(name)).toEqual([undefined, undefined]);
  });

  it.each([
    ['a right-to-left mark', '\u200F'],
    ['an Arabic letter mark', '\u061C'],
    ['a zero-width space', '\u200B'],
    ['a word joiner', '\u2060'],
    ['a soft hyphen', '\u00AD'],
    ['a Hangul filler', '\u3164'],
    ['an empty Braille sign', '\u2800'],
    ['a line separator', '\u2028'],
    ['a line break', '\n'],
  ])('hides nothing: %s', (_, sign) => {
    expect(problemsOf(`Mi${sign}a`)).toEqual(['not-right', 'not-right']);
  });

  it.each(['', '  ', '\u200D'])('is said: %j is none', (name) => {
    expect(problemsOf(name)).toEqual(['required', 'required']);
  });
});
