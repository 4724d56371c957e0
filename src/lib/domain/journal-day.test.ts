import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, aSetbackReview, aThoughtRecord } from '../../../tests/fixtures/written-rows.ts';
import type { CalendarDay, Instant } from './calendar-day.ts';
import { allWritten, daysOfMonth, monthAway, parseMonth, weeksOfMonth, wordsOf } from './journal-day.ts';
import { parseJournalEntryDraft } from './journal-entry.ts';
import { withAnswer } from './flare-up-plan.ts';
import { splitTags, TAG_LIMITS, tagsToText } from './tags.ts';

const day = (text: string) => text as CalendarDay;

describe('all that was written', () => {
  it('comes newest day first, and within a day what was written last', () => {
    const morning = anEntry({
      writtenOn: day('2026-11-20'),
      createdAt: '2026-11-20T08:00:00.000Z' as Instant,
    });
    const evening = aThoughtRecord({
      thoughtOn: day('2026-11-20'),
      createdAt: '2026-11-20T20:00:00.000Z' as Instant,
    });
    const later = aSetbackReview({ happenedOn: day('2026-11-21') });
    const written = allWritten({ entries: [morning], thoughts: [evening], setbacks: [later] });
    expect(written.map(({ row }) => row.id)).toEqual([later.id, evening.id, morning.id]);
  });

  it('is searched in every answer', () => {
    const row = aThoughtRecord({ thought: 'never', evidenceAgainst: 'I cooked', nextAction: 'call Jo' });
    expect(wordsOf({ kind: 'thought-record', day: row.thoughtOn, row })).toBe('never\nI cooked\ncall Jo');
  });
});

describe('a month', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s has its days', (month, first, last) => {
    expect(daysOfMonth(month)).toEqual({ first, last });
  });

  it('has neighbours, over the turn of the year too', () => {
    expect(monthAway('2026-12', 1)).toBe('2027-01');
    expect(monthAway('2026-01', -1)).toBe('2025-12');
  });

  it('is drawn in weeks from Monday, every day once', () => {
    expect(weeksOfMonth('2026-11')[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${String(year)}-${String(number).padStart(2, '0')}`;
        const { last } = daysOfMonth(month);
        const days = weeksOfMonth(month)
          .flat()
          .filter((each) => each !== null);
        expect(days).toHaveLength(Number(last.slice(8)));
        expect(days).toEqual(days.toSorted());
      }),
    );
  });

  it.each(['2026-13', '2026-1', 'november', '', null])('is not read from %s', (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });
});

describe('tags', () => {
  it.each([
    ['walk, good day', ['walk', 'good day']],
    ['#walk #not parted', ['walk #not parted']],
    ['#walk, # garden', ['walk', 'garden']],
    ['Walk, walk, WALK', ['Walk']],
    [' , ;', []],
    ['a;b\nc', ['a', 'b', 'c']],
  ])('%j', (typed, tags) => {
    expect(splitTags(typed)).toEqual(tags);
  });

  it('come back from the field as they were', () => {
    expect(splitTags(tagsToText(['walk', 'good day']))).toEqual(['walk', 'good day']);
  });
});

describe('a journal entry', () => {
  const typed = {
    kind: 'note',
    writtenOn: '2026-11-23',
    text: 'x',
    tags: '',
    goalId: '',
    stepId: '',
    sessionId: '',
  };

  it('needs words, and nothing else', () => {
    expect(parseJournalEntryDraft(typed)).toMatchObject({
      ok: true,
      value: { text: 'x', tags: [], goalId: null },
    });
    expect(parseJournalEntryDraft({ ...typed, text: '  ' })).toMatchObject({
      ok: false,
      error: { fields: { text: { problem: 'required' } } },
    });
  });

  it.each([
    ['a tag of 31 letters', { tags: 'x'.repeat(TAG_LIMITS.letters + 1) }, 'tags'],
    [
      'eleven tags',
      { tags: Array.from({ length: 11 }, (_, index) => `t${String(index)}`).join(',') },
      'tags',
    ],
    ['10,001 letters', { text: 'x'.repeat(10_001) }, 'text'],
    ['a day that is none', { writtenOn: '2026-02-30' }, 'writtenOn'],
  ])('names the field with %s', (_, changes, field) => {
    const parsed = parseJournalEntryDraft({ ...typed, ...changes });
    expect(parsed.ok ? {} : parsed.error.fields).toHaveProperty(field);
  });
});

describe('words of a setback in the flare-up plan', () => {
  it.each([
    ['', 'A warm bath', 'A warm bath'],
    ['Music', 'A warm bath', 'Music\nA warm bath'],
    ['Music\nA warm bath', 'A warm bath', 'Music\nA warm bath'],
    ['Music', '', 'Music'],
  ])('%j and %j', (answer, words, together) => {
    expect(withAnswer(answer, words)).toBe(together);
  });
});
