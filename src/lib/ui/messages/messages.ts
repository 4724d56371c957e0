import formatMessage from 'icu-minify/format';
import type { CalendarDay, Instant } from '../../domain/calendar-day.ts';
import type { Catalogue, MessageKey } from './catalogue.ts';

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

/** All words and numbers that a person reads, in their language. */
export class Messages {
  readonly locale: string;
  readonly #catalogue: Catalogue;
  readonly #dates;
  readonly #numbers;
  readonly #plurals;

  constructor(locale: string, catalogue: Catalogue) {
    this.locale = locale;
    this.#catalogue = catalogue;
    this.#dates = kept((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
    this.#numbers = kept((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
    this.#plurals = kept((options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options));
  }

  /** A message with its values put in. */
  t(key: MessageKey, values?: MessageValues): string {
    return formatMessage(this.#catalogue[key], this.locale, values, {
      formatters: {
        getDateTimeFormat: (_, options) => this.#dates(options ?? {}),
        getNumberFormat: (_, options) => this.#numbers(options ?? {}),
        getPluralRules: (_, options) => this.#plurals(options ?? {}),
      },
    }) as string;
  }

  /** `Monday, 23 November`: a day where the person lived it. */
  day(day: CalendarDay): string {
    return this.#dates({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day));
  }

  /** `23 Nov 2026`. */
  shortDay(day: CalendarDay): string {
    return this.#dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      noon(day),
    );
  }

  /** `M`, `T` ...: for the head of a narrow column, beside the full name for screen readers. */
  weekday(day: CalendarDay, width: 'narrow' | 'long'): string {
    return this.#dates({ weekday: width, timeZone: 'UTC' }).format(noon(day));
  }

  /** `23 Nov, 14:05`: a moment, in the zone where the person is now. */
  moment(instant: Instant): string {
    return this.#dates({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(
      new Date(instant),
    );
  }

  number(value: number): string {
    return this.#numbers({ maximumFractionDigits: 1 }).format(value);
  }
}

function noon(day: CalendarDay): Date {
  return new Date(`${day}T12:00:00Z`);
}
