import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../../tests/fixtures/reading-grade.ts';
import type { MessageKey } from './catalogue.ts';
import source from './en.json?raw';
import { Messages } from './messages.ts';

const texts = Object.entries(JSON.parse(source) as Record<MessageKey, string>) as [MessageKey, string][];
const messages = await (await Messages.first('en')).complete();

/** What a person reads when every value is `count`. */
function said(key: MessageKey, text: string, count: number): string {
  const names = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => name);
  return messages.t(key, Object.fromEntries(names.map((name) => [name, count])));
}

/** Words that blame, frighten or promise (docs/clinical-rules.md, section 7). */
const NOT_SAID =
  /\b(fail(ed|ure|s)?|missed|streaks?|pain ?killers?|damaged?|lazy|should have|must|oops|invalid|illegal|forbidden)\b/i;

/** The messages in which something of `wrong` is said, when every value is 2. */
function found(wrong: RegExp): string[] {
  return texts.map(([key, text]) => said(key, text, 2)).filter((words) => wrong.test(words));
}

describe('the words of the app', () => {
  it.each([0, 1, 2, 1234])('can be said of %i', (count) => {
    const broken = texts
      .map(([key, text]) => [key, said(key, text, count)] as const)
      .filter(([, words]) => /[{}#]|undefined|NaN|^\s|\s$|^$/.test(words));
    expect(broken).toEqual([]);
  });

  it('do not blame, frighten or promise', () => {
    expect(found(NOT_SAID)).toEqual([]);
  });

  it('are printed with real quotation marks and apostrophes', () => {
    expect(found(/'|"|\.\.\.|--/)).toEqual([]);
  });

  it('read at grade 7 or lower, on every page', () => {
    const pages = new Map<string, string[]>();
    for (const [key, text] of texts) {
      const words = said(key, text, 2);
      const [page = key] = key.split('.');
      if (/[.?!]$/.test(words)) pages.set(page, [...(pages.get(page) ?? []), words]);
    }
    const grades = [...pages].map(([page, sentences]) => ({ page, grade: gradeOf(sentences.join(' ')) }));
    expect(grades.length).toBeGreaterThan(10);
    expect(grades.filter(({ grade }) => grade > 7)).toEqual([]);
  });
});
