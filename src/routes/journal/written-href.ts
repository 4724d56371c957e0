import type { Written } from '#lib/domain/journal-day.ts';

/** The page of something that was written. */
export function writtenHref({ kind, row }: Written): string {
  if (kind === 'entry') return `/journal/${row.id}`;
  return kind === 'thought-record' ? `/thoughts/${row.id}` : `/setbacks/${row.id}`;
}
