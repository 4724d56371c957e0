import { beforeAll, describe, expect, it } from 'vitest';
import { anEntry, aSetbackReview, aThoughtRecord } from '../../../tests/fixtures/written-rows.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { allWritten } from '../domain/journal-day.ts';
import { createJournalSearch, type JournalSearch } from './journal-search.ts';

const day = (text: string) => text as CalendarDay;
const cafe = anEntry({ writtenOn: day('2026-03-02'), text: 'We sat in the Café for an hour.' });
const garden = anEntry({
  writtenOn: day('2026-05-01'),
  text: 'The garden, at last!',
  tags: ['Good day', 'walk'],
});
const never = aThoughtRecord({ thoughtOn: day('2026-04-01'), thought: 'I will never garden again' });
const boxes = aSetbackReview({ happenedOn: day('2026-06-01'), triggers: 'Carried boxes to the garden shed' });

let search: JournalSearch;
beforeAll(async () => {
  search = await createJournalSearch(
    allWritten({ entries: [cafe, garden], thoughts: [never], setbacks: [boxes] }),
  );
});
const found = (typed: string) => search.find(typed).map(({ row }) => row.id);

describe('the search in the journal', () => {
  it('finds entries, thoughts and setbacks alike, the newest first', () => {
    expect(found('garden')).toEqual([boxes.id, garden.id, never.id]);
  });

  it('finds while somebody is still typing', () => {
    expect(found('gard')).toEqual(found('garden'));
    expect(found('arden')).toEqual([]);
  });

  it('needs every word', () => {
    expect(found('garden boxes')).toEqual([boxes.id]);
    expect(found('garden xylophone')).toEqual([]);
  });

  it('takes no notice of case and accents', () => {
    expect(found('CAFE')).toEqual([cafe.id]);
    expect(found('café')).toEqual([cafe.id]);
  });

  it('finds by tag, and by words of a tag', () => {
    expect(found('#walk')).toEqual([garden.id]);
    expect(found('#good-day')).toEqual([garden.id]);
    expect(found('#walk garden')).toEqual([garden.id]);
    expect(found('#run')).toEqual([]);
    expect(found('walk')).toEqual([garden.id]);
  });

  it('takes signs that mean something elsewhere as nothing', () => {
    expect(found('garden (')).toEqual(found('garden'));
    expect(found('"*')).toEqual([]);
  });
});
