import type { CataloguePartName } from './catalogue.ts';

/** Where the messages of the first screen are all that is needed. */
const FIRST_SCREENS = ['/', '/today'];

/** Pages that say more than the common words, by how their address begins. A test follows what each page says. */
const PAGES: readonly (readonly [string, readonly CataloguePartName[]])[] = [
  ['/plan', ['plan']],
  ['/session', ['plan']],
  ['/sessions', ['plan']],
  ['/exposures', ['plan']],
  ['/flare-up', ['plan']],
  ['/settings/pace', ['plan']],
  ['/journal/day', ['plan']],
  ['/check-in', ['reflect']],
  ['/insights', ['reflect']],
  ['/journal', ['reflect']],
  ['/learn', ['reflect']],
  ['/measures', ['reflect']],
  ['/reviews', ['reflect']],
  ['/setbacks', ['reflect']],
  ['/thoughts', ['reflect']],
  ['/settings', ['device']],
  ['/sync', ['device']],
  ['/account', ['device']],
  ['/about', ['device']],
  ['/circle', ['circle']],
  ['/join', ['circle']],
];

/** Where a group is looked after, and what came of it is told. */
const CARE = /^\/circle\/(notices$|[^/]+\/(invite|members|moderate|settings)(\/|$))/;

/** The parts of the catalogue that a page waits for, beside that of the first screen. */
export function wordsOfPage(pathname: string): readonly CataloguePartName[] {
  if (FIRST_SCREENS.includes(pathname)) return [];
  const own = PAGES.filter(([start]) => pathname === start || pathname.startsWith(`${start}/`));
  return ['later', ...own.flatMap(([, parts]) => parts), ...(CARE.test(pathname) ? (['care'] as const) : [])];
}
