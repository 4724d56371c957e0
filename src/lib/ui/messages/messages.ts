import formatMessage from 'icu-minify/format';
import { monthOf, weekdayOf, type CalendarDay, type Instant } from '../../domain/calendar-day.ts';
import {
  CATALOGUE_PARTS,
  loadCatalogue,
  type CataloguePart,
  type CataloguePartName,
  type Locale,
  type MessageKey,
} from './catalogue.ts';

export type MessageValues = Record<string, string | number>;

/** Formatters are costly to make and cheap to keep. */
function kept<Options, Formatter>(make: (options: Options) => Formatter): (options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const key = JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(options);
    made.set(key, fresh);
    return fresh;
  };
}

/** Languages that write 7 as 7. */
const WESTERN_DIGITS = ['en'];

interface NumberWords {
  format(value: number): string;
}

/** Numbers as the language writes them. Small ones in western digits need no table to look that up. */
function numberWords(locale: string, options: Intl.NumberFormatOptions): NumberWords {
  let full: Intl.NumberFormat | undefined;
  const plain = WESTERN_DIGITS.includes(locale) && Object.keys(options).length === 0;
  return {
    format: (value) => {
      if (plain && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
      full ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...options });
      return full.format(value);
    },
  };
}

/**
 * All words and numbers that a person reads, in their language. The first screen asks nothing of the browser's own
 * tables of dates and numbers: opening them takes a slow phone a tenth of a second.
 */
export class Messages {
  readonly locale: Locale;
  #catalogue: CataloguePart;
  readonly #fetched = new Map<CataloguePartName, Promise<void>>();
  readonly #dates;
  readonly #numbers;
  readonly #plurals;

  constructor(locale: Locale, catalogue: CataloguePart) {
    this.locale = locale;
    this.#catalogue = catalogue;
    this.#dates = kept((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
    this.#numbers = kept((options: Intl.NumberFormatOptions) => numberWords(locale, options));
    this.#plurals = kept((options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options));
  }

  /** The messages that the first screen needs. */
  static async first(locale: Locale): Promise<Messages> {
    return new Messages(locale, await loadCatalogue(locale, 'first'));
  }

  /** Resolves when these parts are here too. One that could not be had is asked for again the next time. */
  async have(parts: readonly CataloguePartName[]): Promise<this> {
    await Promise.all(parts.map((part) => this.#fetchOnce(part)));
    return this;
  }

  /** Resolves when all messages are here: what runs beside the pages may ask for any of them. */
  complete(): Promise<this> {
    return this.have(CATALOGUE_PARTS.filter((part) => part !== 'first'));
  }

  #fetchOnce(part: CataloguePartName): Promise<void> {
    const known = this.#fetched.get(part);
    if (known !== undefined) return known;
    const fetching = this.#fetch(part).catch((error: unknown) => {
      this.#fetched.delete(part);
      throw error;
    });
    this.#fetched.set(part, fetching);
    return fetching;
  }

  async #fetch(part: CataloguePartName): Promise<void> {
    const fetched = await loadCatalogue(this.locale, part);
    this.#catalogue = { ...this.#catalogue, ...fetched };
  }

  /** A message with its values put in. */
  t(key: MessageKey, values?: MessageValues): string {
    return formatMessage(this.#catalogue[key] ?? '', this.locale, values, {
      formatters: {
        getDateTimeFormat: (_, options) => this.#dates(options ?? {}),
        // The formatter asks it for nothing but `format`.
        getNumberFormat: (_, options) => this.#numbers(options ?? {}) as Intl.NumberFormat,
        getPluralRules: (_, options) => this.#plurals(options ?? {}),
      },
    }) as string;
  }

  /**
   * `Monday, November 23`: a day where the person lived it. From the catalogue, see above. Given today, a day of another
   * year is said with it: `Monday, November 24, 2025`.
   */
  day(day: CalendarDay, today: CalendarDay = day): string {
    if (day.slice(0, 4) !== today.slice(0, 4)) {
      return this.#dates({ dateStyle: 'full', timeZone: 'UTC' }).format(noon(day));
    }
    return this.t('day.long', { weekday: weekdayOf(day), month: monthOf(day), day: Number(day.slice(8)) });
  }

  /** `Nov 23, 2026`. */
  shortDay(day: CalendarDay): string {
    return this.#dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      noon(day),
    );
  }

  /** `M`, `T` ...: for the head of a narrow column, beside the full name for screen readers. */
  weekdayLetter(day: CalendarDay): string {
    return this.t('day.letter', { weekday: weekdayOf(day) });
  }

  /** `Nov 23, 2:05 PM`: a moment, in the zone where the person is now. */
  moment(instant: Instant): string {
    return this.#dates({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(
      new Date(instant),
    );
  }

  number(value: number): string {
    return this.#numbers({}).format(value);
  }
}

function noon(day: CalendarDay): Date {
  return new Date(`${day}T12:00:00Z`);
}
