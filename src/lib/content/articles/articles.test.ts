import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../../tests/fixtures/reading-grade.ts';
import {
  entryOf,
  articleSchema,
  PATH_WEEKS,
  pathOf,
  textsOf,
  wordCount,
  type Article,
} from '../../domain/article.ts';
import { BREATHING_RULE } from '../../domain/breathing.ts';
import { EXPOSURE_RULE } from '../../domain/exposure.ts';
import { FLARE_UP_RULE } from '../../domain/flare-up.ts';
import { BREAK_RULE } from '../../domain/planned-breaks.ts';
import { PROGRESSION_RULE } from '../../domain/progression-rule.ts';
import { QUOTA_RULE } from '../../domain/quota.ts';
import { loadArticle } from './articles.ts';
import { ARTICLE_LIST } from './en-list.ts';
import { ARTICLES } from './en.ts';

/** Words that blame, frighten or promise (docs/clinical-rules.md, section 7). */
const NOT_SAID =
  /\b(fail(ed|ure|s)?|missed|streaks?|pain ?killers?|damag(e|ed|es|ing)|lazy|should have|must|cure[sd]?)\b/i;

/** The themes of R8, and the article that holds each. */
const THEMES = {
  'how pain works': 'how-pain-works',
  'how expecting pain turns it up': 'expecting-pain',
  'hurt and harm': 'hurt-is-not-harm',
  'rest that protects, and rest that does not': 'rest-that-helps',
  pacing: 'pacing-by-plan',
  'boom and bust': 'boom-and-bust',
  'graded activity': 'start-below-your-limit',
  exposure: 'facing-what-you-avoid',
  breathing: 'calm-breathing',
  sleep: 'sleep-and-pain',
  'medicines, with the prescriber': 'talking-about-medicines',
  moods: 'moods-and-pain',
  thoughts: 'thoughts-and-pain',
  'relationships, and how family can help': 'how-family-can-help',
  'flare-ups': 'flare-ups',
  setbacks: 'setbacks-are-information',
  'keeping gains': 'keeping-your-gains',
  goals: 'goals-that-matter',
  'work and busy days': 'work-and-busy-days',
};

/** Pages that articles may lead to. The reading of a new one is a decision, so it is written here by hand. */
const PAGES = [
  '/today',
  '/plan',
  '/plan/goals/new',
  '/plan/templates',
  '/plan/week',
  '/plan/obstacles',
  '/plan/surroundings',
  '/plan/values/new',
  '/check-in',
  '/flare-up',
  '/flare-up/plan',
  '/breathe',
  '/help',
  '/settings/pace',
  '/journal',
  '/journal/new',
  '/thoughts/new',
  '/setbacks/new',
  '/reviews',
  '/measures',
  '/insights',
  '/wins',
];

const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte')).map((file) =>
  file.replace('/src/routes', '').replace('/+page.svelte', ''),
);

/** The numbers that an article may say, each from a rule of the method or from a scale. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  // Pain while doing is acceptable up to here, on the scale of 0 to 10.
  'hurt-is-not-harm': [PROGRESSION_RULE.painDuring, 10],
  'goals-that-matter': [0, 10],
  'start-below-your-limit': [
    QUOTA_RULE.trials.usual,
    QUOTA_RULE.firstShare.usual,
    QUOTA_RULE.increaseShare.usual,
    PROGRESSION_RULE.sessionsBeforeStepUp.usual,
    // The example: 80 % of the mean of 8, 10 and 12 is 8.
    8,
    10,
    12,
  ],
  // Seen three times in four weeks: docs/clinical-rules.md, section 5.
  'boom-and-bust': [3, 28],
  // The example: a quarter of 20 minutes is 5.
  'pacing-by-plan': [BREAK_RULE.least, 20, (20 * BREAK_RULE.share) / 100],
  'flare-ups': [FLARE_UP_RULE.returnShare.usual, FLARE_UP_RULE.returnSessions],
  'facing-what-you-avoid': [
    0,
    100,
    EXPOSURE_RULE.usualStart.least,
    EXPOSURE_RULE.usualStart.most,
    EXPOSURE_RULE.situations,
    EXPOSURE_RULE.refresherDays / 7,
  ],
  'calm-breathing': [
    BREATHING_RULE.inSeconds,
    BREATHING_RULE.outSeconds,
    BREATHING_RULE.rate.usual,
    BREATHING_RULE.minutes,
  ],
  'thoughts-and-pain': [0, 100],
  'setbacks-are-information': [QUOTA_RULE.stepBackShare],
  // Refreshers and measures come every four weeks.
  'keeping-your-gains': [EXPOSURE_RULE.refresherDays / 7],
  'work-and-busy-days': [BREAK_RULE.least],
};

const named = ARTICLES.map((article) => [article.key, article] as const);

const twice = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

/** Each text as a sentence of its own: a heading or a point ends where its line ends. */
const asSentences = (texts: readonly string[]) =>
  texts.map((text) => (/[.?!:”]$/.test(text) ? text : `${text}.`)).join(' ');

/** All that somebody may read of an article in their own language: sources keep their own words. */
const shown = (article: Article) => [
  article.title,
  article.summary,
  ...textsOf(article),
  ...article.tryIt.map(({ label }) => label),
];

describe('the articles', () => {
  it('are many, each with a key and a title of its own', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(16);
    expect(twice(ARTICLES.map(({ key }) => key))).toEqual([]);
    expect(twice(ARTICLES.map(({ title }) => title))).toEqual([]);
  });

  it.each(Object.entries(THEMES))('speak of %s', (_, key) => {
    expect(ARTICLES.map((article) => article.key)).toContain(key);
  });

  it('are told of in the list just as they are', () => {
    expect(ARTICLE_LIST).toEqual(ARTICLES.map(entryOf));
  });

  it.each(named)('has %s come alone when it is opened', async (key, article) => {
    expect(await loadArticle('en', key)).toEqual(article);
  });

  it('lead through each of the first four weeks, with two or more in each', () => {
    const path = pathOf(ARTICLES);
    expect(path.map(({ week }) => week)).toEqual(PATH_WEEKS);
    expect(path.filter(({ articles }) => articles.length < 2)).toEqual([]);
  });

  it('stand in the order of the path, and then the others', () => {
    const onPath = pathOf(ARTICLES).flatMap(({ articles }) => articles);
    expect(ARTICLES.slice(0, onPath.length)).toEqual(onPath);
  });

  describe.each(named)('%s', (key, article) => {
    it('has the shape of an article, written as it is kept', () => {
      expect(articleSchema.parse(article)).toEqual(article);
      expect(article.keywords.length).toBeGreaterThanOrEqual(3);
      expect(twice(article.sections.map(({ heading }) => heading ?? ''))).toEqual([]);
    });

    it('begins without a heading, and goes on with them', () => {
      expect(article.sections.map(({ heading }) => heading !== undefined)).toEqual(
        article.sections.map((_, at) => at > 0),
      );
    });

    it('reads at grade 7 or lower', () => {
      expect(gradeOf(asSentences(shown(article)))).toBeLessThanOrEqual(7);
    });

    it('is read in under three minutes', () => {
      expect(wordCount(article)).toBeGreaterThanOrEqual(300);
      expect(wordCount(article)).toBeLessThanOrEqual(550);
    });

    it('names its sources, and something to try', () => {
      expect(article.sources.length).toBeGreaterThanOrEqual(1);
      expect(article.sources.filter(({ text }) => !/\b(19|20)\d\d\.$/.test(text))).toEqual([]);
      expect(article.tryIt.length).toBeGreaterThanOrEqual(1);
    });

    it('leads to pages that are there', () => {
      const hrefs = article.tryIt.map(({ href }) => href);
      expect(twice(hrefs)).toEqual([]);
      expect(hrefs.filter((href) => !PAGES.includes(href))).toEqual([]);
      expect(hrefs.filter((href) => !routes.includes(href))).toEqual([]);
    });

    it('has a link to help where it speaks of the help page', () => {
      const speaks = textsOf(article).some((text) => /\bhelp page\b/i.test(text));
      const leads = article.tryIt.some(({ href }) => href === '/help');
      expect(leads || !speaks).toBe(true);
    });

    it('says no number that is not of the method', () => {
      const said = textsOf(article).flatMap((text) => text.match(/\d+/g) ?? []);
      expect(said.filter((number) => !(NUMBERS[key] ?? []).includes(Number(number)))).toEqual([]);
    });

    it('is said in plain and kind words, with real quotation marks', () => {
      const texts = [...shown(article), ...article.keywords];
      expect(texts.filter((text) => NOT_SAID.test(text))).toEqual([]);
      const printed = [...shown(article), ...article.sources.map(({ text }) => text)];
      expect(printed.filter((text) => /'|"|\.\.\.|--/.test(text))).toEqual([]);
    });
  });
});
