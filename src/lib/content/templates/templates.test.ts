import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../../tests/fixtures/reading-grade.ts';
import { searchTemplates, templateSchema, type Template } from '../../domain/template.ts';
import { TEMPLATES } from './en.ts';

/** Words that blame, frighten or promise (docs/clinical-rules.md, section 4). */
const NOT_SAID = /\b(fail(ed|ure|s)?|missed|streaks?|pain ?killers?|damaged?|lazy|should have|must)\b/i;

const named = TEMPLATES.map((template) => [template.key, template] as const);

const all = ({ steps, exposures }: Template) => [...steps, ...exposures];

/** What somebody may read of a template, without the words that are only searched. */
const shown = (template: Template) => [
  template.title,
  template.why,
  ...all(template).flatMap((step) => [step.title, step.home, step.chair, step.ownUnit ?? []].flat()),
];

const twice = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

const found = (typed: string) => searchTemplates(TEMPLATES, typed).map(({ key }) => key);

describe('the templates', () => {
  it('are many, each with a key and a title of its own', () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(14);
    expect(twice(TEMPLATES.map(({ key }) => key))).toEqual([]);
    expect(twice(TEMPLATES.map(({ title }) => title))).toEqual([]);
  });

  it('lead grocery shopping from a friend to crowded aisles', () => {
    const titles = TEMPLATES.find(({ key }) => key === 'grocery-shopping')?.steps.map(({ title }) => title);
    expect(titles?.slice(1, 5)).toEqual([
      'Short shopping trip with a friend',
      'Short shopping trip on my own',
      'Choose and carry heavier items',
      'Shop in crowded aisles',
    ]);
  });

  describe.each(named)('%s', (_, template) => {
    it('has the shape of a template, written as it is kept', () => {
      expect(templateSchema.parse(template)).toEqual(template);
      expect(template.keywords.length).toBeGreaterThanOrEqual(3);
      expect(template.keywords.length).toBeLessThanOrEqual(8);
    });

    it('has four to eight steps, and exposure steps apart', () => {
      expect(template.steps.length).toBeGreaterThanOrEqual(4);
      expect(template.steps.length).toBeLessThanOrEqual(8);
      expect(template.exposures.length).toBeGreaterThanOrEqual(1);
      expect(template.exposures.filter(({ kind }) => kind !== 'exposure')).toEqual([]);
    });

    it('never gets easier from one step to the next', () => {
      for (const steps of [template.steps, template.exposures]) {
        const difficulties = steps.map(({ difficulty }) => difficulty);
        expect(difficulties).toEqual(difficulties.toSorted((one, other) => one - other));
      }
    });

    it('names a unit of its own where it counts in one', () => {
      const unclear = all(template).filter(({ unit, ownUnit }) => (unit === 'own') !== Boolean(ownUnit));
      expect(unclear).toEqual([]);
    });

    it('can be done at home and from a chair', () => {
      const differ = template.steps.filter(
        ({ title, home, chair }) => home !== title && chair !== title && home !== chair,
      );
      expect(differ.length).toBeGreaterThanOrEqual(template.steps.length / 2);
    });

    it('says every step once in each way', () => {
      for (const way of ['title', 'home', 'chair'] as const) {
        expect(twice(all(template).map((step) => step[way]))).toEqual([]);
      }
    });

    it('is said in short, plain and kind words', () => {
      const texts = shown(template);
      expect([...texts, ...template.keywords].filter((text) => NOT_SAID.test(text))).toEqual([]);
      expect(texts.filter((text) => /'|"|\.\.\.|--/.test(text))).toEqual([]);
      const titles = all(template).flatMap(({ title, home, chair }) => [title, home, chair]);
      expect(titles.filter((title) => title.length > 60)).toEqual([]);
      expect(gradeOf(texts.map((text) => text.replace(/\.$/, '')).join('. '))).toBeLessThanOrEqual(7);
    });
  });
});

describe('the search for a template', () => {
  it('finds what begins like the typed word', () => {
    expect(found('shop')).toContain('grocery-shopping');
    expect(found('plant')).toContain('gardening');
    expect(found('plant')).not.toContain('desk-work');
  });

  it('needs every typed word', () => {
    expect(found('crowded aisles')).toEqual(['grocery-shopping']);
    expect(found('crowded xylophone')).toEqual([]);
  });

  it('ignores case and accents', () => {
    expect(found('SHÓP')).toEqual(found('shop'));
    expect(found('cafe')).toContain('social-visits');
    expect(found('Café')).toEqual(found('cafe'));
  });

  it('finds nothing for nonsense, and everything for nothing', () => {
    expect(found('zzqx')).toEqual([]);
    expect(found('')).toEqual(TEMPLATES.map(({ key }) => key));
  });
});
