import * as z from 'zod/mini';
import { requiredText, TEXT_LIMITS } from './text.ts';
import { saysEveryWord } from './word-search.ts';

/** The weeks of the path: one for each of the first four weeks of using the method. */
export const PATH_WEEKS = [1, 2, 3, 4] as const;
export type PathWeek = (typeof PATH_WEEKS)[number];

/** How fast people are taken to read: an assumption, on the slow side for somebody who is tired. */
const WORDS_A_MINUTE = 200;

const title = requiredText(TEXT_LIMITS.title);

const blockSchema = z.union([
  z.strictObject({ paragraph: requiredText(TEXT_LIMITS.note) }),
  z.strictObject({ points: z.array(requiredText(TEXT_LIMITS.line)).check(z.minLength(2)) }),
]);

const sectionSchema = z.object({
  /** Left out where the title says it all: at the beginning. */
  heading: z.optional(title),
  blocks: z.array(blockSchema).check(z.minLength(1)),
});

const sourceSchema = z.object({
  /** A short citation: who, what, where, when. */
  text: requiredText(TEXT_LIMITS.line),
  url: z.optional(z.url({ protocol: /^https$/ })),
});

/** A place in the app where what was read can be done at once. */
const tryItSchema = z.object({
  label: requiredText(TEXT_LIMITS.name),
  href: z.string().check(z.regex(/^(\/[a-z]+(-[a-z]+)*)+$/)),
});

/** Something to read in a few minutes (R8). */
export const articleSchema = z.object({
  key: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  title,
  /** What it is about, in one line. */
  summary: requiredText(TEXT_LIMITS.title),
  /** Its place in the path of the first weeks; null: read when you want. */
  week: z.nullable(z.literal(PATH_WEEKS)),
  sections: z.array(sectionSchema).check(z.minLength(2)),
  sources: z.array(sourceSchema).check(z.minLength(1), z.maxLength(4)),
  tryIt: z.array(tryItSchema).check(z.minLength(1), z.maxLength(3)),
  /** Other words that somebody may search for. */
  keywords: z.array(requiredText(TEXT_LIMITS.name)),
});
export type Article = z.infer<typeof articleSchema>;

/** What stands on the page between title and links, in order. */
export function textsOf(article: Article): string[] {
  return article.sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [heading]),
    ...blocks.flatMap((block) => ('points' in block ? block.points : [block.paragraph])),
  ]);
}

/** Words on the page, between title and links. */
export function wordCount(article: Article): number {
  return textsOf(article).join(' ').match(/\S+/g)?.length ?? 0;
}

/** Whole minutes, rounded up, at 200 words a minute. */
export function readingMinutes(article: Article): number {
  return Math.ceil(wordCount(article) / WORDS_A_MINUTE);
}

/** An article as a list tells of it: without its text. */
export type ArticleEntry = Pick<Article, 'key' | 'title' | 'summary' | 'week' | 'keywords'> & {
  readonly minutes: number;
};

export function entryOf(article: Article): ArticleEntry {
  const { key, title, summary, week, keywords } = article;
  return { key, title, summary, week, keywords, minutes: readingMinutes(article) };
}

export interface WeekOfPath<Entry> {
  readonly week: PathWeek;
  readonly articles: readonly Entry[];
}

type OnPath = Pick<Article, 'key' | 'week'>;

/** The path of the first weeks, week by week; within a week in the order given. Weeks without articles are left out. */
export function pathOf<Entry extends OnPath>(articles: readonly Entry[]): WeekOfPath<Entry>[] {
  return PATH_WEEKS.map((week) => ({
    week,
    articles: articles.filter((article) => article.week === week),
  })).filter((each) => each.articles.length > 0);
}

/** The first article of the path that was not read; undefined when all were. */
export function nextToRead<Entry extends OnPath>(
  articles: readonly Entry[],
  readKeys: ReadonlySet<string>,
): Entry | undefined {
  return pathOf(articles)
    .flatMap((each) => each.articles)
    .find(({ key }) => !readKeys.has(key));
}

/** Articles in which every typed word begins a word of the title, summary, keywords or text; all when none is typed. */
export function searchArticles(articles: readonly Article[], typed: string): Article[] {
  return articles.filter((article) =>
    saysEveryWord([article.title, article.summary, ...article.keywords, ...textsOf(article)], typed),
  );
}

/** The same, in titles, summaries and keywords alone: until the texts have come. */
export function searchEntries(entries: readonly ArticleEntry[], typed: string): ArticleEntry[] {
  return entries.filter(({ title, summary, keywords }) =>
    saysEveryWord([title, summary, ...keywords], typed),
  );
}
