import MiniSearch from 'minisearch';
import { wordsOf, type Written } from '../domain/journal-day.ts';
import { isSameTag } from '../domain/tags.ts';

/** So many are put into the index in one task: a slow phone stays in hand while ten years go in. */
const AT_ONCE = 200;

/** A search over all that was written. */
export interface JournalSearch {
  /**
   * What holds every typed word, each as the beginning of a word, newest first. `#walk` finds what is filed under that
   * tag. Case and accents do not count.
   */
  find(typed: string): Written[];
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function tagsOf(written: Written): readonly string[] {
  return written.kind === 'entry' ? written.row.tags : [];
}

/** @param written newest first */
export async function createJournalSearch(written: readonly Written[]): Promise<JournalSearch> {
  const index = new MiniSearch<{ id: number; words: string }>({
    fields: ['words'],
    processTerm: (term) => withoutMarks(term),
  });
  const texts = written.map((each, id) => ({ id, words: [wordsOf(each), ...tagsOf(each)].join('\n') }));
  await index.addAllAsync(texts, { chunkSize: AT_ONCE });

  return {
    find(typed) {
      const tags = [...typed.matchAll(/#([^\s#]+)/gu)].map(([, tag]) => tag ?? '');
      const words = typed.replace(/#[^\s#]+/gu, ' ').trim();
      const places =
        words === ''
          ? written.map((_, place) => place)
          : index
              .search(words, { prefix: true, combineWith: 'AND' })
              .map(({ id }) => id as number)
              .sort((one, other) => one - other);
      return places.flatMap((place) => {
        const each = written[place];
        const isWanted = tags.every((tag) =>
          each === undefined
            ? false
            : tagsOf(each).some((known) => isSameTag(known.replaceAll(' ', '-'), tag)),
        );
        return each !== undefined && isWanted ? [each] : [];
      });
    },
  };
}
