import { describe, expect, it } from 'vitest';
import {
  articleSchema,
  nextToRead,
  pathOf,
  readingMinutes,
  searchArticles,
  textsOf,
  wordCount,
  type Article,
} from './article.ts';

function article(given: Partial<Article> = {}): Article {
  return {
    key: 'calm-breath',
    title: 'A calm breath',
    summary: 'Slow breaths for hard moments.',
    week: 1,
    sections: [
      { blocks: [{ paragraph: 'Breathe out slowly.' }] },
      { heading: 'Try', blocks: [{ points: ['Sit down', 'Breathe in'] }] },
    ],
    sources: [{ text: 'Somebody. A paper. A journal 2001.' }],
    tryIt: [{ label: 'Breathe', href: '/breathe' }],
    keywords: ['café'],
    ...given,
  };
}

const keysOf = (articles: readonly Article[]) => articles.map(({ key }) => key);

const withWords = (count: number) =>
  article({ sections: [{ blocks: [{ paragraph: 'word '.repeat(count).trim() }] }] });

describe('an article', () => {
  it('has words, a source and something to try', () => {
    expect(articleSchema.parse(article())).toEqual(article());
  });

  it.each([
    ['a key with spaces', { key: 'calm breath' }],
    ['a week after the path', { week: 5 }],
    ['no source', { sources: [] }],
    ['a source that is not https', { sources: [{ text: 'A page', url: 'http://example.org' }] }],
    ['a source that runs code', { sources: [{ text: 'A page', url: 'javascript:alert(1)' }] }],
    ['nothing to try', { tryIt: [] }],
    ['a link out of the app', { tryIt: [{ label: 'Away', href: '//example.org' }] }],
    ['a title of nothing', { title: ' ' }],
    ['a list of one', { sections: [article().sections[0], { blocks: [{ points: ['One'] }] }] }],
    ['a block that is both', { sections: [{ blocks: [{ paragraph: 'One', points: ['Two', 'Three'] }] }] }],
  ])('is refused with %s', (_, given) => {
    expect(articleSchema.safeParse({ ...article(), ...given }).success).toBe(false);
  });

  it('is read from the first paragraph to the last point', () => {
    expect(textsOf(article())).toEqual(['Breathe out slowly.', 'Try', 'Sit down', 'Breathe in']);
    expect(wordCount(article())).toBe(8);
  });

  it.each([
    [1, 1],
    [200, 1],
    [201, 2],
    [599, 3],
    [600, 3],
    [601, 4],
  ])('of %i words takes %i minutes', (words, minutes) => {
    expect(readingMinutes(withWords(words))).toBe(minutes);
  });
});

describe('the path', () => {
  const articles = [
    article({ key: 'third', week: 2 }),
    article({ key: 'first', week: 1 }),
    article({ key: 'any-time', week: null }),
    article({ key: 'second', week: 1 }),
    article({ key: 'last', week: 4 }),
  ];

  it('goes week by week, and within a week in the order given', () => {
    expect(pathOf(articles).map(({ week, articles: found }) => [week, ...keysOf(found)])).toEqual([
      [1, 'first', 'second'],
      [2, 'third'],
      [4, 'last'],
    ]);
  });

  it('offers the first that was not read, whatever was read out of order', () => {
    expect(nextToRead(articles, new Set())?.key).toBe('first');
    expect(nextToRead(articles, new Set(['first', 'last']))?.key).toBe('second');
  });

  it('ends when all of it was read, and never offers what is beside it', () => {
    expect(nextToRead(articles, new Set(['first', 'second', 'third', 'last']))).toBeUndefined();
    expect(nextToRead([], new Set())).toBeUndefined();
  });
});

describe('the search for an article', () => {
  const articles = [article(), article({ key: 'sleep', title: 'Sleep', keywords: ['night'] })];
  const found = (typed: string) => keysOf(searchArticles(articles, typed));

  it('looks at title, summary, keywords and text, for words that begin like this', () => {
    expect(found('nig')).toEqual(['sleep']);
    expect(found('moments')).toEqual(['calm-breath', 'sleep']);
    expect(found('slowly')).toEqual(['calm-breath', 'sleep']);
    expect(found('ight')).toEqual([]);
  });

  it('needs every typed word, and ignores case and accents', () => {
    expect(found('CAFE breath')).toEqual(['calm-breath']);
    expect(found('cafe night')).toEqual([]);
  });

  it('finds everything for nothing', () => {
    expect(found('  ')).toEqual(['calm-breath', 'sleep']);
  });
});
